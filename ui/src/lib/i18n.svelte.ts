/**
 * Language while running. Every sentence is a message function (`m.shell_undo()`) that reads `i18n.lang`, so a
 * template that shows one follows a change of language without a reload. Import `m` from here, never from the
 * compiled catalogue: only then is the language ours.
 */
import { m } from '$messages';
import { overwriteGetLocale } from '../paraglide/runtime.js';
import type {
  AgreementKind,
  AssignmentKind,
  Attention,
  Audience,
  Bottleneck,
  BranchLayout,
  Category,
  ConfirmationAnswer,
  Cover,
  DecidedBy,
  Domain,
  Employer,
  FundingKind,
  HoursUnit,
  HouseRhythm,
  Intensity,
  Lang,
  Level,
  MomentKind,
  PartnerForm,
  PartnerStatus,
  Place,
  Purpose,
  SchoolType,
  SoughtBy,
  TeamKind,
  TieKind,
  ToldTopic,
} from './api/generated';

export { m };

let lang = $state<Lang>('nl');
overwriteGetLocale(() => lang);

/** The language of the screen and of new documents. */
export const i18n = {
  get lang(): Lang {
    return lang;
  },
  set lang(next: Lang) {
    lang = next;
    document.documentElement.lang = next;
  },
  /** The tag for `Intl`: never the browser's own, which may be "C". */
  get tag(): 'nl-NL' | 'en-GB' {
    return lang === 'nl' ? 'nl-NL' : 'en-GB';
  },
};

/** The closed lists of the domain, each with its values. */
export interface Kinds {
  domain: Domain;
  category: Category;
  partner_status: PartnerStatus;
  intensity: Intensity;
  place: Place;
  level: Level;
  purpose: Purpose;
  assignment_kind: AssignmentKind;
  tie_kind: TieKind;
  hours_unit: HoursUnit;
  employer: Employer;
  cover: Cover;
  school_type: SchoolType;
  branch_layout: BranchLayout;
  team_kind: TeamKind;
  audience: Audience;
  attention: Attention;
  sought_by: SoughtBy;
  decided_by: DecidedBy;
  funding_kind: FundingKind;
  house_rhythm: HouseRhythm;
  partner_form: PartnerForm;
  bottleneck: Bottleneck;
  told_topic: ToldTopic;
  moment_kind: MomentKind;
  confirmation_answer: ConfirmationAnswer;
  agreement_kind: AgreementKind;
}

type KindKey = { [K in keyof Kinds]: `${K}_${Kinds[K]}` }[keyof Kinds];
type Sentence = (params?: Record<string, unknown>) => string;
/** Fails to compile when a value of a list has no sentence. */
const kindSentences: Record<KindKey, Sentence> = m;
/** Where the sentences of each list stand in the catalogue. */
const kindPrefix: Record<keyof Kinds, string> = {
  domain: 'domain_',
  category: 'category_',
  partner_status: 'partner_status_',
  intensity: 'intensity_',
  place: 'place_',
  level: 'level_',
  purpose: 'purpose_',
  assignment_kind: 'assignment_kind_',
  tie_kind: 'tie_kind_',
  hours_unit: 'hours_unit_',
  employer: 'employer_',
  cover: 'cover_',
  school_type: 'school_type_',
  branch_layout: 'branch_layout_',
  team_kind: 'team_kind_',
  audience: 'audience_',
  attention: 'attention_',
  sought_by: 'sought_by_',
  decided_by: 'decided_by_',
  funding_kind: 'funding_kind_',
  house_rhythm: 'house_rhythm_',
  partner_form: 'partner_form_',
  bottleneck: 'bottleneck_',
  told_topic: 'told_topic_',
  moment_kind: 'moment_kind_',
  confirmation_answer: 'confirmation_answer_',
  agreement_kind: 'agreement_kind_',
};

/** The word for a value of a list: `kindLabel('category', 'zorg')` → "Zorg". */
export function kindLabel<K extends keyof Kinds>(kind: K, value: Kinds[K]): string {
  return kindSentences[`${kindPrefix[kind]}${value}` as KindKey]();
}

/** A sentence by a key that Rust sent (a field, an action); `undefined` when the catalogue does not know it. */
export function sentence(key: string, params: Record<string, unknown> = {}): string | undefined {
  const known = Object.hasOwn(m, key) ? (m[key as keyof typeof m] as Sentence) : undefined;
  return known?.(params);
}

/** The one or the other form of a plural: `plural(n, m.team_people_one, m.team_people_other)`. */
export function plural<P extends { count: number }>(
  count: number,
  one: (params: P) => string,
  other: (params: P) => string,
): string {
  return (count === 1 ? one : other)({ count } as P);
}

const parts = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/;

/** The local moment an ISO text stands for; `undefined` when it is not one. */
function moment(iso: string): Date | undefined {
  const found = parts.exec(iso);
  if (!found) return undefined;
  const [, year, month, day, hour, minute] = found;
  return new Date(Number(year), Number(month) - 1, Number(day), Number(hour ?? 0), Number(minute ?? 0));
}

const inWords = (iso: string, options: Intl.DateTimeFormatOptions): string => {
  const at = moment(iso);
  return at ? new Intl.DateTimeFormat(i18n.tag, options).format(at) : iso;
};

/** "23 november 2026" */
export const longDate = (iso: string): string => inWords(iso, { day: 'numeric', month: 'long', year: 'numeric' });
/** "23 november" */
export const dayMonth = (iso: string): string => inWords(iso, { day: 'numeric', month: 'long' });
/** "nov" */
export const monthShort = (iso: string): string => inWords(iso, { month: 'short' }).replace('.', '');
/** "14:32" */
export const clockTime = (iso: string): string => inWords(iso, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
/** "23 november 2026 om 14:32", "vandaag om 14:32" when it is today, without the time when none is known. */
export function dateTime(iso: string, today: string): string {
  const isToday = iso.slice(0, 10) === today;
  if (iso.length <= 10) return isToday ? m.shell_today() : longDate(iso);
  const time = clockTime(iso);
  return isToday ? m.shell_today_at({ time }) : m.shell_date_at({ date: longDate(iso), time });
}
/** "0,8" or "0.8" */
export const decimal = (value: number, digits = 2): string =>
  new Intl.NumberFormat(i18n.tag, { maximumFractionDigits: digits }).format(value);
/** "1.234" or "1,234" */
export const whole = (value: number): string => new Intl.NumberFormat(i18n.tag, { maximumFractionDigits: 0 }).format(value);
/** Things in a sentence: "ma, di en wo". */
export const listed = (words: readonly string[]): string => new Intl.ListFormat(i18n.tag, { type: 'conjunction' }).format(words);
