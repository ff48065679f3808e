/**
 * The list as it is being filled in. It lives here, in memory, and nowhere else until somebody keeps it; going to
 * another screen and back loses nothing, stopping forgets everything.
 */
import { call, onEvent } from '$lib/api/api';
import type { AnswersInput, Bilingual, CompetencyView, FormView, PersonalFileView, PortraitInput, ResultView } from '$lib/api/generated';
import { i18n } from '$lib/i18n.svelte';
import { router } from '$lib/router.svelte';

export type Stage = 'intro' | 'fill' | 'result';
/** A page of the list: a topic by its id, or one of the two at the end. */
export type Step = { kind: 'topic'; topic: CompetencyView } | { kind: 'focus' } | { kind: 'conditions' };
/** What happened to the answers when somebody stopped. */
export type Ending = { kind: 'kept'; name: string } | { kind: 'discarded' };

const nothing = (): AnswersInput => ({ role: null, competencies: {}, focus: [], conditions: {} });

let form = $state.raw<FormView>();
let stage = $state<Stage>('intro');
let step = $state(0);
let answers = $state<AnswersInput>(nothing());
/** Place of these answers in the open file, once they stand there. */
let place = $state<number | null>(null);
let file = $state.raw<PersonalFileView>();
let result = $state.raw<ResultView>();
/** Place of the kept portrait that is only looked at. */
let looking = $state<number>();
/** Something was answered that does not stand in a file. */
let unkept = $state(false);
let ending = $state.raw<Ending>();
/** The question what to do with the answers is on screen. */
let stopping = $state(false);
/** Somebody wanted to close the window: once the answers are kept or discarded, it closes. */
let leaving = false;
let listening = false;

const steps: Step[] = $derived.by(() => {
  if (!form) return [];
  const { competencies, roles } = form;
  const order = roles.find((role) => role.id === answers.role)?.order ?? competencies.map((topic) => topic.id);
  const topics = order.flatMap((id) => competencies.filter((topic) => topic.id === id));
  return [...topics.map((topic) => ({ kind: 'topic', topic }) as const), { kind: 'focus' } as const, { kind: 'conditions' } as const];
});

const stepId = (one: Step): string => (one.kind === 'topic' ? one.topic.id : one.kind);

/** A text of the instrument in the language of the screen. */
export const said = (text: Bilingual): string => text[i18n.lang];

function input(): PortraitInput {
  const here = stage === 'fill' ? steps[step] : undefined;
  return { replaces: place, lang: i18n.lang, answers: $state.snapshot(answers), stopped_at: here ? stepId(here) : null };
}

/** The window asks before it closes while there is something to lose. */
function tell(now: boolean): void {
  unkept = now;
  void call('assessment_unkept', { unkept: now }).catch(() => {
    // Without a window around it there is nothing to warn.
  });
}
function changed(): void {
  if (!unkept) tell(true);
}
function listen(): void {
  if (listening) return;
  listening = true;
  onEvent('close_asked', () => {
    leaving = true;
    router.go('assessment');
    stopping = true;
  }).catch(() => {
    listening = false;
  });
}

function forget(): void {
  stage = 'intro';
  step = 0;
  answers = nothing();
  place = null;
  file = undefined;
  result = undefined;
  looking = undefined;
  stopping = false;
  if (unkept) tell(false);
}

function fill(given: AnswersInput, at: number | null, from: string | null): void {
  answers = given;
  place = at;
  looking = undefined;
  ending = undefined;
  if (unkept) tell(false);
  listen();
  step = Math.max(0, from === null ? 0 : steps.findIndex((one) => stepId(one) === from));
  stage = 'fill';
}

async function kept(name: string, at: number): Promise<void> {
  place = at;
  tell(false);
  file = await call('assessment_file');
  ending = { kind: 'kept', name };
}

