/** Partners that may be one: two pairs, as the core in Rust finds them. */
import type { DuplicatePair, DuplicateSide } from '../generated';
import type { Handlers } from '../fake';

const side = (partner: string, name: string, more: Partial<DuplicateSide> = {}): DuplicateSide => ({
  partner, name, category: 'jeugdzorg', status: 'actief', contacts: [], ties: 1, moments: 0, agreements: 0, ...more,
});
export const pairs = (): DuplicatePair[] => [
  {
    one: side('p-cjg', 'CJG Elzerdam', { contacts: ['Fatma Demir'], ties: 2, moments: 3 }),
    other: side('p-centrum', 'Centrum voor Jeugd en Gezin Elzerdam', { contacts: ['Fatma Demir', 'Rob Vos'] }),
    evidence: [{ evidence: 'phone', text: '010-000 01 15' }, { evidence: 'abbreviation', text: '' }],
  },
  {
    one: side('p-bieb', 'Bibliotheek Elzerdam', { category: 'lezen' }),
    other: side('p-bieb2', 'Bieb Elzerdam', { category: 'lezen', ties: 0 }),
    evidence: [{ evidence: 'website', text: 'www.bieb.example' }],
  },
];
const gone = new WeakMap<object, Set<string>>();
const left = (core: object): Set<string> => gone.get(core) ?? gone.set(core, new Set()).get(core) ?? new Set();

export const handlers: Handlers = {
  duplicates: (_args, core) => pairs().filter((pair) => !left(core).has(pair.other.partner)),
  duplicate_apart({ other }, core) {
    left(core).add(other);
    return core.outcome(null, ['settings'], { code: 'partners_kept_apart', params: { partner: other } });
  },
  merge_view({ one, other }) {
    const all = pairs().flatMap((pair) => [pair.one, pair.other]);
    const known = (id: string) => all.find((each) => each.partner === id) ?? side(id, id);
    return {
      one: known(one),
      other: known(other),
      fields: [
        { field: 'name', one: known(one).name, other: known(other).name, both: false },
        { field: 'phone', one: '010-000 01 15', other: '010-000 01 16', both: false },
        { field: 'note', one: 'Belt terug', other: 'Zit in het gezondheidscentrum', both: true },
      ],
      settled: 2,
      first_contact: { one: 'r-ib', one_title: 'Intern begeleider', other: 'r-top', other_title: 'Schoolleider' },
    };
  },
  partners_merge({ input }, core) {
    left(core).add(input.other);
    return core.outcome(null, ['partners', 'contacts', 'ties'], { code: 'partners_merged', params: { partner: input.one } });
  },
};
