/** The self-assessment in memory: the real instrument, one earlier file, and a passphrase that is always the same. */
import source from '../../../../../src/assessments/content/instrument.json';
import { CallError } from '../api';
import type { AnswersInput, Bilingual, ConditionRow, FormView, Mark, OptionView, PersonalFileView, ResultRow, ResultView, Shift } from '../generated';
import type { Handlers } from '../fake';

/** Opens every file of this core. */
export const FAKE_PASSPHRASE = 'fiets wolk tafel anker';
const TODAY = '2026-11-23';

interface Kept {
  date: string;
  answers: AnswersInput;
  stopped_at: string | null;
}

const text = ({ nl, en }: Bilingual): Bilingual => ({ nl, en });
const option = (one: Bilingual & { id: string }): OptionView => ({ id: one.id, text: text(one) });
const { anchors, conditions: scale } = source.scales;
const roles = source.roleEmphasis.roles;
const topics = source.competencies;
const central = (role: string | null): string[] => roles.find((one) => one.id === role)?.emphasis ?? [];
const order = (role: string | null): string[] => [...central(role), ...topics.map((topic) => topic.id).filter((id) => !central(role).includes(id))];

export const fakeForm = (): FormView => ({
  intro: source.texts.intro,
  privacy: source.texts.privacyShort,
  partner: text(source.glossary[0] ?? { nl: '', en: '' }),
  roles: roles.map((role) => ({ id: role.id, text: text(role), order: order(role.id) })),
  roles_note: source.roleEmphasis.note,
  question: anchors.instruction,
  competencies: topics.map((topic) => ({
    id: topic.id,
    name: topic.name,
    definition: topic.definition,
    descriptions: topic.anchors.map((anchor, index) => ({ id: anchors.options[index]?.id ?? '', text: text(anchor) })),
  })),
  non_answers: anchors.nonAnswers.map(option),
  max_focus: 2,
  conditions_question: scale.instruction,
  conditions: source.conditions.map(option),
  conditions_answers: [...scale.options, ...scale.nonAnswers].map(option),
  passphrase_min: 12,
});

function mark(answers: AnswersInput | undefined, topic: string): Mark | null {
  const answer = answers?.competencies[topic];
  const non = anchors.nonAnswers.find((one) => one.id === answer);
  if (non) return { column: null, sentence: text(non) };
  const column = anchors.options.findIndex((one) => one.id === answer);
  const sentence = topics.find((one) => one.id === topic)?.anchors[column];
  return sentence ? { column, sentence: text(sentence) } : null;
}

function shift(now: Mark | null, before: Mark | null): Shift {
  if (now?.column == null || before?.column == null || now.column === before.column) return 'none';
  return Math.abs(now.column - before.column) === 1 ? 'maybe' : 'clear';
}

/** The result as the core makes it. */
export function fakeResult(date: string, answers: AnswersInput, earlier?: Kept): ResultView {
  const rows: ResultRow[] = order(answers.role).flatMap((id) => {
    const topic = topics.find((one) => one.id === id);
    if (!topic) return [];
    const [now, before] = [mark(answers, id), mark(earlier?.answers, id)];
    const is = { central: central(answers.role).includes(id), focus: answers.focus.includes(id) };
    return [{ id, name: topic.name, now, before, shift: shift(now, before), ...is, reflection: topic.reflection }];
  });
  const described = (one: Mark | null) => one?.column != null;
  const names = (wanted: (row: ResultRow) => boolean) => rows.filter(wanted).map((row) => row.name);
  const conditionAnswer = (id: string | undefined) => [...scale.options, ...scale.nonAnswers].map(option).find((one) => one.id === id);
  return {
    date,
    before_date: earlier?.date ?? null,
    columns: anchors.options.map(text),
    columns_note: anchors.note,
    caution: source.texts.selfPortraitCaution,
    has_role: central(answers.role).length > 0,
    rows,
    conditions: source.conditions.flatMap((one): ConditionRow[] => {
      const answer = conditionAnswer(answers.conditions[one.id]);
      return answer ? [{ id: one.id, text: text(one), answer, before: conditionAnswer(earlier?.answers.conditions[one.id]) ?? null }] : [];
    }),
    summary: {
      clear: names((row) => row.shift === 'clear'),
      maybe: names((row) => row.shift === 'maybe'),
      compared: rows.filter((row) => described(row.now) && described(row.before)).length,
      focus: names((row) => row.focus),
      described: rows.filter((row) => described(row.now)).length,
    },
  };
}

const option4 = ['exploring', 'practising', 'applying', 'advancing'] as const;
/** Last year, as the mock-up has it. */
export const lastYear = (): Kept => ({
  date: '2025-11-24',
  stopped_at: null,
  answers: {
    role: 'teacher',
    competencies: Object.fromEntries(topics.map((topic, index) => [topic.id, option4[[1, 1, 2, 1, 0, 2, 2, 0, 0, 3, 1, 2][index] ?? 0] ?? 'exploring'])),
    focus: [],
    conditions: { 'time-for-contact': 'missing', 'clear-contact-person': 'have' },
  },
});

let kept: Kept[] = [];
let name: string | undefined;

const opened = (): PersonalFileView => {
  if (name === undefined) throw new CallError('no_personal_file');
  const cards = kept.map((one, place) => ({
    place,
    date: one.date,
    answered: Object.keys(one.answers.competencies).length,
    of: topics.length,
    unfinished: one.stopped_at !== null,
  }));
  return { name, portraits: cards.reverse() };
};
const at = (place: number): Kept => {
  const found = name === undefined ? undefined : kept[place];
  if (!found) throw new CallError('no_personal_file');
  return found;
};
const before = (place: number | null) => kept.slice(0, place ?? kept.length).findLast((one) => Object.keys(one.answers.competencies).length > 0);

export const handlers: Handlers = {
  assessment_form: fakeForm,
  assessment_pick: () => ({ name: 'Zo werk ik samen.mijnspil' }),
  assessment_unlock({ passphrase }) {
    if (passphrase !== FAKE_PASSPHRASE) throw new CallError('wrong_passphrase');
    name = 'Zo werk ik samen.mijnspil';
    kept = [lastYear()];
    return opened();
  },
  assessment_file: opened,
  assessment_resume: ({ place }) => ({ place, answers: at(place).answers, stopped_at: at(place).stopped_at }),
  assessment_result: ({ portrait }) => fakeResult(TODAY, portrait.answers, before(portrait.replaces)),
  assessment_kept_result: ({ place }) => fakeResult(at(place).date, at(place).answers, before(place)),
  assessment_passphrase: () => FAKE_PASSPHRASE,
  assessment_keep({ portrait }) {
    opened();
    const place = portrait.replaces ?? kept.length;
    kept[place] = { date: TODAY, answers: portrait.answers, stopped_at: portrait.stopped_at };
    return { name: name ?? '', place };
  },
  assessment_keep_new({ portrait }) {
    kept = [...(name === undefined ? [] : kept), { date: TODAY, answers: portrait.answers, stopped_at: portrait.stopped_at }];
    name = 'Zo werk ik samen.mijnspil';
    return { name, place: kept.length - 1 };
  },
  assessment_unkept: () => null,
  window_close: () => null,
  assessment_clear() {
    name = undefined;
    kept = [];
    return null;
  },
};
