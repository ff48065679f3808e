// Roles that the school in memory offers to tick.

import type { Domain, PastedRole } from '../../generated';

export const TEMPLATES: [string, string, Domain, number, boolean][] = [
  ['schoolleider', 'Schoolleider', 'leiding', 1, true],
  ['intern_begeleider', 'Intern begeleider', 'zorg', 1, true],
  ['bouwcoordinator', 'Bouwcoördinator', 'onderwijs', 1, true],
  ['icc', 'Cultuurcoördinator (ICC’er)', 'cultuur', 1, true],
  ['nt2', 'NT2-coördinator', 'zorg', 2, false],
];

/** A pasted list: titles, who, and indentation by two spaces. */
export function understood(text: string, roles: readonly { id: string; title: string }[]): PastedRole[] {
  return text.split('\n').flatMap((line, at) => {
    const [title = '', who] = line.trim().split('\t');
    if (!title) return [];
    const known = roles.find((one) => one.title === title)?.id ?? null;
    return [{ line: at + 1, level: (line.length - line.trimStart().length) / 2 + 1, title, holders: who ? [who] : [], new_people: who ? [who] : [], hours: null, known, unknown: [] }];
  });
}
