/** The landscape from the core in memory: every partner on one ring per place. The product's own is laid out in Rust. */
import type { Handlers } from '../fake';
import type { LandscapeFilter, LandscapeScene, LandscapeView, PrintView, Zone } from '../generated';
import { byName, covering, registerOf, type FakePartner, type Register } from './register';

type Dot = LandscapeScene['dots'][number];
const ZONES: readonly Zone[] = ['gebouw', 'buurt', 'regio', 'landelijk', 'onbekend'];
const zoneOf = ({ place }: FakePartner): Zone => (place === null ? 'onbekend' : place === 'online' ? 'landelijk' : place);
const words = (x: number, y: number, text: string) => ({ x, y, w: text.length * 60, size: 120, weight: 400, text });

function fits(register: Register, partner: FakePartner, filter: LandscapeFilter): boolean {
  const { first, second, cover } = covering(register, partner);
  const people = [...(first?.people ?? []), ...(second?.people ?? [])].map((one) => one.person);
  return (
    (filter.category === null || partner.category === filter.category) &&
    (filter.zone === null || zoneOf(partner) === filter.zone) &&
    (filter.role === null || [first?.role, second?.role].includes(filter.role)) &&
    (filter.person === null || people.includes(filter.person)) &&
    (!filter.risks || cover === 'first_only' || cover === 'nobody')
  );
}

function dot(register: Register, partner: FakePartner, at: number, of: number): Dot {
  const { first, second, cover } = covering(register, partner);
  const angle = ((at + 0.5) / of) * 2 * Math.PI;
  const ring = 900 + 600 * ZONES.indexOf(zoneOf(partner));
  const [x, y] = [Math.round(4000 + Math.sin(angle) * ring), Math.round(4000 - Math.cos(angle) * ring)];
  const link = (who: typeof first) => who && { role: who.role, title: who.title, people: who.people.map((one) => one.name) };
  const card = { x: 3000, y: 3000, w: 1500, h: 400 };
  return {
    partner: partner.id, name: partner.name, category: partner.category, zone: zoneOf(partner), intensity: partner.intensity, cover, x, y, r: 60,
    numbers: [], words: [words(x + 100, y, partner.name)], areas: [{ x: x + 100, y: y - 90, w: partner.name.length * 60, h: 140 }], leader: [],
    first: link(first), second: link(second), label: partner.name,
    tie: first && { line: [[x, y], [4000, 4000]], card, person: null, initials: null, words: [words(3100, 3200, first.title)] },
  };
}

function view(register: Register, filter: LandscapeFilter): LandscapeView {
  const here = register.partners.filter((one) => !one.binned && covering(register, one).cover !== 'ended').sort((a, b) => byName(a.name, b.name));
  const shown = here.filter((one) => fits(register, one, filter));
  const zones = ZONES.filter((zone) => here.some((one) => zoneOf(one) === zone));
  const categories = [...new Set(here.map((one) => one.category))];
  const contacts = here.map((one) => covering(register, one)).flatMap(({ first, second }) => [first, second].filter((who) => who !== null));
  const roles = new Map(contacts.map((who) => [who.role, who.title]));
  const people = new Map(contacts.flatMap((who) => who.people).map((one) => [one.person, one.name]));
  const scene: LandscapeScene = {
    width: 8000, height: 8000, manner: 'beside', hub: { x: 4000, y: 4000, r: 400, words: [] },
    rings: zones.map((zone) => ({ zone, r: 1200 + 600 * ZONES.indexOf(zone), plate: { x: 3500, y: 100, w: 900, h: 140 }, words: words(3600, 200, zone) })),
    sectors: categories.map((category) => ({ category, count: 1, edge: null, icon: null, words: null, pointer: [] })),
    headings: [],
    dots: shown.map((one, at) => dot(register, one, at, shown.length)),
    legend: [{ mark: { kind: 'cover', cover: 'both' }, text: 'gedekt' }, { mark: { kind: 'intensity', intensity: 'soms' }, text: 'soms contact' }],
  };
  return {
    scene, total: here.length, ended: 0, categories, zones,
    roles: [...roles].map(([role, title]) => ({ role, title })),
    people: [...people].map(([person, name]) => ({ person, name })),
  };
}

const paper = (): PrintView => ({
  pages: 1, smallest_pt: 9.2, reading: { from: 'table' }, code: 'ABC 234',
  sheets: [{ w: 842, h: 595, label: 'Landschap', tiles: [], parts: [] }],
});

export const handlers: Handlers = {
  landscape_view: ({ filter }, core) => view(registerOf(core), filter),
  landscape_sheets: paper,
  landscape_document: ({ format }) => ({ name: `landschap.${format}` }),
};
