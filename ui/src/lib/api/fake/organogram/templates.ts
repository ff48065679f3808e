// Roles that the school in memory offers to tick.

import type { Domain } from '../../generated';

export const TEMPLATES: [string, string, Domain, number, boolean][] = [
  ['schoolleider', 'Schoolleider', 'leiding', 1, true],
  ['intern_begeleider', 'Intern begeleider', 'zorg', 1, true],
  ['bouwcoordinator', 'Bouwcoördinator', 'onderwijs', 1, true],
  ['icc', 'Cultuurcoördinator (ICC’er)', 'cultuur', 1, true],
  ['nt2', 'NT2-coördinator', 'zorg', 2, false],
];
