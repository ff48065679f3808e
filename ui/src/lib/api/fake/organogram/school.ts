// A school in memory behind the commands of the organogram, for tests and the browser preview. It knows the rules that
// the screen leans on (no cycles, one first contact per partner); everything else is the core's.

import { CallError } from '../../api';
import type {
  ActionView, ChildrenGo, Commands, Cover, InRole, NewAssignment, NewPartner, NewRole, Outcome, OutlineRow, OrganogramView, PastedRoles,
  Presentation, PartnersView, PersonChoice, RoleId, RolePage, RolePartner, RolePatch, SavedView, SchoolType, Spot, TemplateRole, Templates, TieKind, Topic,
} from '../../generated';
import type { Handlers } from '../../fake';
import { paperHandlers } from './paper';
import type { FakePartner, FakeRole, State } from './state';
import { fakeScene } from './layout';
import { linesOf } from './lines';
import { teamOf } from './team';
import { TEMPLATES, understood } from './templates';
import { moreHandlers, patchMore, showMore } from './more';

export type { FakePartner, FakeRole, State } from './state';

const UNIT = { half_days_per_week: 'dd/wk', half_days_per_two_weeks: 'dd/2 wk', hours_per_week: 'u/wk', hours_per_year: 'u/jr' } as const;

export class FakeSchool {
  state: State;
  views: SavedView[] = [];
  #past: { state: State; action: ActionView }[] = [];
  #rev = 1;
  #made = 0;
  #type: SchoolType | null = null;

  constructor(start: Partial<State> = {}) {
    this.state = structuredClone({ roles: [], partners: [], people: [], first: {}, second: {}, ...start });
  }

  /** The commands that this school answers; give them to `fakeCore`. */
  get handlers(): Handlers {
    return {
      organogram_view: () => this.organogram_view(),
      role_page: (args) => this.role_page(args),
      role_add: (args) => this.role_add(args),
      role_update: (args) => this.role_update(args),
      role_move: (args) => this.role_move(args),
      role_shift: (args) => this.role_shift(args),
      roles_paste: (args) => this.roles_paste(args),
      role_delete: (args) => this.role_delete(args),
      organogram_present: (args) => this.organogram_present(args),
      roles_list_preview: (args) => this.roles_list_preview(args),
      roles_list_add: (args) => this.roles_list_add(args),
      role_templates: () => this.role_templates(),
      roles_from_template: (args) => this.roles_from_template(args),
      role_assign: (args) => this.role_assign(args),
      role_unassign: (args) => this.role_unassign(args),
      tie_set: (args) => this.tie_set(args),
      ...paperHandlers(this),
      undo: () => this.undo(),
      ...moreHandlers(this),
    };
  }

  /** With the commands of partners and people that this screen also asks. */
  get allHandlers(): Handlers {
    return {
      ...this.handlers,
      person_choices: () => this.person_choices(),
      partners_view: () => this.partners_view(),
      team_view: () => teamOf(this.state),
      partner_add: (args) => this.partner_add(args),
    };
  }

  title(id: RoleId): string {
    return this.#role(id).title;
  }

  /** The tree as indented titles: easy to compare. */
  get picture(): string[] {
    return this.#rows().map((row) => `${'  '.repeat(row.level - 1)}${row.title}`);
  }

  organogram_view(): OrganogramView {
    const outline = this.#rows();
    return { scene: fakeScene(outline), outline, ...linesOf(outline, this.state), filter_names: [] };
  }

  /** Adds a role at the top in one step, as a list that is taken over does. */
  add(title: string, value: number): Outcome<number> {
    return this.#change('roles_imported', ['roles'], () => {
      this.state.roles.push({ id: this.#id('role'), parent: this.state.roles[0]?.id ?? null, title });
      return value;
    });
  }