export const portrait = {
  get form(): FormView | undefined {
    return form;
  },
  get stage(): Stage {
    return stage;
  },
  get steps(): readonly Step[] {
    return steps;
  },
  get step(): number {
    return step;
  },
  get answers(): AnswersInput {
    return answers;
  },
  /** The file that is open, with what stands in it. */
  get file(): PersonalFileView | undefined {
    return file;
  },
  get result(): ResultView | undefined {
    return result;
  },
  /** The result is of a kept portrait: it is only looked at. */
  get looking(): boolean {
    return looking !== undefined;
  },
  get unkept(): boolean {
    return unkept;
  },
  get stopping(): boolean {
    return stopping;
  },
  set stopping(open: boolean) {
    stopping = open;
  },
  get ending(): Ending | undefined {
    return ending;
  },

  /** Asks for the list. */
  async load(): Promise<void> {
    form ??= await call('assessment_form');
  },

  /** Starts with an empty list. */
  begin(role: string | null): void {
    fill({ ...nothing(), role }, null, null);
  },
  choose(topic: string, answer: string): void {
    answers.competencies[topic] = answer;
    changed();
  },
  clear(topic: string): void {
    delete answers.competencies[topic];
    changed();
  },
  /** Adds or removes a focus point; a third one is not taken. */
  focus(topic: string): void {
    const without = answers.focus.filter((id) => id !== topic);
    if (without.length === answers.focus.length) {
      if (form && without.length >= form.max_focus) return;
      without.push(topic);
    }
    answers.focus = without;
    changed();
  },
  condition(id: string, answer: string): void {
    answers.conditions[id] = answer;
    changed();
  },
  clearConditions(): void {
    answers.conditions = {};
    changed();
  },
  previous(): void {
    if (step > 0) step -= 1;
    else if (!unkept) stage = 'intro';
  },
  /** To the next page; after the last one to the result. */
  async next(): Promise<void> {
    if (step < steps.length - 1) {
      step += 1;
      return;
    }
    // Reaching the result is finishing, also for the file: no step to continue at.
    const finished = { ...input(), stopped_at: null };
    result = await call('assessment_result', { portrait: finished });
    if (place !== null && (file?.portraits.find((one) => one.place === place)?.unfinished ?? false)) changed();
    stage = 'result';
  },
  /** Back from the result to the page of one topic. */
  edit(topic: string): void {
    step = Math.max(0, steps.findIndex((one) => stepId(one) === topic));
    stage = 'fill';
  },

  /** Lets somebody choose a file; its name, or nothing when they think better of it. */
  async pick(): Promise<string | undefined> {
    return (await call('assessment_pick'))?.name;
  },
  /** Opens the chosen file. In front of a result, the earlier dots appear. */
  async unlock(passphrase: string): Promise<void> {
    file = await call('assessment_unlock', { passphrase });
    place = null;
    ending = undefined;
    if (stage === 'result') result = await call('assessment_result', { portrait: input() });
  },
  async resume(at: number): Promise<void> {
    const back = await call('assessment_resume', { place: at });
    fill(back.answers, back.place, back.stopped_at);
  },
  /** Shows the result of a portrait in the file. */
  async look(at: number): Promise<void> {
    result = await call('assessment_kept_result', { place: at });
    looking = at;
    stage = 'result';
  },
  /** From a kept result, or a list without a new answer, back to the start. */
  toIntro(): void {
    looking = undefined;
    stage = 'intro';
  },

  /** Keeps the answers in the open file. */
  async keep(): Promise<void> {
    const { name, place: at } = await call('assessment_keep', { portrait: input() });
    await kept(name, at);
  },
  /** Keeps them in a new file; false when no place was chosen. */
  async keepNew(passphrase: string): Promise<boolean> {
    const done = await call('assessment_keep_new', { portrait: input(), passphrase });
    if (done) await kept(done.name, done.place);
    return done !== null;
  },
  /** Goes on after all: the next close asks again. */
  stay(): void {
    leaving = false;
    if (unkept) tell(true);
  },
  /** Forgets the answers, the file and its passphrase. */
  async end(how: Ending | undefined): Promise<void> {
    await call('assessment_clear');
    forget();
    ending = how;
    if (!leaving) return;
    leaving = false;
    await call('window_close');
  },
};
