/** *Bij wie moet ik zijn?* of the core in memory: two questions, and those that somebody adds. */
import type { QuestionInput, QuestionRef, QuestionView, RoutePartner } from '../generated';
import type { Handlers } from '../fake';

const help: RoutePartner = {
  partner: 'w06', name: 'Schoolmaatschappelijk werk Elzerdam', category: 'jeugdzorg', cover: 'both', phone: '', email: '', website: '',
  role: 'Intern begeleider', first: [{ person: 'p02', name: 'Sevda Yıldız', initials: 'SY', phone: '', email: '', half_days: 0xff, absent: false }],
  second: [], contact: { name: 'Joost Hament', function: 'maatschappelijk werker', phone: '010-000 01 06', email: '', half_days: 0x33 }, together: 0x33,
};
const starters = (): QuestionView[] => [
  {
    question: { kind: 'starter', id: 'onveilig_thuis' }, text: 'Ik denk dat een kind thuis niet veilig is', synonyms: ['meldcode'],
    steps: ['Schrijf op wat je ziet.', 'Bespreek het vandaag.'], safety: true, roles: [], partners: [],
  },
  {
    question: { kind: 'starter', id: 'geldzorgen' }, text: 'Ouders hebben geldzorgen', synonyms: ['hulp bij schulden', 'armoede'],
    steps: ['Vraag de ouders of je iemand mag laten bellen.'], safety: false,
    roles: [{ role: 'r02', title: 'Intern begeleider', holders: help.first, stand_ins: [] }], partners: [help],
  },
];
let all = starters();
let hidden: QuestionView[] = [];
let next = 0;

/** Back to the questions of the start. */
export function resetQuestions(): void {
  all = starters();
  hidden = [];
}
const same = (one: QuestionRef, other: QuestionRef): boolean => one.kind === other.kind && one.id === other.id;
const made = (input: QuestionInput, id: string): QuestionView => ({
  question: { kind: 'own', id }, text: input.text, synonyms: input.synonyms, steps: input.steps, safety: input.safety, roles: [], partners: [],
});

export const handlers: Handlers = {
  questions_view: ({ text }) => {
    const wanted = text.trim().toLowerCase();
    const fits = (one: QuestionView) => [one.text, ...one.synonyms].some((words) => words.toLowerCase().includes(wanted));
    return { questions: all.filter(fits), partners: [], total: all.length, hidden: hidden.length, roles: [], partner_choices: [] };
  },
  question_add: ({ input }, core) => {
    const id = `q${(next += 1)}`;
    all = [...all, made(input, id)];
    return core.outcome(id, ['questions'], { code: 'question_added', params: {} });
  },
  question_update: ({ question, input }, core) => {
    const id = `q${(next += 1)}`;
    all = all.map((one) => (same(one.question, question) ? made(input, id) : one));
    return core.outcome(id, ['questions'], { code: 'question_changed', params: {} });
  },
  question_hide: ({ question }, core) => {
    hidden = [...hidden, ...all.filter((one) => same(one.question, question))];
    all = all.filter((one) => !same(one.question, question));
    return core.outcome(null, ['questions'], { code: 'question_hidden', params: {} });
  },
  questions_show: (_, core) => {
    const count = hidden.length;
    all = [...all, ...hidden];
    hidden = [];
    return core.outcome(count, ['questions'], { code: 'questions_shown', params: {} });
  },
};
