/** Letters that Unicode does not see as a base letter with an accent. */
const OWN: Record<string, string> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ĳ: 'ij' };

/** Text as people search for it: capitals, accents, hyphens and apostrophes do not matter. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}|[-'’]/gu, '')
    .toLowerCase()
    .replace(/[ıøłđðþßæœĳ]/g, (letter) => OWN[letter] ?? letter)
    .trim();
