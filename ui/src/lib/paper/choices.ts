// What can be chosen about paper, and what the chosen size means.

import type { Audience, Detail, Orientation, Paper, PrintView, TilePaper } from '$lib/api';
import { kindLabel, m, plural } from '$lib/i18n.svelte';

export const PAPERS: readonly { value: Paper; label: string; steps: number }[] = [
  { value: 'a4', label: 'A4', steps: 0 },
  { value: 'a3', label: 'A3', steps: 1 },
  { value: 'a2', label: 'A2', steps: 2 },
  { value: 'a0', label: 'A0', steps: 4 },
];
const AUDIENCES: readonly Audience[] = ['leaders', 'team', 'partners', 'public'];

export const paperName = (paper: Paper): string => PAPERS.find((one) => one.value === paper)?.label ?? '';
const steps = (paper: Paper): number => PAPERS.find((one) => one.value === paper)?.steps ?? 0;

/** Pages of a printer that a sheet can be glued from: those smaller than the sheet. */
export const tilesFor = (paper: Paper): readonly TilePaper[] => [...(steps(paper) > 0 ? (['a4'] as const) : []), ...(steps(paper) > 1 ? (['a3'] as const) : [])];

/** The next larger paper, to be glued from A4: how many pages that takes. */
export function larger(paper: Paper): { paper: Paper; count: number } | undefined {
  const next = PAPERS.find((one) => one.steps > steps(paper));
  return next && { paper: next.value, count: 2 ** next.steps };
}

export const orientations = (): readonly { value: Orientation; label: string }[] => [
  { value: 'best', label: m.organogram_print_best() },
  { value: 'portrait', label: m.organogram_print_portrait() },
  { value: 'landscape', label: m.organogram_print_landscape() },
];
export const details = (): readonly { value: Detail; label: string }[] => [
  { value: 'full', label: m.organogram_print_full() },
  { value: 'compact', label: m.organogram_print_compact() },
  { value: 'names', label: m.organogram_print_names() },
];
export const detailAbout = (detail: Detail): string =>
  ({ full: m.organogram_print_full_about, compact: m.organogram_print_compact_about, names: m.organogram_print_names_about })[detail]();

export const audiences = (): readonly { value: Audience; label: string }[] =>
  AUDIENCES.map((value) => ({ value, label: kindLabel('audience', value) }));
export const audienceAbout = (audience: Audience): string =>
  ({
    leaders: m.organogram_audience_leaders,
    team: m.organogram_audience_team,
    partners: m.organogram_audience_partners,
    public: m.organogram_audience_public,
  })[audience]();

/** "A3: leesbaar aan tafel" */
export function meaning(view: PrintView, paper: Paper): string {
  const name = paperName(paper);
  const { reading } = view;
  if (reading.from === 'wall') return plural(reading.metres, (p) => m.organogram_print_wall_one({ ...p, paper: name }), (p) => m.organogram_print_wall_other({ ...p, paper: name }));
  return { table: m.organogram_print_table, hand: m.organogram_print_hand, too_small: m.organogram_print_too_small }[reading.from]({ paper: name });
}