  role_page({ role }: Commands['role_page']['args']): RolePage {
    const one = this.#role(role);
    const below = this.#branch(role);
    return {
      role, title: one.title, parent: one.parent, parent_title: one.parent && this.title(one.parent),
      domain: one.domain ?? null, purpose: one.purpose ?? '', formal: one.formal ?? null,
      hours_amount: one.hours?.amount ?? null, hours_unit: one.hours?.unit ?? null,
      people: this.#people(one), partners: this.#partners(role, true), ...showMore(one.more),
      children: this.state.roles.filter((other) => other.parent === role).length, descendants: below.size - 1,
      may_go_under: this.#rows().filter((row) => !below.has(row.role)).map((row) => ({
        role: row.role, title: row.title, holders: row.people.filter((p) => p.kind === 'holder').map((p) => p.name).join(', '), half_days: 0,
      })),
    };
  }

  role_add({ input }: { input: NewRole }): Outcome<RoleId> {
    if (!input.title.trim()) throw new CallError('name_required', { field: 'title' });
    return this.#change('role_add', ['roles'], () => {
      const role: FakeRole = { id: this.#id('role'), parent: null, title: input.title.trim() };
      this.#put(role, input.at);
      return role.id;
    });
  }

  role_update({ role, patch }: { role: RoleId; patch: RolePatch }): Outcome<null> {
    if (patch.field === 'title' && !patch.value.trim()) throw new CallError('name_required', { field: 'title' });
    return this.#change('role_update', ['roles'], () => {
      const one = this.#role(role);
      const more = patchMore(one.more, patch);
      if (more) one.more = more;
      else Object.assign(one, { [patch.field]: patch.value });
      return null;
    });
  }

  role_move({ role, to }: { role: RoleId; to: Spot }): Outcome<null> {
    const goal = to.where === 'top' ? null : to.where === 'below' ? to.role : this.#role(to.role).parent;
    if (goal && this.#branch(role).has(goal)) throw new CallError('role_cycle', { role: this.title(role), under: this.title(goal) });
    return this.#change('role_move', ['roles'], () => {
      const one = this.#role(role);
      this.state.roles = this.state.roles.filter((other) => other !== one);
      this.#put(one, to);
      return null;
    });
  }

  role_shift({ role, up }: { role: RoleId; up: boolean }): Outcome<null> {
    const siblings = this.state.roles.filter((one) => one.parent === this.#role(role).parent);
    const other = siblings[siblings.findIndex((one) => one.id === role) + (up ? -1 : 1)];
    if (!other) return this.#outcome(null, []);
    return this.role_move({ role, to: { where: up ? 'before' : 'after', role: other.id } });
  }

  roles_paste({ role, to }: { role: RoleId; to: Spot }): Outcome<RoleId> {
    return this.#change('role_copied', ['roles'], () => {
      const copies = new Map<RoleId, RoleId>();
      for (const source of this.#rows().filter((row) => this.#branch(role).has(row.role))) {
        const { title, domain, purpose, hours } = this.#role(source.role);
        const copy: FakeRole = { id: this.#id('role'), parent: null, title, domain, purpose, hours };
        const parent = source.role === role ? undefined : copies.get(source.parent ?? '');
        this.#put(copy, parent ? { where: 'below', role: parent } : to);
        copies.set(source.role, copy.id);
      }
      return copies.get(role) ?? '';
    });
  }

  role_delete({ role, children }: { role: RoleId; children: ChildrenGo }): Outcome<null> {
    return this.#change('role_delete', ['roles', 'ties'], () => {
      const gone = children === 'along' ? this.#branch(role) : new Set([role]);
      const { parent } = this.#role(role);
      for (const child of this.state.roles.filter((one) => one.parent === role)) if (!gone.has(child.id)) child.parent = parent;
      this.state.roles = this.state.roles.filter((one) => !gone.has(one.id));
      for (const ties of [this.state.first, this.state.second]) for (const [partner, at] of Object.entries(ties)) if (gone.has(at)) delete ties[partner];
      return null;
    });
  }

  organogram_present({ hide_names }: { hide_names: boolean }): Presentation {
    const rows = this.#rows().map((row) => (hide_names ? { ...row, people: [] } : row));
    const branches = rows.filter((row) => row.level === 2).map((row) => ({ role: row.role, title: row.title, scene: fakeScene(rows.filter((one) => this.#branch(row.role).has(one.role)).map((one) => (one.role === row.role ? { ...one, parent: null } : one))) }));
    return { slides: [{ role: null, title: '', scene: fakeScene(rows) }, ...branches], names_hidden: hide_names };
  }

  /** Understands titles and indentation by two spaces; the rest is the core's. */
  roles_list_preview({ text }: { text: string }): PastedRoles {
    return { rows: understood(text, this.state.roles), skipped: 0 };
  }

  roles_list_add({ rows, under }: Commands['roles_list_add']['args']): Outcome<number> {
    return this.#change('roles_added', ['roles', 'people'], () => {
      const open: { level: number; role: RoleId }[] = [];
      for (const row of rows) {
        while (open.length > 0 && open.at(-1)!.level >= row.level) open.pop();
        const role = row.known ?? this.#id('role');
        if (!row.known) this.state.roles.push({ id: role, parent: open.at(-1)?.role ?? under, title: row.title });
        open.push({ level: row.level, role });
      }
      return rows.filter((row) => !row.known).length;
    });
  }

  role_templates(): Templates {
    const roles: TemplateRole[] = TEMPLATES.map(([key, title, domain, level, usual]) => ({
      key, title, domain, level, usual_at: usual ? ['gewoon', 'klein', 'kindcentrum', 'profiel'] : key === 'nt2' ? ['speciaal'] : [], purpose: '', present: this.state.roles.some((one) => one.title === title),
    }));
    return { school_type: this.#type, roles };
  }

  roles_from_template({ keys, school_type }: { keys: string[]; school_type: SchoolType | null }): Outcome<number> {
    return this.#change('roles_from_template', ['roles'], () => {
      this.#type = school_type ?? this.#type;
      for (const [key, title, domain] of TEMPLATES) {
        if (!keys.includes(key)) continue;
        const top = key === 'schoolleider' ? undefined : this.state.roles.find((one) => one.parent === null);
        this.state.roles.push({ id: this.#id('role'), parent: top?.id ?? null, title, domain });
      }
      return keys.length;
    });
  }

  role_assign({ input }: { input: NewAssignment }): Outcome<string> {
    return this.#change('role_assign', ['roles', 'people'], () => {
      const role = this.#role(input.role);
      let who = input.who.who === 'known' ? input.who.person : input.who.who === 'contact' ? input.who.contact : '';
      if (input.who.who === 'new') {
        who = this.#id('person');
        this.state.people.push({ id: who, name: input.who.name, function: '', half_days: 0, fraction: null });
      }
      const list = input.kind === 'holder' ? (role.holders ??= []) : (role.standIns ??= []);
      if (list.includes(who)) throw new CallError('already_assigned', { name: this.#name(who) });
      list.push(who);
      return `${role.id}/${input.kind}/${who}`;
    });
  }

  role_unassign({ assignment }: { assignment: string }): Outcome<null> {
    return this.#change('role_unassign', ['roles'], () => {
      const [id = '', kind, who] = assignment.split('/');
      const role = this.#role(id);
      if (kind === 'holder') role.holders = role.holders?.filter((one) => one !== who);
      else role.standIns = role.standIns?.filter((one) => one !== who);
      return null;
    });
  }

  tie_set({ partner, kind, role }: { partner: string; kind: TieKind; role: RoleId | null }): Outcome<null> {
    return this.#change('tie_set', ['ties'], () => {
      const ties = kind === 'first_contact' ? this.state.first : this.state.second;
      if (role) ties[partner] = role;
      else delete ties[partner];
      return null;
    });
  }

  person_choices(): PersonChoice[] {
    return this.state.people.map((one) => ({ person: one.id, name: one.name, function: one.function, half_days: one.half_days }));
  }

  partners_view(): PartnersView {
    const rows = this.state.partners.map((one) => {
      const role = this.state.first[one.id];
      return {
        partner: one.id, name: one.name, category: one.category, status: 'actief' as const, cover: this.#cover(one),
        first: role ? { role, title: this.title(role), people: [], from_role: false } : null,
        second: null, same_person: false, contact: null, intensity: null, place: null,
      };
    });
    return { rows, total: rows.length, categories: [], uncovered: 0, roles: [] };
  }

  partner_add({ input }: { input: NewPartner }): Outcome<string> {
    return this.#change('partner_add', ['partners'], () => {
      const id = this.#id('partner');
      this.state.partners.push({ id, ...input });
      return id;
    });
  }

  undo(): Outcome<null> {
    const last = this.#past.pop();
    if (!last) throw new CallError('nothing_to_undo');
    this.state = last.state;
    return this.#outcome(null, ['roles', 'people', 'partners', 'ties']);
  }

  /** One undoable step. */
  change<T>(code: string, topics: Topic[], work: (school: State) => T): Outcome<T> {
    return this.#change(code, topics, () => work(this.state));
  }

  #role(id: RoleId): FakeRole {
    const role = this.state.roles.find((one) => one.id === id);
    if (!role) throw new CallError('not_found');
    return role;
  }

  #branch(role: RoleId): Set<RoleId> {
    const found = new Set([role]);
    for (const row of this.#rows()) if (row.parent && found.has(row.parent)) found.add(row.role);
    return found;
  }

  #put(role: FakeRole, at: Spot): void {
    if (at.where === 'top' || at.where === 'below') {
      role.parent = at.where === 'below' ? at.role : null;
      this.state.roles.push(role);
      return;
    }
    const index = this.state.roles.findIndex((one) => one.id === at.role);
    role.parent = this.#role(at.role).parent;
    this.state.roles.splice(at.where === 'after' ? index + 1 : index, 0, role);
  }

  #rows(): OutlineRow[] {
    const rows: OutlineRow[] = [];
    const visit = (parent: RoleId | null, level: number) => {
      const siblings = this.state.roles.filter((one) => one.parent === parent);
      siblings.forEach((one, at) => {
        rows.push({
          role: one.id, parent, level, position: at + 1, set_size: siblings.length, title: one.title, domain: one.domain ?? null,
          children: this.state.roles.filter((other) => other.parent === one.id).length,
          hours: one.hours ? `${one.hours.amount} ${UNIT[one.hours.unit]}` : null,
          people: this.#people(one), partners: this.#partners(one.id, false), set_aside: false,
        });
        visit(one.id, level + 1);
      });
    };
    visit(null, 1);
    return rows;
  }

  #people(role: FakeRole): InRole[] {
    const inRole = (kind: 'holder' | 'stand_in') => (id: string): InRole => {
      const person = this.state.people.find((one) => one.id === id);
      const name = person?.name ?? '';
      const words = name.split(' ');
      return {
        assignment: `${role.id}/${kind}/${id}`, person: id, name, kind, half_days: person?.half_days ?? 0, fraction: person?.fraction ?? null, absent: false, leaves: null, hired: null, employer: 'school', own_half_days: null, hours_amount: null, hours_unit: null,
        short: words.length > 1 ? `${words[0]![0]}. ${words.slice(1).join(' ')}` : name,
        initials: [words[0]?.[0], words.length > 1 ? words.at(-1)?.[0] : ''].join('').toUpperCase(),
      };
    };
    return [...(role.holders ?? []).map(inRole('holder')), ...(role.standIns ?? []).map(inRole('stand_in'))];
  }

  #partners(role: RoleId, all: boolean): RolePartner[] {
    const of = (ties: Record<string, RoleId>, kind: TieKind) => this.state.partners.filter((one) => ties[one.id] === role).map((one) => ({
      partner: one.id, name: one.name, category: one.category, contact: one.contact ?? null, cover: this.#cover(one), kind,
    }));
    return [...of(this.state.first, 'first_contact'), ...(all ? of(this.state.second, 'second_contact') : [])];
  }

  #cover(partner: FakePartner): Cover {
    if (partner.paused) return 'paused';
    const role = this.state.roles.find((one) => one.id === this.state.first[partner.id]);
    if (!role?.holders?.length) return 'nobody';
    return role.standIns?.length || this.state.second[partner.id] || role.holders.length > 1 ? 'both' : 'first_only';
  }

  #name(id: string): string {
    return this.state.people.find((one) => one.id === id)?.name ?? '';
  }

  #id(what: string): string {
    this.#made += 1;
    return `${what}-new-${this.#made}`;
  }

  #change<T>(code: string, topics: Topic[], work: () => T): Outcome<T> {
    const before = structuredClone(this.state);
    const value = work();
    this.#past.push({ state: before, action: { code, params: {} } });
    return this.#outcome(value, topics);
  }

  #outcome<T>(value: T, topics: Topic[]): Outcome<T> {
    this.#rev += 1;
    const last = this.#past.at(-1)?.action ?? null;
    return {
      value, changes: { rev: this.#rev, topics: Object.fromEntries(topics.map((topic) => [topic, { what: 'all' }])) },
      status: { rev: this.#rev, saved_at: '2026-11-23T14:32:00', undo: last, redo: null },
    };
  }
}
