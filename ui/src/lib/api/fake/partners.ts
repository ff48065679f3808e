/** The commands of partners and their contact persons. */
import { CallError } from '../api';
import type { CategoryCount, ContactInput, ContactView, PartnerPage, PartnerPatch, PartnerRow, PersonId } from '../generated';
import type { FakeCore, Handlers } from '../fake';
import { appHandlers } from './app';
import { blankPartner, byName, covering, fullName, foldText, keptOf, registerOf, remember, roleChoices, type FakePartner, type Register } from './register';

export function find(register: Register, id: string): FakePartner {
  const partner = register.partners.find((one) => one.id === id && !one.binned);
  if (!partner) throw new CallError('not_found');
  return partner;
}
export function named(name: string): string {
  if (name.trim() === '') throw new CallError('name_required', { field: 'name' });
  if (name.length > 200) throw new CallError('text_too_long', { field: 'name', max: 200 });
  return name.trim();
}
const oddPhone = (phone: string) => phone !== '' && !/^\+?[\d\s()-]{8,}$/.test(phone);
const oddEmail = (email: string) => email !== '' && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email);

function row(register: Register, partner: FakePartner): PartnerRow {
  const { first, second, same_person, cover } = covering(register, partner);
  const contact = partner.contacts[0];
  return {
    partner: partner.id, name: partner.name, category: partner.category, status: partner.status, cover, first, second, same_person,
    contact: contact ? { contact: contact.contact, name: contact.name, phone: contact.phone, email: contact.email } : null,
    intensity: partner.intensity, place: partner.place,
  };
}

function page(register: Register, partner: FakePartner): PartnerPage {
  const { first, second, same_person, cover } = covering(register, partner);
  const school = first?.people.reduce((days, person) => days | person.half_days, 0) ?? 0;
  const { id, contacts, first: firstRole, second: secondRole, binned: _binned, ...rest } = partner;
  return {
    ...rest,
    partner: id,
    cover, first, second, same_person, first_role: firstRole, second_role: secondRole,
    more: { ...partner.more, owner_name: ownerName(register, partner) },
    goals: register.goals.map((one) => ({ ...one, ticked: partner.goals.includes(one.goal) })),
    moments: [...partner.moments].sort((a, b) => b.on.localeCompare(a.on)),
    questions: partner.id === 'w05' ? [{ question: 'q1', text: 'Een kind is vaak verdrietig of boos' }] : [],
    contacts: contacts.map((one): ContactView => ({
      from: null, until: null, successor: null, successor_name: null, handover: '', note: '', told: [], also_at: [],
      together_second: one.half_days & (second?.people.reduce((days, person) => days | person.half_days, 0) ?? 0),
      ...one,
      initials: one.name.split(' ').map((word) => word[0]).join('').slice(0, 2).toUpperCase(),
      together: one.half_days & school,
      odd: [...(oddPhone(one.phone) ? ['phone'] : []), ...(oddEmail(one.email) ? ['email'] : [])],
    })),
    odd: [
      ...(oddPhone(partner.phone) ? ['phone'] : []),
      ...(oddEmail(partner.email) ? ['email'] : []),
      ...(partner.postcode !== '' && !/^\d{4} [A-Z]{2}$/.test(partner.postcode) ? ['postcode'] : []),
    ],
    basics: [
      { item: 'name_category', done: true },
      { item: 'purpose', done: partner.purposes.length > 0 || partner.purpose_note !== '' },
      { item: 'first_contact', done: (first?.people.length ?? 0) > 0 },
      { item: 'second_contact', done: (second?.people.length ?? 0) > 0 },
      { item: 'contact_person', done: contacts.some((one) => one.phone !== '' && one.email !== '' && one.half_days !== 0) },
    ],
    roles: roleChoices(register),
  };
}

const ownerName = (register: Register, partner: FakePartner): string | null => {
  const owner = register.people.find((one) => one.id === partner.more.owner);
  return owner ? fullName(owner) : null;
};

function apply(partner: FakePartner, patch: PartnerPatch): void {
  if (patch.field === 'name') partner.name = named(patch.value);
  else if (patch.field in partner.more) Object.assign(partner.more, { [patch.field]: patch.value });
  else Object.assign(partner, { [patch.field]: patch.value });
}

function counted(core: FakeCore): void {
  const open = core.start.open;
  const { partners, people } = registerOf(core);
  if (!open) return;
  open.counts.partners = partners.filter((one) => !one.binned).length;
  open.counts.people = people.filter((one) => !one.binned).length;
}

function steps(core: FakeCore, back: boolean) {
  const school = keptOf(core);
  const target = (back ? school.past : school.future).pop();
  if (!target) throw new CallError(back ? 'nothing_to_undo' : 'nothing_to_redo');
  (back ? school.future : school.past).push(school.now);
  school.now = target;
  counted(core);
  const result = core.outcome(null, ['partners', 'people', 'contacts', 'ties', 'moments', 'agreements', 'goals']);
  const status = core.start.open?.status;
  if (status) {
    status.undo = school.past.length > 0 ? { code: 'change', params: {} } : null;
    status.redo = school.future.length > 0 ? { code: 'change', params: {} } : null;
    return { ...result, status: { ...status } };
  }
  return result;
}

