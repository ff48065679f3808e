import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { lastToast, open, panel, card, smallSchool } from './stories';

/** Opens *Filter*. */
async function filter(user: Awaited<ReturnType<typeof open>>['user']): Promise<ReturnType<typeof within>> {
  await user.click(screen.getByRole('button', { name: 'Filter' }));
  return within(await screen.findByRole('dialog', { name: 'Wat wil je zien?' }));
}

test('a filter is asked of the core, shown in words, and taken away with one cross', async () => {
  const { core, user } = await open(smallSchool());
  const dialog = await filter(user);
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Domein' }), 'Zorg');
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Voor wie' }), 'Openbaar');
  await user.click(dialog.getByRole('button', { name: 'Klaar' }));
  const asked = core.calls.filter((one) => one.name === 'organogram_view').at(-1)?.args;
  expect(asked).toMatchObject({ filter: { domain: 'zorg', person: null }, audience: 'public' });
  expect(await screen.findByText('Voor: Openbaar')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Haal Zorg uit het filter' }));
  await waitFor(() => expect(core.calls.filter((one) => one.name === 'organogram_view').at(-1)?.args).toMatchObject({ filter: { domain: null } }));
});

test('a view is kept under its name with page and audience, and chosen again', async () => {
  const { school, user } = await open(smallSchool());
  let dialog = await filter(user);
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Let op' }), 'Alleen vacatures');
  await user.type(dialog.getByRole('textbox', { name: 'Naam' }), 'Vacatures');
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Papier' }), 'A4');
  await user.click(dialog.getByRole('button', { name: 'Bewaar weergave' }));
  await waitFor(() => expect(lastToast()).toBe('Weergave Vacatures is bewaard.'));
  expect(school.views[0]?.settings).toMatchObject({ name: 'Vacatures', paper: 'a4', filter: { attention: 'vacancies' } });
  await user.click(dialog.getByRole('button', { name: 'Toon alles' }));
  await user.click(await dialog.findByRole('button', { name: /^Vacatures/ }));
  expect(await screen.findByRole('button', { name: 'Haal Alleen vacatures uit het filter' })).toBeInTheDocument();
  dialog = await filter(user);
  await user.click(await dialog.findByRole('button', { name: 'Verwijder weergave Vacatures' }));
  await waitFor(() => expect(school.views).toEqual([]));
});

test('what a role knows besides its basis stands under Meer, which stays open from role to role', async () => {
  const { school, user } = await open(smallSchool());
  card('Cultuurcoördinator').focus();
  await user.keyboard(' ');
  await waitFor(() => panel().getByRole('heading', { name: 'Cultuurcoördinator' }));
  expect(panel().queryByRole('textbox', { name: 'Verantwoordelijkheden' })).toBeNull();
  await user.click(panel().getByRole('button', { name: /^Meer\s*taken/ }));
  await user.type(panel().getByRole('textbox', { name: 'Verantwoordelijkheden' }), 'Cultuurplan');
  await user.type(panel().getByRole('textbox', { name: /^Budget/ }), '1.500,50{Enter}');
  await user.click(panel().getByRole('button', { name: 'Delegeren' }));
  await user.type(panel().getByRole('textbox', { name: 'Kader om deze tak' }), 'Cultuurteam{Enter}');
  const stored = () => school.state.roles.find((one) => one.id === 'art')?.more;
  await waitFor(() => expect(stored()).toMatchObject({ responsibilities: 'Cultuurplan', budget_cents: 150_050, frame: 'Cultuurteam', own_competencies: true }));
  await user.clear(panel().getByRole('textbox', { name: /^Budget/ }));
  await user.type(panel().getByRole('textbox', { name: /^Budget/ }), 'veel{Enter}');
  expect(panel().getByText(/Vul een bedrag in/)).toBeInTheDocument();
  card('Intern begeleider').focus();
  await user.keyboard(' ');
  await waitFor(() => panel().getByRole('heading', { name: 'Intern begeleider' }));
  expect(panel().getByRole('combobox', { name: 'Onderliggende rollen' })).toBeInTheDocument();
});

test('a vacancy keeps who would like it, and one button gives the role', async () => {
  const { school, user } = await open(smallSchool());
  card('Cultuurcoördinator').focus();
  await user.keyboard(' ');
  await user.click(await panel().findByRole('button', { name: 'Noteer belangstelling' }));
  await user.type(await panel().findByRole('combobox', { name: 'Noteer belangstelling' }), 'joost{Enter}');
  await user.click(await panel().findByRole('button', { name: 'Geef rol aan Joost van der Meulen' }));
  await waitFor(() => expect(school.state.roles.find((one) => one.id === 'art')?.holders).toEqual(['joost']));
});

test('a role joins a new team, and the team says who else takes part', async () => {
  const { school, user } = await open(smallSchool());
  card('Cultuurcoördinator').focus();
  await user.keyboard(' ');
  await waitFor(() => panel().getByRole('heading', { name: 'Cultuurcoördinator' }));
  await user.click(panel().getByRole('button', { name: /^Meer\s*taken/ }));
  await user.click(panel().getByRole('button', { name: 'Voeg toe aan team' }));
  await user.type(await panel().findByRole('combobox', { name: 'Voeg toe aan team' }), 'Kennisteam cultuur{Enter}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Team' }));
  await user.type(await dialog.findByRole('combobox', { name: 'Voeg een rol of collega toe' }), 'intern{Enter}');
  await waitFor(() => expect(school.state.roles.find((one) => one.id === 'care')?.more?.teams?.[0]).toMatchObject({ name: 'Kennisteam cultuur' }));
});

test('another line to a partner is chosen by what the role does for it', async () => {
  const { school, user } = await open(smallSchool());
  card('Cultuurcoördinator').focus();
  await user.keyboard(' ');
  await user.click(await panel().findByRole('button', { name: 'Andere lijn met een partner' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Rol koppelen aan partner' }));
  await user.type(dialog.getByRole('combobox', { name: 'Welke partner?' }), 'cjg{Enter}');
  await user.click(dialog.getByRole('button', { name: 'Koppel partner' }));
  await waitFor(() => expect(lastToast()).toMatch(/^Cultuurcoördinator is gekoppeld aan CJG/));
  expect(school.state.second).toEqual({ cjg: 'art' });
});
