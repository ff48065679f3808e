// What a role knows beside its basis, in memory: teams, interest, budget and the like.

import type { CompetencyChoice, RoleId, RolePage, RolePatch, TeamCard } from '../../generated';
import type { Handlers } from '../../fake';
import type { FakeSchool } from './school';

export type More = Pick<
  RolePage,
  'responsibilities' | 'budget_cents' | 'budget_note' | 'meetings' | 'branch' | 'frame' | 'assistant' | 'own_competencies' | 'teams' | 'interest'
> & { competencies: CompetencyChoice[] };

const COMPETENCIES: CompetencyChoice[] = [
  { id: 'networking', name: { nl: 'Netwerken', en: 'Networking' }, matters: true },
  { id: 'delegating', name: { nl: 'Delegeren', en: 'Delegating' }, matters: false },
  { id: 'reporting', name: { nl: 'Rapporteren', en: 'Reporting' }, matters: true },
];

const BLANK: More = {
  responsibilities: '', budget_cents: null, budget_note: '', meetings: '', branch: 'automatic', frame: '', assistant: false,
  own_competencies: false, teams: [], interest: [], competencies: COMPETENCIES,
};

export const showMore = (more: Partial<More> | undefined): More => ({ ...BLANK, ...more });

/** What stands under *Meer* after a patch; undefined when the patch is about the basis. */
export function patchMore(now: Partial<More> | undefined, patch: RolePatch): Partial<More> | undefined {
  if (patch.field === 'competencies') {
    const chosen = patch.value;
    if (chosen === null) return { ...now, own_competencies: false, competencies: COMPETENCIES };
    return { ...now, own_competencies: true, competencies: COMPETENCIES.map((one) => ({ ...one, matters: chosen.includes(one.id) })) };
  }
  if (patch.field === 'budget') return { ...now, budget_cents: patch.value };
  return patch.field in BLANK ? { ...now, [patch.field]: patch.value } : undefined;
}

/** Teams of the school, read from its roles. */
function teams(school: FakeSchool): TeamCard[] {
  const found = new Map<string, TeamCard>();
  for (const role of school.state.roles) {
    for (const team of role.more?.teams ?? []) {
      const card = found.get(team.team) ?? { team: team.team, name: team.name, kind: team.kind, purpose: '', meetings: '', members: [] };
      card.members.push({ member: team.member, role: role.id, person: null, name: role.title, leads: team.leads });
      found.set(team.team, card);
    }
  }
  return [...found.values()];
}

export function moreHandlers(school: FakeSchool): Handlers {
  const more = (id: RoleId): Partial<More> => {
    const role = school.state.roles.find((one) => one.id === id);
    return role ? (role.more ??= {}) : {};
  };
  const join = (role: RoleId, team: Pick<TeamCard, 'team' | 'name' | 'kind'>, leads: boolean): string => {
    const member = `${team.team}/${role}`;
    const had = more(role).teams ?? [];
    more(role).teams = [...had.filter((one) => one.team !== team.team), { ...team, member, leads, members: 1 }];
    return member;
  };
  return {
    role_assignment_update: () => school.change('role_changed', ['roles'], () => null),
    contact_choices: () => [],
    interest_note: ({ role, person }) =>
      school.change('interest_noted', ['roles'], ({ people }) => {
        const who = people.find((one) => one.id === person);
        if (who) more(role).interest = [...(more(role).interest ?? []), { person, name: who.name, initials: who.name.slice(0, 1), function: who.function, noted_on: '2026-11-23' }];
        return null;
      }),
    interest_withdraw: ({ role, person }) =>
      school.change('interest_withdrawn', ['roles'], () => {
        more(role).interest = (more(role).interest ?? []).filter((one) => one.person !== person);
        return null;
      }),
    view_list: () => school.views,
    view_save: ({ settings }) =>
      school.change('view_saved', ['views'], () => {
        const view = `view-${settings.name}`;
        school.views = [...school.views.filter((one) => one.view !== view), { view, settings }];
        return view;
      }),
    view_delete: ({ view }) =>
      school.change('view_deleted', ['views'], () => {
        school.views = school.views.filter((one) => one.view !== view);
        return null;
      }),
    teams_view: () => teams(school),
    team_add: ({ input }) =>
      school.change('team_added', ['teams'], () => {
        const id = `team-${input.name}`;
        if (input.role) join(input.role, { team: id, name: input.name, kind: input.kind }, input.leads);
        return id;
      }),
    team_update: () => school.change('team_changed', ['teams'], () => null),
    team_delete: () => school.change('team_deleted', ['teams'], () => null),
    team_member_add: ({ input }) =>
      school.change('team_changed', ['teams'], () => {
        const team = teams(school).find((one) => one.team === input.team);
        return team && input.who.kind === 'role' ? join(input.who.id, team, input.leads) : '';
      }),
    team_member_remove: ({ member }) =>
      school.change('team_changed', ['teams'], ({ roles }) => {
        for (const role of roles) if (role.more?.teams) role.more.teams = role.more.teams.filter((one) => one.member !== member);
        return null;
      }),
  };
}
