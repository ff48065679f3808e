/** The commands of the import: one small list with a row of every kind. */
import { CallError } from '../api';
import type { FakeCore, Handlers } from '../fake';
import type { Category, ColumnPlan, ColumnView, FieldText, ImportPlan, PreviewRow, PreviewView, RowState, SourceView, Target } from '../generated';
import { openSchool } from './app';

const columns: [heading: string, plan: Target, samples: string[], found?: number][] = [
  ['Organisatie', 'name', ['Bieb Elzerdam', 'Wijkagent Elzerdam-Zuid', 'Kinderfysiotherapie Elzerdam', 'Schaakclub Elzerdam', 'Tandarts Elzerdam']],
  ['Type', 'category', ['Lezen', 'Veiligheid', 'Zorg', 'Vrije tijd', 'Cultuur']],
  ['Wie', 'contact_name', ['Marloes Verbeek', 'Dennis Kok', 'Bas Hoekman', 'Ellen Prins', 'Omar Idrissi']],
  ['Tel.', 'contact_phone', ['010-000 01 22', '010-000 01 38', '010-000 01 12', '010-000 01 40', '010-000 01 41']],
  ['Dagen', 'contact_days', ['wo do vr', 'ma di', 'wo', 'di wo do']],
  ['Opmerking', 'note_line', ['Aanmelden: balie@schaak.example of 010-000 01 47, ook op www.schaak.example', 'Alleen na afspraak'], 2],
];
const words: [value: string, count: number, category: Category][] = [
  ['Cultuur', 3, 'cultuur'],
  ['Zorg', 2, 'zorg'],
  ['Lezen', 1, 'lezen'],
  ['Veiligheid', 1, 'veiligheid'],
  ['Vrije tijd', 1, 'wijk'],
];

export const sourceView = (): SourceView => ({
  file: 'partnerlijst.xlsx',
  sheets: [{ name: 'Contacten', rows: 10 }, { name: 'Oud', rows: 4 }],
  sheet: 0,
  header_line: 1,
  rows: 9,
  columns: columns.map(([heading, plan, samples, found], index): ColumnView => ({
    heading, nth: 1, letter: String.fromCharCode(65 + index), filled: 8, samples, found: found ?? 0,
    values: plan === 'category' ? words.map(([value, count, category]) => ({ value, count, category })) : [],
  })),
  plan: {
    columns: columns.map(([, target, , found]): ColumnPlan => ({ target, group: target.startsWith('contact_') ? 1 : 0, search: found !== undefined })),
    categories: words.map(([value, , category]) => ({ value, category })),
    rows: [],
    finds: [],
    remember: 'partnerlijst',
  },
  own_plan: { columns: [], categories: [], rows: [], finds: [], remember: null },
  remembered: null,
});

const row = (line: number, state: RowState, name: string, values: [Target, string][], more: Partial<PreviewRow> = {}): PreviewRow => ({
  line, state, name,
  writes: state === 'added' || state === 'changed',
  values: [...(name ? ([['name', name]] as [Target, string][]) : []), ...values].map(([target, text]): FieldText => ({ target, group: target.startsWith('contact_') ? 1 : 0, text })),
  changes: [], repaired: [], odd: [], unread: [], found: [], like: null, error: null, choice: null, ...more,
});

