/** Cents of an amount as people type it: "1.500", "1,500.50", "€ 750,5". `null` when empty, `undefined` when it is no amount. */
export function cents(typed: string): number | null | undefined {
  const text = typed.replace(/[\s€]/g, '');
  if (text === '') return null;
  // The last sign is the decimal one when one or two digits follow; every other sign stands between thousands.
  const [, whole = '', fraction = ''] = /^(\d[\d.,]*?)(?:[.,](\d{1,2}))?$/.exec(text) ?? [];
  const groups = whole.split(/[.,]/);
  if (whole === '' || groups.slice(1).some((group) => group.length !== 3) || (groups.length > 1 && groups[0]!.length > 3)) return undefined;
  const amount = Number(groups.join('')) * 100 + Number(fraction.padEnd(2, '0'));
  return amount <= 1_000_000_000 ? amount : undefined;
}
