/** What the whole app knows: settings of this computer, the open school, what is saved, what can be undone. */
import { i18n, m, sentence } from '../i18n.svelte';
import { toasts } from '../toasts.svelte';
import { call, CallError, onOutcome } from './api';
import { touchAll } from './changes.svelte';
import type { ActionView, DocId, NewSchool, Preferences, SchoolCard, SchoolView, StartView, Status, Theme } from './generated';

let started = $state(false);
let preferences = $state.raw<Preferences>({ lang: 'nl', theme: 'system', contrast: false, zoom: 100, recent: [] });
let systemTheme = $state<Theme>('light');
let version = $state('');
let schools = $state.raw<SchoolCard[]>([]);
let school = $state.raw<SchoolView>();
let crashed = $state(false);
let today = $state('');

function takeStart(view: StartView): void {
  systemTheme = view.system_theme;
  version = view.version;
  schools = view.schools;
  school = view.open ?? undefined;
  crashed = view.crashed;
  today = view.today;
  takePreferences(view.preferences);
}

function takePreferences(next: Preferences): void {
  preferences = next;
  i18n.lang = next.lang;
}

function takeSchool(view: SchoolView): SchoolView {
  school = view;
  today = view.today;
  // The list of schools follows, newest first, without asking for all of it again.
  const card = { doc: view.doc, name: view.name, sample: view.sample, changed_at: view.status.saved_at ?? view.today, problem: null };
  schools = [card, ...schools.filter((one) => one.doc !== view.doc)];
  touchAll();
  return view;
}

function takeStatus(status: Status): void {
  if (school) school = { ...school, status };
}

/** Asks name and counts again: after a change they may be different. */
async function refresh(): Promise<void> {
  if (!school) return;
  const asked = school.doc;
  try {
    const view = await call('school_view');
    if (school?.doc === asked) school = view;
  } catch {
    // The change itself succeeded; the counts come with the next one.
  }
}

onOutcome(({ changes, status }) => {
  takeStatus(status);
  if (Object.keys(changes.topics).length > 0) void refresh();
});

/** After a school that would not open: is the former one still open? */
async function recheck(): Promise<void> {
  if (!school) return;
  try {
    school = await call('school_view');
  } catch (raw) {
    if (CallError.from(raw).code === 'no_school_open') school = undefined;
  }
}

/** "rol Eventmanager verwijderen", in the current language. */
export function actionLabel(action: ActionView): string {
  return sentence(`action_${action.code}`, action.params) ?? m.shell_action_change();
}

/** Undo and redo never fail silently: what cannot be done is said. */
async function step(command: 'undo' | 'redo'): Promise<void> {
  try {
    await call(command);
  } catch (raw) {
    toasts.error(raw);
  }
}

/** The message that offers to undo. Undo takes back the newest change, so the offer for an older one is withdrawn. */
let offered: number | undefined;
onOutcome(({ changes }) => {
  if (offered !== undefined && Object.keys(changes.topics).length > 0) toasts.drop(offered);
});

/** Offers to undo the last change in a message: "Partner Wijkagent verwijderd." */
export function offerUndo(text: string): void {
  offered = toasts.show(text, { severity: 'ok', action: { label: m.shell_undo(), run: () => step('undo') } });
}

export const session = {
  /** The first answer of the core has come. */
  get started() {
    return started;
  },
  get preferences() {
    return preferences;
  },
  get version() {
    return version;
  },
  /** Schools on this computer, most recently used first. */
  get schools() {
    return schools;
  },
  /** The open school; `undefined` on Welkom. */
  get school() {
    return school;
  },
  get status(): Status | undefined {
    return school?.status;
  },
  /** The program stopped unexpectedly last time. */
  get crashed() {
    return crashed;
  },
  /** Today by the core's clock, ISO date. */
  get today() {
    return today;
  },
  /** The colours to show: the setting, or what the system prefers. */
  get theme(): 'light' | 'dark' {
    const wanted = preferences.theme === 'system' ? systemTheme : preferences.theme;
    return wanted === 'dark' ? 'dark' : 'light';
  },

  /** The operating system changed its mind about light and dark. */
  systemTheme(theme: Theme): void {
    systemTheme = theme;
  },
  async start(): Promise<void> {
    takeStart(await call('start'));
    started = true;
  },
  /** Changes settings of this computer; shown at once, kept by the core. */
  async prefer(patch: Partial<Preferences>): Promise<void> {
    const before = preferences;
    takePreferences({ ...before, ...patch });
    try {
      takePreferences(await call('preferences_save', { preferences }));
      if (patch.lang) touchAll();
    } catch (raw) {
      takePreferences(before);
      toasts.error(raw);
    }
  },
  async open(doc: DocId): Promise<SchoolView> {
    try {
      return takeSchool(await call('school_open', { doc }));
    } catch (raw) {
      await recheck();
      throw raw;
    }
  },
  create: async (input: NewSchool): Promise<SchoolView> => takeSchool(await call('school_create', { input })),
  sample: async (): Promise<SchoolView> => takeSchool(await call('school_sample')),
  /** Puts back a snapshot. The present is kept as a snapshot first. */
  restore: async (doc: DocId, file: string): Promise<SchoolView> => takeSchool(await call('snapshot_restore', { doc, file })),
  async close(): Promise<void> {
    takeStart(await call('school_close'));
    touchAll();
  },
  async rename(name: string): Promise<void> {
    await call('school_rename', { name });
    await refresh();
  },
  undo: () => step('undo'),
  redo: () => step('redo'),
  offerUndo,
};
