// What is chosen after a branch was pasted.

import { screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { setTransport } from '$lib/api';
import { card, focused, open, smallSchool } from './stories';

const chosen = (): string => document.querySelector('[role="treeitem"][aria-selected="true"]')?.textContent?.trim() ?? '';

test('until the copy is drawn the role under which it comes stays chosen, not the first one', async () => {
  const { core, user } = await open(smallSchool());
  card('Schoolleider').focus();
  await user.keyboard('{Control>}c{/Control}');
  card('Cultuurcoördinator').focus();
  let draw = (): void => undefined;
  const slow = new Promise<void>((done) => (draw = done));
  let pasted = false;
  setTransport(async (name, args) => {
    if (name === 'organogram_view') await slow;
    const answer = await core.transport(name, args);
    pasted ||= name === 'roles_paste';
    return answer;
  });
  await user.keyboard('{Control>}v{/Control}');
  await waitFor(() => expect(pasted).toBe(true));
  await new Promise((done) => setTimeout(done, 20));
  expect(chosen()).toMatch(/^Cultuurcoördinator/);
  draw();
  await waitFor(() => expect(screen.getAllByRole('treeitem')).toHaveLength(10));
  await waitFor(() => expect(document.activeElement?.closest<HTMLElement>('[data-role]')?.dataset.role).toMatch(/^role-new/));
  await focused('Schoolleider');
  expect(document.querySelector<HTMLElement>('[aria-selected="true"]')?.dataset.role).toMatch(/^role-new/);
});

test('a copy that does not fit the filter is shown all the same', async () => {
  const school = smallSchool();
  const { core, user } = await open(school);
  // Nothing about a copy asks for attention yet.
  setTransport(async (name, args) => {
    const answer = await core.transport(name, args);
    const filter = (args as { filter?: { attention: string | null } }).filter;
    if (name !== 'organogram_view' || !filter?.attention) return answer;
    const view = answer as ReturnType<typeof school.organogram_view>;
    const stays = (role: string): boolean => !role.startsWith('role-new');
    return { ...view, outline: view.outline.filter((one) => stays(one.role)), scene: { ...view.scene, cards: view.scene.cards.filter((one) => stays(one.role)) } };
  });
  await user.click(screen.getByRole('button', { name: 'Filter' }));
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Let op' }), 'risks');
  await user.click(screen.getByRole('button', { name: 'Klaar' }));
  card('Intern begeleider').focus();
  await user.keyboard('{Control>}c{/Control}');
  card('Cultuurcoördinator').focus();
  await user.keyboard('{Control>}v{/Control}');
  await waitFor(() => expect(screen.getAllByRole('treeitem')).toHaveLength(8));
  await waitFor(() => expect(document.activeElement?.closest<HTMLElement>('[data-role]')?.dataset.role).toMatch(/^role-new/));
});
