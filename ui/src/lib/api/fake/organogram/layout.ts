// A plain layout for tests and the browser preview: top roles in a row, everything below hangs. The product's own is in Rust.

import type { BadgeMark, Card, Chip, Connector, LegendItem, OutlineRow, PersonMark, RoleId, Scene, Text, TextPart } from '../../generated';

const WIDTH = 2180;
const GAP = 130;
const INDENT = 140;
const COLUMN_GAP = 300;

const measure = (text: string, size: number, weight: number): number => Math.ceil(text.length * size * (weight >= 600 ? 0.56 : 0.52));

function line(part: TextPart, x: number, y: number, size: number, weight: number, text: string): Text {
  return { part, x, y, w: measure(text, size, weight), size, weight, text };
}

function wrap(text: string, size: number, weight: number, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`, size, weight) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function cardOf(row: OutlineRow): Card {
  const texts: Text[] = [];
  const people: PersonMark[] = [];
  const badges: BadgeMark[] = [];
  const hours = row.hours ? measure(row.hours, 120, 400) : 0;
  let y = 230;
  for (const title of wrap(row.title, 140, 600, WIDTH - 260 - (hours ? hours + 80 : 0))) {
    texts.push(line('title', 150, y, 140, 600, title));
    y += 180;
  }
  if (row.hours) texts.push({ ...line('hours', WIDTH - 120 - hours, 230, 120, 400, row.hours) });
  const holders = row.people.filter((one) => one.kind === 'holder');
  const standIns = row.people.filter((one) => one.kind === 'stand_in');
  y -= 110;
  let x = 150;
  for (const one of holders) {
    const initials = line('initials', x, y + 145, 100, 700, one.initials);
    people.push({ person: one.person, kind: 'holder', rect: { x, y, w: 220, h: 220 }, initials: { ...initials, x: x + (220 - initials.w) / 2 }, name: one.name, hired: one.hired !== null, elsewhere: false });
    x += 170;
  }
  if (holders.length === 0) {
    people.push({ person: null, kind: 'holder', rect: { x, y, w: 220, h: 220 }, initials: line('initials', x, y + 145, 100, 700, ''), name: '', hired: false, elsewhere: false });
    texts.push(line('nobody', x + 280, y + 155, 130, 600, 'Nog niemand'));
  } else texts.push(line('holder', x + 110, y + 155, 130, 400, holders.map((one) => (holders.length > 1 ? one.name.split(' ')[0] : one.name)).join(' en ')));
  y += 220;
  for (const one of standIns) {
    texts.push(line('stand_in', 430, y + 130, 120, 400, `vervanger ${one.name}`));
    y += 180;
  }
  const halves = row.partners.filter((one) => one.cover === 'first_only').length;
  if (halves > 0) {
    y += 50;
    const text = halves === 1 ? 'geen tweede' : `${halves} × geen tweede`;
    const word = line('badge', 150 + 250, y + 145, 120, 600, text);
    badges.push({ kind: 'no_second', rect: { x: 150, y, w: word.w + 330, h: 200 }, icon: { x: 210, y: y + 35, w: 130, h: 130 }, text: word });
    y += 200;
  }
  const chips: Chip[] = [];
  y += 60;
  for (const one of row.partners) {
    const name = line('partner', 150 + 270, y + 155, 120, 400, one.name);
    const texts = [name];
    if (one.contact && name.x + name.w + measure(one.contact, 120, 400) + 60 < WIDTH - 400) texts.push(line('contact', name.x + name.w + 60, y + 155, 120, 400, one.contact));
    chips.push({
      partner: one.partner, category: one.category, cover: one.cover, confirmed: true, bare: false, texts, label: one.name,
      rect: { x: 150, y, w: WIDTH - 270, h: 240 }, icon: { x: 210, y: y + 45, w: 150, h: 150 }, mark: { x: WIDTH - 120 - 180, y: y + 65, w: 110, h: 110 },
    });
    y += 270;
  }
  return {
    role: row.role, parent: row.parent, level: row.level, domain: row.domain, vacant: holders.length === 0,
    rect: { x: 0, y: 0, w: WIDTH, h: y + 70 },
    label: [row.title, ...row.people.map((one) => one.name), ...row.partners.map((one) => one.name)].join(', '),
    texts, people, badges, chips, rule: null,
  };
}

/** Lays the outline out. */
export function fakeScene(rows: readonly OutlineRow[]): Scene {
  const cards = rows.map(cardOf);
  const byRole = new Map<RoleId, Card>(cards.map((card) => [card.role, card]));
  const below = (role: RoleId | null) => cards.filter((card) => card.parent === role);
  const connectors: Connector[] = [];
  let width = 0;
  let height = 0;
  const put = (card: Card, x: number, y: number) => {
    card.rect = { ...card.rect, x, y };
    width = Math.max(width, x + card.rect.w);
    height = Math.max(height, y + card.rect.h);
  };
  /** Hangs everything below `card` in one column; the answer is the bottom of it. */
  const hang = (card: Card): number => {
    let bottom = card.rect.y + card.rect.h;
    for (const child of below(card.role)) {
      put(child, card.rect.x + INDENT, bottom + GAP);
      const spine = card.rect.x + 70;
      const at = child.rect.y + 200;
      connectors.push({ from: card.role, to: child.role, points: [[spine, card.rect.y + card.rect.h], [spine, at], [child.rect.x, at]] });
      bottom = hang(child);
    }
    return bottom;
  };
  let x = 0;
  for (const root of below(null)) {
    const start = x;
    put(root, x, 0);
    const columns = below(root.role);
    const top = root.rect.h + 400;
    const widths = columns.map((child) => WIDTH + INDENT * depth(child, below));
    const total = widths.reduce((sum, one) => sum + one + COLUMN_GAP, -COLUMN_GAP);
    put(root, start + Math.max(0, Math.round((total - WIDTH) / 2)), 0);
    columns.forEach((child, at) => {
      put(child, x, top);
      hang(child);
      const from = root.rect.x + WIDTH / 2;
      const to = child.rect.x + WIDTH / 2;
      connectors.push({ from: root.role, to: child.role, points: [[from, root.rect.h], [from, top - 200], [to, top - 200], [to, top]] });
      x += (widths[at] ?? WIDTH) + COLUMN_GAP;
    });
    x = Math.max(x, start + WIDTH + COLUMN_GAP);
  }
  return { width, height, cards: rows.map((row) => byRole.get(row.role)!), connectors, frames: [], legend: legendOf(cards) };
}

const depth = (card: Card, below: (role: RoleId) => Card[]): number => Math.max(0, ...below(card.role).map((child) => 1 + depth(child, below)));

function legendOf(cards: readonly Card[]): LegendItem[] {
  const legend: LegendItem[] = [];
  if (cards.some((card) => card.people.some((one) => one.person))) legend.push({ mark: { kind: 'holder' }, text: 'wie' });
  if (cards.some((card) => card.vacant)) legend.push({ mark: { kind: 'nobody' }, text: 'nog niemand' });
  if (cards.some((card) => card.chips.some((chip) => chip.cover === 'first_only'))) legend.push({ mark: { kind: 'cover', cover: 'first_only' }, text: 'geen tweede' });
  for (const domain of new Set(cards.map((card) => card.domain))) if (domain) legend.push({ mark: { kind: 'domain', domain }, text: domain });
  return legend;
}
