import { screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { FakeSchool } from '$lib/api/fake/organogram/school';
import { session } from '$lib/api';
import { toasts } from '$lib/toasts.svelte';
import { card, focused, lastToast, open, panel, row, smallSchool } from './stories';

test('a school leader builds a five-role chart and ties a partner with the keyboard alone', async () => {
  const { school, user } = await open(new FakeSchool({ partners: [{ id: 'museum', name: 'Streekmuseum', category: 'cultuur' }] }));

  // An empty school: the button proposes the first name, Enter keeps it.
  screen.getByRole('button', { name: 'Schoolleider' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Naam van de rol' })).toHaveFocus());
  await user.keyboard('{Enter}');
  await focused('Schoolleider');

  await user.keyboard('{Control>}{Enter}{/Control}');
  await user.keyboard('Intern begeleider{Enter}');
  await focused('Intern begeleider');
  await user.keyboard('{Enter}');
  await user.keyboard('Cultuurcoördinator{Enter}');
  await focused('Cultuurcoördinator');
  await user.keyboard('{Enter}');
  await user.keyboard('Eventmanager{Enter}');
  await focused('Eventmanager');
  await user.keyboard('{ArrowLeft}');
  await focused('Cultuurcoördinator');
  await user.keyboard('{ArrowLeft}');
  await focused('Intern begeleider');
  await user.keyboard('{Insert}');
  await user.keyboard('NT2-coördinator{Enter}');
  await focused('NT2-coördinator');

  expect(school.picture).toEqual(['Schoolleider', '  Intern begeleider', '    NT2-coördinator', '  Cultuurcoördinator', '  Eventmanager']);

  // To the parent, to its neighbour, and its panel with Space.
  await user.keyboard('{ArrowUp}{ArrowRight}');
  await focused('Cultuurcoördinator');
  await user.keyboard(' ');
  (await waitFor(() => panel().getByRole('button', { name: 'Partner koppelen' }))).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'Welke partner?' })).toHaveFocus());
  await user.keyboard('streek');
  await user.keyboard('{Enter}');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(school.state.first).toEqual({ museum: school.state.roles.find((one) => one.title === 'Cultuurcoördinator')?.id }));
  await waitFor(() => expect(card('Cultuurcoördinator')).toHaveAccessibleName(/Streekmuseum/));
});

test('Escape leaves no trace of a role without a name', async () => {
  const { school, user } = await open(smallSchool());
  card('Intern begeleider').focus();
  await user.keyboard('{Enter}');
  await user.keyboard('Iets{Escape}');
  await focused('Intern begeleider');
  await user.keyboard('{Enter}{Enter}');
  await focused('Intern begeleider');
  expect(school.state.roles).toHaveLength(5);
});

test('F2 starts with the name, typing replaces it, Escape gives it back', async () => {
  const { school, user } = await open(smallSchool());
  card('Cultuurcoördinator').focus();
  await user.keyboard('{F2}');
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Nieuwe naam voor Cultuurcoördinator' })).toHaveValue('Cultuurcoördinator'));
  await user.keyboard('{End} (ICC’er){Enter}');
  await focused('Cultuurcoördinator (ICC’er)');

  await user.keyboard('E');
  await user.keyboard('ventmanager{Enter}');
  await focused('Eventmanager');
  expect(school.title('art')).toBe('Eventmanager');

  await user.keyboard('x');
  await user.keyboard('yz{Escape}');
  await focused('Eventmanager');
  expect(school.title('art')).toBe('Eventmanager');
});

test('Alt with an arrow changes the order and keeps the focus', async () => {
  const { school, user } = await open(smallSchool());
  card('Specialist hoogbegaafdheid').focus();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await waitFor(() => expect(school.picture[2]).toContain('Specialist'));
  await focused('Specialist hoogbegaafdheid');
  expect(await screen.findByText('Specialist hoogbegaafdheid is nu 1 van 2.')).toBeInTheDocument();
});

test('a role without roles below goes at once, with a way back', async () => {
  const { school, user } = await open(smallSchool());
  card('Cultuurcoördinator').focus();
  await user.keyboard('{Delete}');
  await focused('Intern begeleider');
  expect(lastToast()).toBe('Rol Cultuurcoördinator verwijderd.');
  await toasts.list.at(-1)?.action?.run();
  await waitFor(() => expect(card('Cultuurcoördinator')).toBeInTheDocument());
  expect(school.state.roles).toHaveLength(5);
});

