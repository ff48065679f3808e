/** Dates as people here type them: `dd-mm-jjjj`. The wire speaks ISO. */

/** "2026-11-23" → "23-11-2026"; anything else stays as it is. */
export function typed(iso: string | null): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? '');
  return found ? `${found[3]}-${found[2]}-${found[1]}` : (iso ?? '');
}

/**
 * What was typed as an ISO date. Understands 23-11-2026, 23/11/2026, 23.11.26, 23 11 2026 and 2026-11-23;
 * empty gives `null`, a day that does not exist gives `undefined`.
 */
export function parse(text: string): string | null | undefined {
  const clean = text.trim();
  if (clean === '') return null;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(clean);
  const own = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(clean);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : own ? [own[3], own[2], own[1]] : [];
  if (!year || !month || !day) return undefined;
  const y = Number(year.length === 2 ? `20${year}` : year);
  const at = new Date(Date.UTC(y, Number(month) - 1, Number(day)));
  const exists = at.getUTCFullYear() === y && at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day);
  return exists ? at.toISOString().slice(0, 10) : undefined;
}
