/** The import that is being prepared. It stays while somebody looks at another screen, until it is done or put away. */
import { call, type CallError } from '$lib/api/api';
import { CallError as Refused } from '$lib/api/api';
import type {
  Category,
  ColumnPlan,
  DocId,
  FindKind,
  ImportDone,
  ImportPlan,
  PreviewView,
  RowWhat,
  SourceView,
} from '$lib/api/generated';
import { session } from '$lib/api/session.svelte';
import { m, plural } from '$lib/i18n.svelte';

export const STEPS = ['file', 'columns', 'categories', 'check', 'done'] as const;
export type Step = (typeof STEPS)[number];

let step = $state<Step>('file');
let source = $state.raw<SourceView>();
let plan = $state.raw<ImportPlan>();
let preview = $state.raw<PreviewView>();
let done = $state.raw<ImportDone>();
let trouble = $state.raw<CallError>();
let busy = $state(false);
let doc: DocId | undefined;
/** A later question overtakes an earlier one. */
let asked = 0;

function forget(): void {
  asked += 1;
  [source, plan, preview, done, trouble] = [undefined, undefined, undefined, undefined, undefined];
  step = 'file';
  busy = false;
}

function take(view: SourceView | null): void {
  if (!view) return;
  source = view;
  plan = view.plan;
  preview = undefined;
  done = undefined;
  step = 'columns';
}

/** Runs one question to the core; what goes wrong stands on the screen. */
async function ask<T>(question: () => Promise<T>): Promise<T | undefined> {
  const mine = ++asked;
  busy = true;
  trouble = undefined;
  try {
    const answer = await question();
    return mine === asked ? answer : undefined;
  } catch (raw) {
    if (mine === asked) trouble = Refused.from(raw);
    return undefined;
  } finally {
    if (mine === asked) busy = false;
  }
}

async function look(): Promise<boolean> {
  const now = plan;
  if (!now) return false;
  const view = await ask(() => call('import_preview', { plan: now }));
  if (view) preview = view;
  return view !== undefined;
}

function replan(patch: Partial<ImportPlan>): void {
  if (plan) plan = { ...plan, ...patch };
}

export const wizard = {
  get step() {
    return step;
  },
  get source() {
    return source;
  },
  get plan() {
    return plan;
  },
  get preview() {
    return preview;
  },
  get done() {
    return done;
  },
  /** What the last question was refused for. */
  get trouble() {
    return trouble;
  },
  get busy() {
    return busy;
  },
  /** The column that holds the file's own categories. */
  get categoryColumn(): number {
    return plan?.columns.findIndex((column) => column.target === 'category') ?? -1;
  },

  /** Another school is open: what lay ready belonged to the former one. */
  enter(): void {
    if (doc !== session.school?.doc) forget();
    doc = session.school?.doc;
    if (step === 'check') void look();
  },
  choose: async (): Promise<void> => take((await ask(() => call('import_choose'))) ?? null),
  paste: async (text: string): Promise<void> => take((await ask(() => call('import_paste', { text }))) ?? null),
  sheet: async (sheet: number, header_line: number | null): Promise<void> =>
    take((await ask(() => call('import_sheet', { sheet, header_line }))) ?? null),

  column(index: number, next: ColumnPlan): void {
    if (!plan || !source) return;
    replan({ columns: plan.columns.map((column, at) => (at === index ? next : column)) });
    // The words of another column need our categories as well.
    const values = source.columns[wizard.categoryColumn]?.values ?? [];
    const known = new Map(plan.categories.map((choice) => [choice.value, choice.category]));
    replan({ categories: values.map(({ value, category }) => ({ value, category: known.get(value) ?? category })) });
  },
  /** Spil's own reading of the headings instead of what was remembered. */
  own(): void {
    if (source) plan = source.own_plan;
  },
  /** The name under which the columns are remembered; empty = not. */
  remember(name: string): void {
    replan({ remember: name.trim() === '' ? null : name.trim() });
  },
  category(value: string, category: Category): void {
    if (plan) replan({ categories: plan.categories.map((choice) => (choice.value === value ? { value, category } : choice)) });
  },
  /** Chooses something for a row, or takes the choice back. */
  async row(line: number, what: RowWhat | null): Promise<void> {
    if (!plan) return;
    // A name that was filled in stays when something else is chosen.
    const others = plan.rows.filter((choice) => choice.line !== line || (what !== null && what.what !== 'name' && choice.what.what === 'name'));
    replan({ rows: what ? [...others, { line, what }] : others });
    await look();
  },
  async find(line: number, kind: FindKind, value: string | null): Promise<void> {
    if (!plan) return;
    const others = plan.finds.filter((choice) => choice.line !== line || choice.kind !== kind);
    replan({ finds: [...others, { line, kind, value }] });
    await look();
  },

  async next(): Promise<void> {
    if (step === 'file' && source) step = 'columns';
    else if (step === 'columns' || step === 'categories') {
      // The core says what is missing (a name, a field twice) before anybody goes on.
      if (!(await look())) return;
      step = step === 'columns' && wizard.categoryColumn >= 0 ? 'categories' : 'check';
    } else if (step === 'check') await wizard.run();
  },
  back(): void {
    trouble = undefined;
    if (step === 'columns') step = 'file';
    else if (step === 'categories') step = 'columns';
    else if (step === 'check') step = wizard.categoryColumn >= 0 ? 'categories' : 'columns';
  },
  async run(): Promise<void> {
    const now = plan;
    if (!now) return;
    const outcome = await ask(() => call('import_run', { plan: now }));
    if (!outcome) return;
    done = outcome.value;
    step = 'done';
    const count = done.added + done.changed;
    session.offerUndo(plural(count, m.import_toast_one, m.import_toast_other));
    void call('import_clear');
  },
  /** Puts the file away. Nothing was changed. */
  clear(): void {
    forget();
    void call('import_clear');
  },
};