test.each([
  ['Ze schuiven op naar boven', ['Schoolleider', '  NT2-coördinator', '  Specialist hoogbegaafdheid', '  Cultuurcoördinator'], 'Rol Intern begeleider verwijderd.'],
  ['Ze gaan ook weg', ['Schoolleider', '  Cultuurcoördinator'], 'Rol Intern begeleider en 2 rollen eronder verwijderd.'],
])('deleting a role with roles below asks what happens to them: %s', async (choice, picture, words) => {
  const { school, user } = await open(smallSchool());
  card('Intern begeleider').focus();
  await user.keyboard('{Delete}');
  await user.click(await screen.findByRole('radio', { name: new RegExp(choice) }));
  await user.click(screen.getByRole('button', { name: 'Verwijder rol' }));
  await waitFor(() => expect(lastToast()).toBe(words));
  expect([...school.picture].sort()).toEqual([...picture].sort());
});

test('Tab goes from a role to its handles, which do the same as the keys', async () => {
  const { school, user } = await open(smallSchool());
  card('Cultuurcoördinator').focus();
  await user.tab();
  expect(screen.getByRole('button', { name: 'Rol naast Cultuurcoördinator' })).toHaveFocus();
  await user.tab();
  expect(screen.getByRole('button', { name: 'Rol onder Cultuurcoördinator' })).toHaveFocus();
  await user.keyboard('{Enter}');
  await user.keyboard('Feestcommissie{Enter}');
  await focused('Feestcommissie');
  expect(school.picture.slice(-2)).toEqual(['  Cultuurcoördinator', '    Feestcommissie']);
});

test('undo of a new role brings the focus to its neighbour', async () => {
  const { user } = await open(smallSchool());
  card('Cultuurcoördinator').focus();
  await user.keyboard('{Enter}');
  await user.keyboard('Eventmanager{Enter}');
  await focused('Eventmanager');
  await session.undo();
  await focused('Cultuurcoördinator');
});

test('cut and paste move a branch', async () => {
  const { school, user } = await open(smallSchool());
  card('NT2-coördinator').focus();
  await user.keyboard('{Control>}x{/Control}');
  card('Cultuurcoördinator').focus();
  await user.keyboard('{Control>}v{/Control}');
  await waitFor(() => expect(school.picture).toContain('    NT2-coördinator'));
  expect(school.state.roles.find((one) => one.id === 'nt2')?.parent).toBe('art');
  expect(lastToast()).toBe('NT2-coördinator staat nu onder Cultuurcoördinator.');
  // Its element went elsewhere in the reading order; the keyboard went along.
  await waitFor(() => expect(card('NT2-coördinator')).toHaveAttribute('aria-level', '3'));
  await waitFor(() => expect(screen.getAllByRole('treeitem').at(-1)).toBe(card('NT2-coördinator')));
  await focused('NT2-coördinator');
});

test('in the list, too, the keyboard goes along with a branch that moves', async () => {
  const { user } = await open(smallSchool());
  await user.click(screen.getByRole('radio', { name: 'Lijst' }));
  row('NT2-coördinator').focus();
  await user.keyboard('{Control>}x{/Control}');
  row('Cultuurcoördinator').focus();
  await user.keyboard('{Control>}v{/Control}');
  await waitFor(() => expect(screen.getAllByRole('row').at(-1)).toBe(row('NT2-coördinator')));
  await focused('NT2-coördinator');
});

test('copy and paste make the same branch once more, without the people, in one step', async () => {
  const { school, user } = await open(smallSchool());
  card('Intern begeleider').focus();
  await user.keyboard('{Control>}c{/Control}');
  expect(await screen.findByText(/Intern begeleider gekopieerd, met wat eronder staat: 3 rollen/)).toBeInTheDocument();
  card('Cultuurcoördinator').focus();
  await user.keyboard('{Control>}v{/Control}');
  const copied = ['  Cultuurcoördinator', '    Intern begeleider', '      NT2-coördinator', '      Specialist hoogbegaafdheid'];
  await waitFor(() => expect(school.picture.slice(-4)).toEqual(copied));
  expect(lastToast()).toBe('Kopie van Intern begeleider staat onder Cultuurcoördinator: 3 rollen, zonder de mensen.');
  expect(school.state.roles.filter((one) => one.title === 'Intern begeleider').at(-1)?.holders ?? []).toEqual([]);
  await toasts.list.at(-1)?.action?.run();
  await waitFor(() => expect(school.state.roles).toHaveLength(5));
  // Once more: what was copied stays copied.
  card('Cultuurcoördinator').focus();
  await user.keyboard('{Control>}v{/Control}');
  await waitFor(() => expect(school.state.roles).toHaveLength(8));
});

test('rows of templates that stand in the chart already are not added twice', async () => {
  const { school, user } = await open(smallSchool());
  await user.click(screen.getByRole('button', { name: 'Rollen aanvinken' }));
  expect(await screen.findByRole('checkbox', { name: /Intern begeleider/ })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Zet 2 rollen erbij' }));
  await waitFor(() => expect(school.picture).toContain('  Bouwcoördinator'));
  expect(lastToast()).toBe('2 rollen toegevoegd.');
});
