// Paper from the core in memory: a title and one line of text for each role. The product's own sheets are made in Rust.

import type { Handlers } from '../../fake';
import type { Commands, OutlineRow, PrintInput, PrintView, PrintSheet } from '../../generated';
import type { FakeSchool } from './school';

const SIZES = { a4: [595, 842], a3: [842, 1191], a2: [1191, 1684], a0: [2384, 3370] } as const;
const PAGES = { a4: 1, a3: 2, a2: 4, a0: 16 } as const;

function sheet(rows: readonly OutlineRow[], input: PrintInput): PrintSheet {
  const [short, long] = SIZES[input.paper];
  const landscape = input.orientation !== 'portrait';
  const [w, h] = landscape ? [long, short] : [short, long];
  const shapes = rows.map((row, at) => ({
    shape: 'text' as const, x: 0, y: (at + 1) * 200, w: row.title.length * 70, size: 140, weight: 600, fill: '#152127', text: row.title,
  }));
  const count = input.tiles ? PAGES[input.paper] / PAGES[input.tiles] : 0;
  const tiles = Array.from({ length: count }, (_, at) => ({ x: (w / count) * at, y: 0, w: w / count, h }));
  return { w, h, label: rows[0]?.title ?? '', tiles, parts: [{ x: 30, y: 30, unit: 0.1, drawing: { w: w * 10, h: h * 10, layers: [{ label: null, shapes }] } }] };
}

/** How small the text becomes: more roles on less paper. */
function points(rows: number, input: PrintInput): number {
  const detail = { full: 1, compact: 1.3, names: 2 }[input.detail];
  return Math.round(((60 * Math.sqrt(PAGES[input.paper])) / Math.max(rows, 1)) * detail * 10) / 10;
}

export function paperHandlers(school: FakeSchool): Handlers {
  const rows = (what: PrintInput['what']): OutlineRow[][] => {
    const all = school.organogram_view().outline;
    const from = (role: string) => {
      const at = all.findIndex((row) => row.role === role);
      const end = all.findIndex((row, index) => index > at && row.level <= (all[at]?.level ?? 0));
      return all.slice(at, end < 0 ? undefined : end);
    };
    if (what.what === 'branch') return [from(what.role)];
    if (what.what === 'each_branch') return [all.filter((row) => row.level <= 2), ...all.filter((row) => row.level === 2 && row.children > 0).map((row) => from(row.role))];
    return [all];
  };
  return {
    organogram_sheets({ input }: Commands['organogram_sheets']['args']): PrintView {
      const shown = rows(input.what);
      const sheets = shown.map((one) => sheet(one, input));
      const smallest_pt = Math.min(...shown.map((one) => points(one.length, input)));
      const reading: PrintView['reading'] =
        smallest_pt >= 18 ? { from: 'wall', metres: Math.floor(smallest_pt / 18) } : smallest_pt >= 8.5 ? { from: 'table' } : smallest_pt >= 7 ? { from: 'hand' } : { from: 'too_small' };
      return { sheets, pages: sheets.reduce((sum, one) => sum + Math.max(1, one.tiles.length), 0), smallest_pt, reading, code: 'ABC 234' };
    },
    organogram_pdf: () => ({ name: 'organogram.pdf' }),
    organogram_export: ({ format }) => ({ name: `organogram.${format}` }),
    organogram_copy: () => undefined as never,
    role_list_choose: () => true,
    role_list_preview: () => ({
      file: 'rollen.xlsx', added: 1, changed: 1, same: 3, absent: [],
      rows: [
        { line: 3, title: 'Intern begeleider', new: false, changes: [{ field: 'stand_in', old: '', new: 'Joost van der Meulen' }], problems: [] },
        { line: 6, title: 'Moestuin', new: true, changes: [{ field: 'who', old: '', new: 'Nadia Benali' }], problems: [{ problem: 'unknown_partner', words: 'Tuinclub' }] },
      ],
    }),
    role_list_run: () => school.add('Moestuin', 2),
  };
}
