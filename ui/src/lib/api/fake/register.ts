/** Partners, people and roles of the core in memory: what is stored, and what follows from it today. */
import type {
  AgreementView, Category, ConfirmedView, MomentView, PartnerMore, PastContact, Told, ContactInput, Cover, Employer, HalfDays, Intensity, Level, PartnerStatus, Place, Purpose, RoleChoice, WhoPerson, WhoView,
} from '../generated';
import type { FakeCore } from '../fake';
import sample from './sample.json';

export interface FakeContact extends ContactInput {
  contact: string;
  affiliation: string;
  told?: Told[];
  handover?: string;
  note?: string;
  until?: string | null;
}
export interface FakePartner {
  id: string;
  name: string;
  category: Category;
  status: PartnerStatus;
  first: string | null;
  second: string | null;
  purposes: Purpose[];
  purpose_note: string;
  levels: Level[];
  intensity: Intensity | null;
  place: Place | null;
  house_days: HalfDays;
  room: string;
  they_offer: string;
  phone: string;
  email: string;
  website: string;
  address: string;
  postcode: string;
  note: string;
  contacts: FakeContact[];
  more: PartnerMore;
  /** Goals that it serves. */
  goals: string[];
  moments: MomentView[];
  agreements: AgreementView[];
  elsewhen: PastContact[];
  confirmed: ConfirmedView | null;
  binned: boolean;
}
export interface FakePerson {
  id: string;
  first: string;
  infix: string;
  last: string;
  function: string;
  half_days: HalfDays;
  fraction: number | null;
  employer: Employer;
  email: string;
  phone: string;
  until: string | null;
  absent: boolean;
  binned: boolean;
}
export interface FakeRole {
  id: string;
  title: string;
  holders: string[];
  stand_ins: string[];
}
export interface Register {
  partners: FakePartner[];
  people: FakePerson[];
  roles: FakeRole[];
  goals: { goal: string; text: string }[];
  /** For ids of new things. */
  next: number;
}

const blankMore: PartnerMore = {
  status_reason: '', status_since: null, sought_by: null, from: null, until: null, forms: [], cadence_weeks: null, compulsory: null,
  house_rhythm: null, we_offer: '', expertise: '', decided_by: null, emergency: '', funding: '', funding_kind: null, funding_until: null,
  bottlenecks: [], bottleneck_note: '', tips: '', shared_with: '', is_person: false, owner: null, owner_name: null, kvk: '', lrk: '',
};
/** Of which only name and category are known. */
export const blankPartner = () => ({
  purpose_note: '', phone: '', email: '', website: '', address: '', postcode: '', note: '', binned: false,
  more: structuredClone(blankMore), goals: [], moments: [], agreements: [], elsewhen: [], confirmed: null,
});

function sampleRegister(): Register {
  const data = structuredClone(sample) as unknown as {
    people: Omit<FakePerson, 'binned'>[];
    roles: FakeRole[];
    partners: (Omit<FakePartner, 'contacts' | keyof ReturnType<typeof blankPartner>> & { contacts: ContactInput[] })[];
  };
  return {
    people: data.people.map((person) => ({ ...person, binned: false })),
    roles: data.roles,
    partners: data.partners.map((partner) => ({
      ...blankPartner(),
      ...partner,
      contacts: partner.contacts.map((contact, index) => ({ ...contact, contact: `${partner.id}-c${index}`, affiliation: `${partner.id}-a${index}` })),
    })),
    goals: [{ goal: 'g1', text: 'Elk kind leest graag en goed' }, { goal: 'g2', text: 'Kinderen maken kennis met techniek' }],
    next: 1,
  };
}
const emptyRegister = (): Register => ({ partners: [], people: [], roles: [{ id: 'r01', title: 'Schoolleider', holders: [], stand_ins: [] }], goals: [], next: 1 });

interface Kept {
  now: Register;
  past: Register[];
  future: Register[];
}
const kept = new WeakMap<FakeCore, Map<string, Kept>>();

/** What the open school holds, with what undo goes back to. */
export function keptOf(core: FakeCore): Kept {
  const doc = core.start.open?.doc ?? '';
  const schools = kept.get(core) ?? new Map<string, Kept>();
  kept.set(core, schools);
  let school = schools.get(doc);
  if (!school) {
    school = { now: core.start.open?.sample ? sampleRegister() : emptyRegister(), past: [], future: [] };
    schools.set(doc, school);
  }
  return school;
}
export const registerOf = (core: FakeCore): Register => keptOf(core).now;

/** Remembers the present for undo; call it before changing anything. */
export function remember(core: FakeCore): Register {
  const school = keptOf(core);
  school.past.push(structuredClone(school.now));
  school.future = [];
  return school.now;
}

export const fullName = (person: Pick<FakePerson, 'first' | 'infix' | 'last'>): string =>
  [person.first, person.infix, person.last].filter(Boolean).join(' ');

const whoOf = (register: Register, ids: readonly string[]): FakePerson[] =>
  ids.flatMap((id) => register.people.find((person) => person.id === id && !person.binned) ?? []);
const shown = (person: FakePerson): WhoPerson => ({ person: person.id, name: fullName(person), half_days: person.half_days, leaves: person.until });

export interface Covering {
  first: WhoView | null;
  second: WhoView | null;
  same_person: boolean;
  cover: Cover;
}

/** First and second contact of a partner today. */
export function covering(register: Register, partner: FakePartner): Covering {
  const role = (id: string | null) => register.roles.find((one) => one.id === id);
  const firstRole = role(partner.first);
  const holders = whoOf(register, firstRole?.holders ?? []);
  const firsts = holders.filter((person) => !person.absent);
  const first: WhoView | null = firstRole ? { role: firstRole.id, title: firstRole.title, people: firsts.map(shown), from_role: false } : null;
  const secondRole = role(partner.second);
  let second: WhoView | null = null;
  let same = false;
  if (secondRole) {
    const own = whoOf(register, secondRole.holders);
    const others = own.filter((person) => !firsts.includes(person));
    same = own.length > 0 && others.length === 0;
    second = same ? null : { role: secondRole.id, title: secondRole.title, people: others.map(shown), from_role: false };
  } else if (firstRole) {
    const standIns = whoOf(register, firstRole.stand_ins).filter((person) => !firsts.includes(person));
    if (standIns.length > 0) second = { role: firstRole.id, title: firstRole.title, people: standIns.map(shown), from_role: true };
  }
  const status: Partial<Record<PartnerStatus, Cover>> = { pauze: 'paused', kandidaat: 'candidate', beeindigd: 'ended', afgewezen: 'ended' };
  const complete = (second?.people.length ?? 0) > 0;
  const cover = status[partner.status] ?? (firsts.length === 0 ? 'nobody' : complete ? 'both' : 'first_only');
  return { first, second, same_person: same, cover };
}

export const roleChoices = (register: Register): RoleChoice[] =>
  register.roles.map((role) => {
    const holders = whoOf(register, role.holders);
    return { role: role.id, title: role.title, holders: holders.map(fullName).join(', '), half_days: holders.reduce((days, one) => days | one.half_days, 0) };
  });

export const foldText = (text: string): string => text.normalize('NFD').replace(/\p{M}|[-'’]/gu, '').toLowerCase().trim();
const order = new Intl.Collator('nl-NL', { numeric: true });
export const byName = (a: string, b: string): number => order.compare(a, b);
