// What a line means, in words.

import type { RelationKind } from '$lib/api';
import { m } from '$lib/i18n.svelte';

export const LINE_WORDS: Record<RelationKind, () => string> = {
  second_contact: m.canvas_line_second_contact,
  accountable: m.canvas_line_accountable,
  executes: m.canvas_line_executes,
  informed: m.canvas_line_informed,
  same_person: m.canvas_line_same_person,
  team: m.canvas_line_team,
};