export const contactOf = (register: Register, affiliation: string) => {
  for (const partner of register.partners) {
    const contact = partner.contacts.find((one) => one.affiliation === affiliation);
    if (contact) return { partner, contact };
  }
  throw new CallError('not_found');
};
const contactName = (input: ContactInput): ContactInput => ({ ...input, name: named(input.name) });

export const handlers: Handlers = {
  partners_view({ filter }, core) {
    const register = registerOf(core);
    const all = register.partners.filter((one) => !one.binned).map((one) => row(register, one));
    const lacks = (one: PartnerRow) => one.cover === 'nobody' || one.cover === 'first_only';
    const counts = new Map<string, number>();
    for (const one of all) counts.set(one.category, (counts.get(one.category) ?? 0) + 1);
    return {
      rows: all
        .filter((one) => foldText(one.name).includes(foldText(filter.text)))
        .filter((one) => !filter.category || one.category === filter.category)
        .filter((one) => !filter.uncovered || lacks(one))
        .sort((a, b) => byName(a.name, b.name)),
      total: all.length,
      categories: [...counts].map(([category, count]) => ({ category, count }) as CategoryCount).sort((a, b) => b.count - a.count || byName(a.category, b.category)),
      uncovered: all.filter(lacks).length,
      roles: roleChoices(register),
    };
  },
  partner_page({ partner }, core) {
    const register = registerOf(core);
    return page(register, find(register, partner));
  },
  partner_add({ input }, core) {
    const name = named(input.name);
    const register = remember(core);
    const id = `w-new-${register.next++}`;
    register.partners.push({
      ...blankPartner(), id, name, category: input.category, status: 'actief', first: null, second: null, purposes: [], levels: [],
      intensity: null, place: null, house_days: 0, room: '', they_offer: '', contacts: [],
    });
    counted(core);
    return core.outcome(id, ['partners'], { code: 'partner_add', params: { name } });
  },
  partner_update({ partner, patch }, core) {
    if (patch.field === 'name') named(patch.value);
    apply(find(remember(core), partner), patch);
    return core.outcome(null, ['partners'], { code: 'partner_update', params: {} });
  },
  partners_update({ partners, patch }, core) {
    const register = remember(core);
    for (const id of partners) apply(find(register, id), patch);
    return core.outcome(null, ['partners'], { code: 'partners_changed', params: { count: String(partners.length) } });
  },
  partners_delete({ partners }, core) {
    const register = remember(core);
    for (const id of partners) find(register, id).binned = true;
    counted(core);
    return core.outcome(null, ['partners', 'ties'], { code: 'partners_delete', params: {} });
  },
  tie_set({ partner, kind, role }, core) {
    const target = find(remember(core), partner);
    if (kind === 'first_contact') target.first = role;
    if (kind === 'second_contact') target.second = role;
    return core.outcome(null, ['ties'], { code: 'tie_set', params: {} });
  },
  contact_add({ partner, input }, core) {
    const clean = contactName(input);
    const register = remember(core);
    const id = register.next++;
    find(register, partner).contacts.push({ ...clean, contact: `c-new-${id}`, affiliation: `a-new-${id}` });
    return core.outcome(`a-new-${id}`, ['contacts'], { code: 'contact_add', params: {} });
  },
  contact_update({ affiliation, input }, core) {
    const clean = contactName(input);
    Object.assign(contactOf(remember(core), affiliation).contact, clean);
    return core.outcome(null, ['contacts'], { code: 'contact_update', params: {} });
  },
  contact_remove({ affiliation }, core) {
    const { partner } = contactOf(remember(core), affiliation);
    partner.contacts = partner.contacts.filter((one) => one.affiliation !== affiliation);
    return core.outcome(null, ['contacts'], { code: 'contact_remove', params: {} });
  },
  partners_export: ({ format }) => ({ name: format === 'cards' ? 'Adreskaartjes De Sterrenschuit.vcf' : 'Partners De Sterrenschuit.xlsx' }),
  update_sheet: () => ({ name: 'Bijwerkblad Sevda Yıldız.xlsx' }),
  bin_restore(args, core) {
    const { kind, id } = args.thing;
    const { partners, people } = registerOf(core);
    const here = kind === 'partner' ? partners : kind === 'person' ? people : [];
    if (!here.some((one) => one.id === id && one.binned)) {
      const other = appHandlers.bin_restore;
      if (!other) throw new CallError('not_found');
      return other(args, core);
    }
    const register = remember(core);
    for (const one of [...register.partners, ...register.people]) if (one.id === id) one.binned = false;
    counted(core);
    return core.outcome(null, ['partners', 'people', 'ties'], { code: 'bin_restore', params: {} });
  },
  undo: (_args, core) => steps(core, true),
  redo: (_args, core) => steps(core, false),
};

/** The number of partners for which somebody is the first contact. */
export const firstFor = (register: Register, person: PersonId): number =>
  register.partners.filter(
    (one) => !one.binned && one.status === 'actief' && covering(register, one).first?.people.some((who) => who.person === person),
  ).length;
