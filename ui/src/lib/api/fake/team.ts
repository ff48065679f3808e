/** The commands of the team. */
import { CallError } from '../api';
import type { PastedPerson, PersonInput, PersonRow } from '../generated';
import type { Handlers } from '../fake';
import { firstFor } from './partners';
import { byName, foldText, fullName, registerOf, remember, type FakePerson, type Register } from './register';

const DAYS = ['ma', 'di', 'wo', 'do', 'vr'];
const INFIXES = new Set(['van', 'de', 'der', 'den', "'t", 'ter', 'ten', 'het']);

function find(register: Register, id: string): FakePerson {
  const person = register.people.find((one) => one.id === id && !one.binned);
  if (!person) throw new CallError('not_found');
  return person;
}

function row(register: Register, person: FakePerson): PersonRow {
  const roles = (key: 'holders' | 'stand_ins') => register.roles.filter((role) => role[key].includes(person.id));
  return {
    person: person.id, name: fullName(person), initials: `${person.first[0] ?? ''}${person.last[0] ?? ''}`.toUpperCase(),
    function: person.function, half_days: person.half_days, fraction: person.fraction, employer: person.employer,
    email: person.email, phone: person.phone,
    roles: [
      ...roles('holders').map((role) => ({ role: role.id, title: role.title, kind: 'holder' as const })),
      ...roles('stand_ins').map((role) => ({ role: role.id, title: role.title, kind: 'stand_in' as const })),
    ],
    first_for: firstFor(register, person.id), absent: person.absent, starts: null, leaves: person.until,
    email_odd: person.email !== '' && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(person.email), phone_odd: false,
  };
}

const blank = (): PersonInput => ({
  first: '', infix: '', last: '', function: '', half_days: 0, fraction: null, employer: 'school', email: '', phone: '', from: null, until: null,
});

/** "Boer, M. de" and "Anna de Boer" as name parts. */
export function nameParts(text: string): Pick<PersonInput, 'first' | 'infix' | 'last'> {
  const [before = '', after] = text.split(',').map((part) => part.trim());
  const words = (after ?? before).split(/\s+/).filter(Boolean);
  const infix = words.filter((word) => INFIXES.has(word.toLowerCase())).join(' ');
  const rest = words.filter((word) => !INFIXES.has(word.toLowerCase()));
  if (after !== undefined) return { first: rest.join(' '), infix, last: before };
  return rest.length < 2 ? { first: rest[0] ?? '', infix, last: '' } : { first: rest[0] ?? '', infix, last: rest.slice(1).join(' ') };
}

function understood(line: string): { person: PersonInput; unknown: string[] } {
  const person = blank();
  const unknown: string[] = [];
  const [name = '', ...cells] = line.split(/\t|\s{2,}/).map((cell) => cell.trim()).filter(Boolean);
  Object.assign(person, nameParts(name));
  for (const cell of cells) {
    const hours = /^(\d+)\s*u/.exec(cell);
    if (hours) person.fraction = Math.round((Number(hours[1]) / 40) * 100) / 100;
    else if (/^[01][.,]?\d*$/.test(cell)) person.fraction = Number(cell.replace(',', '.'));
    else if (cell.split(' ').every((word) => DAYS.includes(word.split('-')[0] ?? ''))) {
      for (const word of cell.split(' ')) {
        const [day = '', part] = word.split('-');
        if (part !== 'm') person.half_days |= 1 << (2 * DAYS.indexOf(day));
        if (part !== 'o') person.half_days |= 2 << (2 * DAYS.indexOf(day));
      }
    } else if (person.function === '' && /^[a-z]/i.test(cell)) person.function = cell;
    else unknown.push(cell);
  }
  return { person, unknown };
}

function add(register: Register, input: PersonInput): string {
  if (input.first.trim() === '' && input.last.trim() === '') throw new CallError('name_required', { field: 'name' });
  const id = `p-new-${register.next++}`;
  const { from: _from, ...rest } = input;
  register.people.push({ ...rest, id, absent: false, binned: false });
  return id;
}

export const handlers: Handlers = {
  team_view(_args, core) {
    const register = registerOf(core);
    return {
      people: register.people
        .filter((one) => !one.binned)
        .sort((a, b) => byName(`${a.last} ${a.first}`, `${b.last} ${b.first}`))
        .map((one) => row(register, one)),
    };
  },
  person_choices(_args, core) {
    return registerOf(core)
      .people.filter((one) => !one.binned)
      .map((one) => ({ person: one.id, name: fullName(one), function: one.function, half_days: one.half_days }));
  },
  person_add({ input }, core) {
    const id = add(remember(core), input);
    return core.outcome(id, ['people'], { code: 'person_add', params: {} });
  },
  person_update({ person, patch }, core) {
    if (patch.field === 'name' && patch.value.trim() === '') throw new CallError('name_required', { field: 'name' });
    const target = find(remember(core), person);
    if (patch.field === 'name') Object.assign(target, nameParts(patch.value));
    else Object.assign(target, { [patch.field]: patch.value });
    return core.outcome(null, ['people'], { code: 'person_update', params: {} });
  },
  people_delete({ people }, core) {
    const register = remember(core);
    for (const id of people) find(register, id).binned = true;
    return core.outcome(null, ['people', 'ties'], { code: 'people_delete', params: {} });
  },
  team_paste_preview({ text }, core) {
    const known = new Set(registerOf(core).people.filter((one) => !one.binned).map((one) => foldText(fullName(one))));
    const rows: PastedPerson[] = [];
    let skipped = 0;
    text.split('\n').forEach((line, index) => {
      if (line.trim() === '') return;
      if (/^\s*naam\b/i.test(line)) {
        skipped += 1;
        return;
      }
      const { person, unknown } = understood(line);
      rows.push({ line: index + 1, person, known: known.has(foldText(fullName(person))), unknown });
    });
    return { rows, skipped };
  },
  team_paste({ people }, core) {
    const register = remember(core);
    for (const person of people) add(register, person);
    return core.outcome(people.length, ['people'], { code: 'team_paste', params: {} });
  },
};
