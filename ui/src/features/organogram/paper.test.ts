import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { shell } from '$lib/shell.svelte';
import { lastToast, open, smallSchool } from './stories';

type Opened = Awaited<ReturnType<typeof open>>;
const asked = (core: Opened['core'], name: string) => core.calls.filter((one) => one.name === name).map((one) => one.args);

async function printing(given?: Opened) {
  const opened = given ?? (await open(smallSchool()));
  await opened.user.click(screen.getByRole('button', { name: 'Opslaan als' }));
  await opened.user.click(await screen.findByRole('menuitem', { name: /^Afdrukken/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Afdrukken' }));
  await dialog.findByRole('img', { name: 'Schoolleider' });
  return { ...opened, dialog };
}

test('Ctrl+P shows the sheet, what its size means, and saves it as PDF', async () => {
  const opened = await open(smallSchool());
  shell.keys.print?.();
  const dialog = within(await screen.findByRole('dialog', { name: 'Afdrukken' }));
  expect(await dialog.findByText('A3: leesbaar aan tafel')).toBeInTheDocument();
  expect(dialog.getByText(/Kleinste letter: 17 punt · 1 vel · code ABC 234/)).toBeInTheDocument();
  expect(await dialog.findByText('Specialist hoogbegaafdheid')).toBeInTheDocument();
  await opened.user.click(dialog.getByRole('button', { name: 'Bewaar als PDF' }));
  await waitFor(() => expect(lastToast()).toBe('Opgeslagen als organogram.pdf.'));
  expect(asked(opened.core, 'organogram_pdf')).toMatchObject([
    { input: { paper: 'a3', orientation: 'best', detail: 'full', audience: 'team', tiles: null, what: { what: 'all' } } },
  ]);
  expect(screen.queryByRole('dialog', { name: 'Afdrukken' })).toBeNull();
});

test('a text that is too small brings offers, and one of them helps', async () => {
  const { user, dialog } = await printing(await open(manyRoles()));
  await user.click(dialog.getByRole('radio', { name: 'A4' }));
  expect(await dialog.findByText('A4: te klein om prettig te lezen')).toBeInTheDocument();
  expect(dialog.getByText(/Dit helpt:/)).toBeInTheDocument();
  await user.click(dialog.getByRole('button', { name: 'Groter, op 2 A4-vellen' }));
  expect(await dialog.findByText(/2 vellen/)).toBeInTheDocument();
  expect(dialog.getByRole('radio', { name: 'A3' })).toBeChecked();
  await user.click(await dialog.findByRole('button', { name: 'Poster' }));
  expect(dialog.getByRole('radio', { name: 'Poster' })).toBeChecked();
  await waitFor(() => expect(dialog.queryByText(/te klein/)).toBeNull());
});

test('one branch, or each branch on its own sheet', async () => {
  const { user, dialog, core } = await printing();
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Welke rollen' }), 'Eén tak');
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Welke tak' }), 'Intern begeleider');
  await waitFor(() => expect(dialog.queryByText('Cultuurcoördinator')).toBeNull());
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Welke rollen' }), 'Elke tak op een eigen vel');
  await waitFor(() => expect(dialog.getAllByRole('img')).toHaveLength(2));
  expect(asked(core, 'organogram_sheets').at(-1)).toMatchObject({ input: { what: { what: 'each_branch' } } });
});

test('a file for another program, for the audience that was chosen', async () => {
  const { user, core } = await open(smallSchool());
  await user.click(screen.getByRole('button', { name: 'Opslaan als' }));
  await user.click(await screen.findByRole('menuitem', { name: /^Opslaan als bestand/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Opslaan als bestand' }));
  await user.click(dialog.getByRole('radio', { name: /draw\.io/ }));
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Voor wie' }), 'Openbaar');
  expect(dialog.getByText('Alleen de rollen, zonder namen.')).toBeInTheDocument();
  await user.click(dialog.getByRole('button', { name: 'Bewaar bestand' }));
  await waitFor(() => expect(lastToast()).toBe('Opgeslagen als organogram.drawio.'));
  expect(asked(core, 'organogram_export')).toMatchObject([{ format: 'drawio', audience: 'public' }]);
});

test('the picture goes on the clipboard', async () => {
  const { user, core } = await open(smallSchool());
  await user.click(screen.getByRole('button', { name: 'Opslaan als' }));
  await user.click(await screen.findByRole('menuitem', { name: /^Opslaan als bestand/ }));
  await user.click(await screen.findByRole('button', { name: 'Kopieer afbeelding' }));
  await waitFor(() => expect(lastToast()).toBe('De afbeelding staat op het klembord.'));
  expect(asked(core, 'organogram_copy')).toMatchObject([{ audience: 'team' }]);
});

test('a list that comes back shows what it would change, and changes it in one step', async () => {
  const { user, school } = await open(smallSchool());
  await user.click(screen.getByRole('button', { name: 'Opslaan als' }));
  await user.click(await screen.findByRole('menuitem', { name: /^Lijst inlezen/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Lijst van rollen inlezen' }));
  expect(dialog.getByText('1 nieuwe rol')).toBeInTheDocument();
  expect(dialog.getByText(/leeg wordt Joost van der Meulen/)).toBeInTheDocument();
  expect(dialog.getByText('Partner Tuinclub is niet bekend en wordt overgeslagen.')).toBeInTheDocument();
  await user.click(dialog.getByRole('button', { name: 'Neem over' }));
  await waitFor(() => expect(lastToast()).toBe('2 rollen overgenomen.'));
  expect(school.picture).toContain('  Moestuin');
});

function manyRoles() {
  const school = smallSchool();
  for (let at = 0; at < 12; at += 1) school.state.roles.push({ id: `r${at}`, parent: 'care', title: `Rol ${at}` });
  return school;
}
