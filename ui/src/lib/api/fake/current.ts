/** What keeps a partner current: moments, confirmations, agreements, goals and who follows whom. */
import { CallError } from '../api';
import type { AgreementInput, AgreementView, MomentInput, MomentView } from '../generated';
import type { FakeCore, Handlers } from '../fake';
import { contactOf, find, named } from './partners';
import { fullName, registerOf, remember, type FakePartner, type Register } from './register';

const done = (core: FakeCore, topic: 'moments' | 'agreements' | 'contacts' | 'goals', code: string) =>
  core.outcome(null, [topic], { code, params: {} });

function momentOf(register: Register, id: string) {
  for (const partner of register.partners) {
    const moment = partner.moments.find((one) => one.moment === id);
    if (moment) return { partner, moment };
  }
  throw new CallError('not_found');
}
function agreementOf(register: Register, id: string) {
  for (const partner of register.partners) {
    const agreement = partner.agreements.find((one) => one.agreement === id);
    if (agreement) return { partner, agreement };
  }
  throw new CallError('not_found');
}

function momentView(register: Register, partner: FakePartner, moment: string, input: MomentInput, today: string): MomentView {
  const person = register.people.find((one) => one.id === input.person);
  const on = input.on ?? today;
  return {
    moment, on, planned: on > today, kind: input.kind, line: input.line.trim(), contact: input.contact,
    contact_name: partner.contacts.find((one) => one.contact === input.contact)?.name ?? null,
    person: input.person, person_name: person ? fullName(person) : null,
    follow_up_on: input.follow_up_on, follow_up_done: false, follow_up_late: input.follow_up_on !== null && input.follow_up_on < today,
  };
}

const agreementView = (agreement: string, input: AgreementInput, today: string): AgreementView => ({
  ...input, text: named(input.text), agreement,
  review_due: input.review_date !== null && input.review_date <= today,
  ended: input.until !== null && input.until < today,
});

export const handlers: Handlers = {
  moment_add({ partner, input }, core) {
    const register = remember(core);
    const target = find(register, partner);
    const id = `m-${register.next++}`;
    target.moments.push(momentView(register, target, id, input, core.start.today));
    return core.outcome(id, ['moments'], { code: 'moment_add', params: {} });
  },
  moment_update({ moment, input }, core) {
    const register = remember(core);
    const { partner, moment: now } = momentOf(register, moment);
    Object.assign(now, momentView(register, partner, moment, input, core.start.today));
    return done(core, 'moments', 'moment_update');
  },
  moment_follow_up({ moment, done: isDone }, core) {
    const { moment: now } = momentOf(remember(core), moment);
    Object.assign(now, { follow_up_done: isDone, follow_up_late: false });
    return done(core, 'moments', 'moment_follow_up');
  },
  moment_delete({ moment }, core) {
    const { partner } = momentOf(remember(core), moment);
    partner.moments = partner.moments.filter((one) => one.moment !== moment);
    return done(core, 'moments', 'moment_delete');
  },
  partner_confirm({ partner, answer, by }, core) {
    const register = remember(core);
    const person = register.people.find((one) => one.id === by);
    find(register, partner).confirmed = { on: core.start.today, answer, by: person ? fullName(person) : null };
    return core.outcome('k', ['moments'], { code: 'partner_confirm', params: {} });
  },
  agreement_add({ partner, input }, core) {
    const register = remember(core);
    const id = `a-${register.next++}`;
    find(register, partner).agreements.push(agreementView(id, input, core.start.today));
    return core.outcome(id, ['agreements'], { code: 'agreement_add', params: {} });
  },
  agreement_update({ agreement, input }, core) {
    Object.assign(agreementOf(remember(core), agreement).agreement, agreementView(agreement, input, core.start.today));
    return done(core, 'agreements', 'agreement_update');
  },
  agreement_delete({ agreement }, core) {
    const { partner } = agreementOf(remember(core), agreement);
    partner.agreements = partner.agreements.filter((one) => one.agreement !== agreement);
    return done(core, 'agreements', 'agreement_delete');
  },
  contact_erase({ affiliation }, core) {
    const register = remember(core);
    for (const one of register.partners) {
      one.contacts = one.contacts.filter((contact) => contact.affiliation !== affiliation);
      one.elsewhen = one.elsewhen.filter((contact) => contact.affiliation !== affiliation);
    }
    return done(core, 'contacts', 'contact_erase');
  },
  contact_link({ partner, known }, core) {
    const register = remember(core);
    const there = register.partners.flatMap((one) => one.contacts).find((one) => one.contact === known.contact);
    if (!there) throw new CallError('not_found');
    const affiliation = `a-new-${register.next++}`;
    find(register, partner).contacts.push({ ...there, affiliation, function: known.function });
    return core.outcome(affiliation, ['contacts'], { code: 'contact_link', params: {} });
  },
  contact_hand_over({ affiliation, input }, core) {
    const register = remember(core);
    const { partner, contact } = contactOf(register, affiliation);
    const next = input.follower.who === 'here' ? input.follower.value : `a-new-${register.next++}`;
    if (input.follower.who === 'new') {
      partner.contacts.push({ ...input.follower.value, name: named(input.follower.value.name), contact: `c-${next}`, affiliation: next });
    }
    const follower = partner.contacts.find((one) => one.affiliation === next);
    contact.handover = input.note;
    contact.until = input.last_day;
    if (input.last_day !== null && input.last_day < core.start.today) {
      partner.contacts = partner.contacts.filter((one) => one !== contact);
      partner.elsewhen.unshift({
        affiliation, name: contact.name, function: contact.function, from: null, until: input.last_day,
        successor_name: follower?.name ?? null, handover: input.note,
      });
    }
    return core.outcome(next, ['contacts'], { code: 'contact_hand_over', params: {} });
  },
  contact_tell({ affiliation, topic, told }, core) {
    const { contact } = contactOf(remember(core), affiliation);
    const rest = (contact.told ?? []).filter((one) => one.topic !== topic);
    contact.told = told ? [...rest, { topic, on: core.start.today }] : rest;
    return done(core, 'contacts', 'contact_tell');
  },
  affiliation_update({ affiliation, patch }, core) {
    const { contact } = contactOf(remember(core), affiliation);
    Object.assign(contact, { [patch.field]: patch.value });
    return done(core, 'contacts', 'affiliation_update');
  },
  goals_view: (_args, core) => {
    const { goals, partners } = registerOf(core);
    return goals.map((one) => ({ ...one, partners: partners.filter((partner) => partner.goals.includes(one.goal)).map((partner) => partner.id) }));
  },
  goal_add({ text }, core) {
    const register = remember(core);
    const goal = `g-new-${register.next++}`;
    register.goals.push({ goal, text: named(text) });
    return core.outcome(goal, ['goals'], { code: 'goal_add', params: {} });
  },
  goal_rename({ goal, text }, core) {
    const found = remember(core).goals.find((one) => one.goal === goal);
    if (!found) throw new CallError('not_found');
    found.text = named(text);
    return done(core, 'goals', 'goal_rename');
  },
  goal_delete({ goal }, core) {
    const register = remember(core);
    register.goals = register.goals.filter((one) => one.goal !== goal);
    return done(core, 'goals', 'goal_delete');
  },
};