const rows = (): PreviewRow[] => [
  row(4, 'error', '', [['category', 'cultuur'], ['contact_name', 'Milena Kovač'], ['contact_phone', '010-000 01 24']], { error: { code: 'name_required', params: { field: 'partner_name' } } }),
  row(7, 'double', 'Bieb Elzerdam', [['category', 'lezen'], ['contact_name', 'Marloes Verbeek'], ['contact_phone', '010-000 01 22']], {
    like: { partner: 'p-bieb', name: 'Bibliotheek Elzerdam', lines: [], evidence: ['phone', 'contact'] },
  }),
  row(9, 'changed', 'Wijkagent Elzerdam-Zuid', [['category', 'veiligheid'], ['contact_name', 'Dennis Kok'], ['contact_phone', '010-000 01 38'], ['contact_days', '1008']], {
    changes: [{ target: 'contact_phone', group: 1, old: '010-000 01 18', new: '010-000 01 38' }],
  }),
  row(12, 'changed', 'Kinderfysiotherapie Elzerdam', [['category', 'zorg'], ['contact_name', 'Bas Hoekman'], ['contact_phone', '010-000 01 12'], ['contact_days', '15']], {
    changes: [{ target: 'contact_days', group: 1, old: '207', new: '15' }, { target: 'note', group: 0, old: '', new: 'Opmerking: Alleen na afspraak' }],
  }),
  row(15, 'added', 'Schaakclub Elzerdam', [['category', 'wijk'], ['contact_name', 'Ellen Prins'], ['contact_phone', '06 12345678'], ['contact_days', '48']], {
    found: [
      { kind: 'email', values: ['balie@schaak.example'], chosen: 'balie@schaak.example' },
      { kind: 'phone', values: ['010-000 01 47', '06-00001234'], chosen: '010-000 01 47' },
      { kind: 'website', values: ['www.schaak.example'], chosen: 'www.schaak.example' },
    ],
    repaired: [{ target: 'contact_phone', group: 1, old: '612345678', new: '06 12345678' }],
  }),
  row(16, 'added', 'Tandarts Elzerdam', [['category', 'zorg'], ['contact_name', 'Omar Idrissi'], ['contact_phone', '010-000 01 41'], ['contact_days', '15']], { unread: ['contact_days'] }),
  row(17, 'same', 'Theater Elzerdam', [['category', 'cultuur'], ['contact_name', 'Milena Kovač'], ['contact_phone', '010-000 01 24'], ['contact_days', '252']]),
  row(18, 'double', 'Huiswerkklas', [['category', 'wijk'], ['contact_name', 'An Vis']], { writes: true, like: { partner: null, name: 'Huiswerkklas', lines: [19], evidence: ['name'] } }),
  row(19, 'double', 'Huiswerkklas', [['category', 'wijk'], ['contact_name', 'Jo Bos']], { writes: true, like: { partner: null, name: 'Huiswerkklas', lines: [18], evidence: ['name'] } }),
];

/** The rows with the choices of the plan. */
export function previewView(plan: ImportPlan): PreviewView {
  if (!plan.columns.some((column) => column.target === 'name')) throw new CallError('import_no_name_column');
  const all = rows().map((one): PreviewRow => {
    const choice = plan.rows.findLast((given) => given.line === one.line && given.what.what !== 'name')?.what ?? null;
    const name = plan.rows.findLast((given) => given.line === one.line && given.what.what === 'name')?.what;
    const found = one.found.map((find) => {
      const given = plan.finds.findLast((other) => other.line === one.line && other.kind === find.kind);
      return given ? { ...find, chosen: given.value } : find;
    });
    const next = { ...one, found, choice };
    if (name?.what === 'name') Object.assign(next, { name: name.value, state: 'added', writes: true, error: null });
    if (choice?.what === 'skip') return { ...next, state: 'skipped', writes: false };
    if (choice?.what === 'apart') return { ...next, state: 'added', writes: true, like: null, changes: [] };
    return choice?.what === 'same' ? { ...next, state: 'changed', writes: true, like: null } : next;
  });
  const counts = { added: 0, changed: 0, same: 0, double: 0, error: 0, skipped: 0 };
  for (const one of all) counts[one.state] += 1;
  return {
    counts,
    writes: all.filter((one) => one.writes).length,
    open: all.filter((one) => one.state === 'error' || (one.state === 'double' && !one.writes)).length,
    found: all.filter((one) => one.found.length > 0).length,
    rows: all,
  };
}

export const handlers: Handlers = {
  import_choose: sourceView,
  import_paste({ text }) {
    if (!text.includes('\n')) throw new CallError('import_header_only', { file: '' });
    return { ...sourceView(), file: '', sheets: [{ name: '', rows: 10 }] };
  },
  import_sheet: ({ sheet, header_line }) => ({ ...sourceView(), sheet, header_line: header_line ?? 1 }),
  import_preview: ({ plan }) => previewView(plan),
  import_run({ plan }, core: FakeCore) {
    const { counts, writes } = previewView(plan);
    openSchool(core).counts.partners += writes - counts.changed;
    const done = { added: writes - counts.changed, changed: counts.changed, same: counts.same, left_out: counts.error + counts.skipped };
    return core.outcome(done, ['partners', 'contacts'], { code: 'partners_imported', params: { count: String(writes) } });
  },
  import_clear: () => null,
  imports: () => [],
};
