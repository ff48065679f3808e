import { screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { toasts } from '$lib/toasts.svelte';
import { card, focused, lastToast, open, panel, smallSchool } from './stories';

/** Opens the panel of a role. */
async function choose(user: Awaited<ReturnType<typeof open>>['user'], title: string): Promise<void> {
  card(title).focus();
  await user.keyboard(' ');
  await waitFor(() => panel().getByRole('heading', { name: title }));
}

test('the move dialog finds a role by some letters and never offers the role itself', async () => {
  const { school, user } = await open(smallSchool());
  await choose(user, 'Intern begeleider');
  await user.click(panel().getByRole('button', { name: 'Verplaats naar…' }));
  const box = await screen.findByRole('combobox', { name: 'Onder welke rol?' });
  await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(1));
  expect(screen.queryByRole('option', { name: /NT2/ })).toBeNull();
  expect(screen.getByRole('option', { name: /Schoolleider/ })).toHaveAttribute('aria-disabled', 'true');
  await user.type(box, 'cultuur{Enter}');
  await waitFor(() => expect(school.state.roles.find((one) => one.id === 'care')?.parent).toBe('art'));
  expect(lastToast()).toBe('Intern begeleider staat nu onder Cultuurcoördinator.');
});

test('without a stand-in the panel says what happens, and one step helps', async () => {
  const { school, user } = await open(smallSchool());
  await choose(user, 'Intern begeleider');
  expect(panel().getByText('Valt Sevda uit, dan is er niemand voor CJG.')).toBeInTheDocument();
  await user.click(panel().getByRole('button', { name: 'Kies een tweede' }));
  const box = await panel().findByRole('combobox', { name: 'Kies vervanger' });
  await waitFor(() => expect(box).toHaveFocus());
  await user.type(box, 'meulen{Enter}');
  await waitFor(() => expect(panel().getByText('Joost van der Meulen')).toBeInTheDocument());
  await waitFor(() => expect(panel().queryByText(/dan is er niemand/)).toBeNull());
  expect(school.state.roles.find((one) => one.id === 'care')?.standIns).toEqual(['joost']);
});

test('somebody new is added to the team by name', async () => {
  const { school, user } = await open(smallSchool());
  await choose(user, 'Cultuurcoördinator');
  await user.click(panel().getByRole('button', { name: 'Kies iemand' }));
  await user.type(await panel().findByRole('combobox', { name: 'Kies iemand' }), 'Anna de Boer{Enter}');
  await waitFor(() => expect(panel().getByText('Anna de Boer')).toBeInTheDocument());
  expect(school.state.people.at(-1)?.name).toBe('Anna de Boer');
});

test('taking somebody off a role and a partner off a role can both be undone', async () => {
  const { school, user } = await open(smallSchool());
  await choose(user, 'Intern begeleider');
  await user.click(panel().getByRole('button', { name: 'Haal Sevda Yıldız van deze rol' }));
  await waitFor(() => expect(lastToast()).toBe('Sevda Yıldız heeft deze rol niet meer.'));
  await user.click(panel().getByRole('button', { name: 'Haal CJG van deze rol' }));
  await waitFor(() => expect(lastToast()).toBe('CJG hoort niet meer bij Intern begeleider.'));
  // Undo takes back the newest change: the offer for the older one is gone.
  expect(toasts.list).toHaveLength(1);
  expect(school.state.first).toEqual({});
});

test('a new partner gets its name and category and hangs on the role', async () => {
  const { school, user } = await open(smallSchool());
  await choose(user, 'NT2-coördinator');
  await user.click(panel().getByRole('button', { name: 'Partner koppelen' }));
  await user.type(await screen.findByRole('combobox', { name: 'Welke partner?' }), 'Taalhuis{Enter}');
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Soort' }), 'Lezen');
  await user.click(screen.getAllByRole('button', { name: 'Koppel partner' })[0]!);
  await waitFor(() => expect(lastToast()).toBe('Taalhuis hoort nu bij NT2-coördinator.'));
  expect(school.state.partners.at(-1)).toMatchObject({ name: 'Taalhuis', category: 'lezen' });
});

test('a partner that belongs to another role is not taken without a word', async () => {
  const { user } = await open(smallSchool());
  await choose(user, 'Cultuurcoördinator');
  await user.click(panel().getByRole('button', { name: 'Partner koppelen' }));
  await user.type(await screen.findByRole('combobox', { name: 'Welke partner?' }), 'cjg{Enter}');
  expect(await screen.findByText(/CJG hoort nu bij Intern begeleider\. Dat verandert/)).toBeInTheDocument();
});

test('details are fields once somebody wants to change them; a wrong number is explained', async () => {
  const { school, user } = await open(smallSchool());
  await choose(user, 'Cultuurcoördinator');
  await user.click(panel().getByRole('button', { name: 'Schrijf op waar de rol voor is' }));
  await user.type(panel().getByRole('textbox', { name: 'Waarvoor' }), 'Spil met de cultuurpartners.');
  await user.selectOptions(panel().getByRole('combobox', { name: 'Domein' }), 'cultuur');
  await user.type(panel().getByRole('textbox', { name: 'Hoeveel' }), 'veel{Enter}');
  expect(panel().getByText(/Vul een getal in van 0,5 tot 2000/)).toBeInTheDocument();
  await user.clear(panel().getByRole('textbox', { name: 'Hoeveel' }));
  await user.type(panel().getByRole('textbox', { name: 'Hoeveel' }), '7,5{Enter}');
  await waitFor(() =>
    expect(school.state.roles.find((one) => one.id === 'art')).toMatchObject({
      purpose: 'Spil met de cultuurpartners.',
      domain: 'cultuur',
      hours: { amount: 7.5, unit: 'hours_per_year' },
    }),
  );
});

test('closing the panel gives the focus back to the role', async () => {
  const { user } = await open(smallSchool());
  await choose(user, 'Intern begeleider');
  await user.click(panel().getByRole('button', { name: 'Sluit paneel' }));
  await focused('Intern begeleider');
  expect(screen.queryByRole('complementary')).toBeNull();
});

test('what cannot be loaded is said, with a way to try again', async () => {
  const school = smallSchool();
  const { core, user } = await open(school);
  core.handle({
    role_move: () => {
      throw Object.assign(new Error(), { code: 'role_cycle', params: { role: 'A', under: 'B' } });
    },
  });
  await choose(user, 'NT2-coördinator');
  await user.click(panel().getByRole('button', { name: 'Verplaats naar…' }));
  await user.type(await screen.findByRole('combobox', { name: 'Onder welke rol?' }), 'schoolleider');
  await waitFor(() => expect(screen.getByRole('option', { name: /Schoolleider/ })).toHaveAttribute('aria-selected', 'true'));
  await user.click(screen.getByRole('button', { name: 'Verplaats rol' }));
  await waitFor(() => expect(lastToast()).not.toBe(''));
  expect(school.state.roles.find((one) => one.id === 'nt2')?.parent).toBe('care');
});
