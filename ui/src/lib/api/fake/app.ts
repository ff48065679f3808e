/** The commands of the app itself: start, settings, schools, undo, search, bin and snapshots. */
import { CallError } from '../api';
import type { BinItem, Hit, SchoolView, SnapshotView, StartView } from '../generated';
import type { FakeCore, Handlers } from '../fake';

const TODAY = '2026-11-23';

export const startView = (): StartView => ({
  preferences: { lang: 'nl', theme: 'system', contrast: false, zoom: 100, recent: [] },
  system_theme: 'light',
  version: '0.1.0',
  schools: [],
  open: null,
  crashed: false,
  today: TODAY,
});

export const schoolView = (doc: string, name: string, sample = false): SchoolView => ({
  doc,
  name,
  sample,
  counts: sample ? { partners: 31, people: 24, roles: 21, bin: 2 } : { partners: 0, people: 0, roles: 1, bin: 0 },
  status: { rev: 1, saved_at: sample ? `${TODAY}T14:32:00` : null, undo: null, redo: null },
  today: TODAY,
});

const bin: BinItem[] = [
  { thing: { kind: 'partner', id: 'p-theater' }, name: 'Theater Elzerdam', deleted_at: `${TODAY}T11:05:00` },
  { thing: { kind: 'role', id: 'r-techniek' }, name: 'Coördinator techniek', deleted_at: '2026-11-19T09:41:00' },
];
const snapshots: SnapshotView[] = [
  { file: 'c.db', made_at: `${TODAY}T08:12:00`, reason: 'open', counts: { partners: 31, people: 24, roles: 21, bin: 1 } },
  { file: 'b.db', made_at: '2026-11-18T16:20:00', reason: 'import', counts: { partners: 27, people: 24, roles: 21, bin: 0 } },
  { file: 'a.db', made_at: '2026-11-12T08:30:00', reason: 'open', counts: { partners: 27, people: 22, roles: 19, bin: 0 } },
];
const hits: Hit[] = [
  { thing: { kind: 'partner', id: 'p-bieb' }, title: 'Bibliotheek Elzerdam', about: 'Anouk Westerhof-Bakker' },
  { thing: { kind: 'person', id: 'm-sevda' }, title: 'Sevda Yıldız', about: 'intern begeleider' },
  { thing: { kind: 'role', id: 'r-ib' }, title: 'Intern begeleider', about: 'Sevda Yıldız' },
];

function opened(core: FakeCore, view: SchoolView): SchoolView {
  core.start.open = view;
  const card = { doc: view.doc, name: view.name, sample: view.sample, changed_at: `${TODAY}T14:32:00`, problem: null };
  core.start.schools = [card, ...core.start.schools.filter((one) => one.doc !== view.doc)];
  return view;
}

/** The open school, or the refusal of the real core. */
export function openSchool(core: FakeCore): SchoolView {
  if (!core.start.open) throw new CallError('no_school_open');
  return core.start.open;
}

export const appHandlers: Handlers = {
  start: (_args, core) => core.start,
  shown: () => null,
  window_full_screen: () => null,
  preferences_save: ({ preferences }, core) => (core.start.preferences = preferences),
  report_save: () => ({ name: 'Spil rapport.txt' }),
  school_create({ input }, core) {
    if (input.name.trim() === '') throw new CallError('name_required', { field: 'school_name' });
    return opened(core, schoolView(`doc-${core.start.schools.length + 1}`, input.name));
  },
  school_open({ doc }, core) {
    const card = core.start.schools.find((one) => one.doc === doc);
    if (!card) throw new CallError('school_missing');
    if (card.problem) throw CallError.from({ code: card.problem, params: { found: 9, known: 1 } });
    return opened(core, schoolView(card.doc, card.name, card.sample));
  },
  school_sample: (_args, core) => opened(core, schoolView('doc-sample', 'De Sterrenschuit', true)),
  school_close(_args, core) {
    core.start.open = null;
    return core.start;
  },
  school_view: (_args, core) => openSchool(core),
  school_rename({ name }, core) {
    if (name.trim() === '') throw new CallError('name_required', { field: 'school_name' });
    openSchool(core).name = name;
    return core.outcome(null, ['school'], { code: 'school_renamed', params: {} });
  },
  undo(_args, core) {
    const { status } = openSchool(core);
    if (!status.undo) throw new CallError('nothing_to_undo');
    const [undone, outcome] = [status.undo, core.outcome(null, ['school', 'roles', 'people', 'partners'])];
    status.undo = null;
    status.redo = undone;
    return { ...outcome, status: { ...status } };
  },
  redo(_args, core) {
    const { status } = openSchool(core);
    if (!status.redo) throw new CallError('nothing_to_redo');
    return core.outcome(null, ['school', 'roles', 'people', 'partners'], status.redo);
  },
  search: ({ text }) => hits.filter((hit) => hit.title.toLowerCase().includes(text.toLowerCase())),
  bin_view: () => ({ items: bin }),
  bin_restore({ thing }, core) {
    bin.splice(0, bin.length, ...bin.filter((item) => item.thing.id !== thing.id));
    openSchool(core).counts.bin = bin.length;
    return core.outcome(null, ['partners', 'roles', 'people'], { code: 'restored', params: {} });
  },
  snapshots: () => snapshots,
  snapshots_of: () => snapshots,
  snapshot_restore: ({ doc }, core) => opened(core, schoolView(doc, core.start.schools.find((one) => one.doc === doc)?.name ?? 'School')),
};
