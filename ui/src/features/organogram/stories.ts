// What the stories of this screen share: a school, the screen, and how a person finds a role on it.

import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { setTransport } from '$lib/api';
import { fakeCore } from '$lib/api/fake';
import { schoolView } from '$lib/api/fake/app';
import { FakeSchool } from '$lib/api/fake/organogram/school';
import { session } from '$lib/api/session.svelte';
import { toasts } from '$lib/toasts.svelte';
import Organogram from './Organogram.svelte';

export const smallSchool = (): FakeSchool =>
  new FakeSchool({
    roles: [
      { id: 'top', parent: null, title: 'Schoolleider', holders: ['marijke'] },
      { id: 'care', parent: 'top', title: 'Intern begeleider', domain: 'zorg', holders: ['sevda'] },
      { id: 'nt2', parent: 'care', title: 'NT2-coördinator' },
      { id: 'gifted', parent: 'care', title: 'Specialist hoogbegaafdheid' },
      { id: 'art', parent: 'top', title: 'Cultuurcoördinator' },
    ],
    people: [
      { id: 'marijke', name: 'Marijke de Boer', function: 'directeur', half_days: 0x3ff, fraction: 1 },
      { id: 'sevda', name: 'Sevda Yıldız', function: 'intern begeleider', half_days: 0xff, fraction: 0.8 },
      { id: 'joost', name: 'Joost van der Meulen', function: 'leerkracht', half_days: 0x3ff, fraction: 1 },
    ],
    partners: [
      { id: 'cjg', name: 'CJG', category: 'jeugdzorg', contact: 'Kim Peeters' },
      { id: 'museum', name: 'Streekmuseum', category: 'cultuur', contact: null },
    ],
    first: { cjg: 'care' },
  });

/** Shows the organogram of a school and waits until it is there. */
export async function open(school: FakeSchool) {
  toasts.clear();
  const core = fakeCore(school.allHandlers);
  core.start.open = schoolView('doc', 'De Sterrenschuit');
  setTransport(core.transport);
  await session.start();
  const user = userEvent.setup();
  render(Organogram);
  await waitFor(() => screen.getByRole(school.state.roles.length > 0 ? 'tree' : 'heading', { name: school.state.roles.length > 0 ? undefined : 'Begin met de schoolleider' }));
  return { school, core, user };
}

/** A role in the diagram. */
export const card = (title: string): HTMLElement => screen.getByRole('treeitem', { name: new RegExp(`^${title}`) });

/** A role in the list. */
export const row = (title: string): HTMLElement => screen.getByRole('row', { name: new RegExp(title) });

/** The panel beside the chart. */
export const panel = () => within(screen.getByRole('complementary'));

/** Waits until a role has the focus. */
export const focused = (title: string): Promise<void> =>
  waitFor(() => {
    const role = document.activeElement?.closest('[data-role]');
    const name = (role?.textContent ?? document.activeElement?.tagName ?? '').trim();
    if (!role || !name.startsWith(title)) throw new Error(`the focus is on "${name}", not on "${title}"`);
  });

export const lastToast = (): string => toasts.list.at(-1)?.text ?? '';
