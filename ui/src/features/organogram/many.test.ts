import { screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { FakeSchool } from '$lib/api/fake/organogram/school';
import { shell } from '$lib/shell.svelte';
import { card, lastToast, open, smallSchool } from './stories';

test('the type of school decides which roles are ticked', async () => {
  const { user } = await open(new FakeSchool());
  await user.click(screen.getByRole('button', { name: 'Rollen aanvinken' }));
  expect(await screen.findByRole('checkbox', { name: /Intern begeleider/ })).toBeChecked();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Soort school' }), 'Speciaal onderwijs');
  await waitFor(() => expect(screen.getByRole('checkbox', { name: /NT2/ })).toBeChecked());
  expect(screen.getByRole('checkbox', { name: /Intern begeleider/ })).not.toBeChecked();

  // The type stays with the school.
  await user.click(screen.getByRole('button', { name: /^Zet \d+ rol/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Rollen aanvinken' }));
  expect(await screen.findByRole('combobox', { name: 'Soort school' })).toHaveDisplayValue('Speciaal onderwijs');
});

test('a pasted list is shown first; what stands in the chart already is not added twice', async () => {
  const { school, user } = await open(smallSchool());
  await user.click(screen.getByRole('button', { name: 'Rollen aanvinken' }));
  await user.click(await screen.findByRole('button', { name: 'Plak een lijst' }));
  const box = await screen.findByRole('textbox', { name: 'Lijst van rollen' });
  await user.click(box);
  await user.paste('Intern begeleider\n  Orthopedagoog\tNora Benali\n  Logopedist');
  expect(await screen.findByText('3 rollen gevonden')).toBeInTheDocument();
  expect(screen.getByRole('checkbox', { name: 'Neem Intern begeleider over' })).not.toBeChecked();
  expect(screen.getByText('Nieuw in het team: Nora Benali')).toBeInTheDocument();
  await user.click(screen.getByRole('checkbox', { name: 'Neem Logopedist over' }));
  await user.click(screen.getByRole('button', { name: 'Zet 1 rol erbij' }));
  await waitFor(() => expect(school.picture).toContain('    Orthopedagoog'));
  expect(school.picture.join()).not.toContain('Logopedist');
  expect(lastToast()).toBe('1 rol toegevoegd.');
});

test('F5 presents branch by branch; N hides the names, Esc ends', async () => {
  const { core, user } = await open(smallSchool());
  card('Cultuurcoördinator').focus();
  shell.keys.present?.();
  const dialog = await screen.findByRole('dialog', { name: 'De Sterrenschuit' });
  // Without a window there is no room to measure: the pictures come with one.
  expect(dialog).toBeInTheDocument();
  const asked = (): unknown[] => core.calls.filter((one) => one.name === 'window_full_screen').map((one) => one.args);
  expect(asked()).toEqual([{ on: true }]);
  expect(screen.queryByRole('tree', { hidden: true })).toBeNull();
  await user.keyboard('n');
  expect(await screen.findByRole('button', { name: /Namen verbergen/, pressed: true })).toBeInTheDocument();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked()).toEqual([{ on: true }, { on: false }]);
  await waitFor(() => expect(card('Cultuurcoördinator')).toHaveFocus());
  expect(core.calls.some((one) => one.name === 'role_update')).toBe(false);
});
