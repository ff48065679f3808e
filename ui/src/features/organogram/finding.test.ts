import { screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { shell } from '$lib/shell.svelte';
import { card, focused, open, row, smallSchool } from './stories';

/** Ctrl+F: the shell gives the key to the screen. */
const find = () => shell.keys.find?.();
const box = () => screen.getByRole('searchbox', { name: 'Zoek in het organogram' });

test('Ctrl+F finds a role, a colleague and a partner, steps with Enter and ends with Esc on the card', async () => {
  const school = smallSchool();
  school.state.roles.find((one) => one.id === 'gifted')!.holders = ['sevda'];
  const { user } = await open(school);
  card('Cultuurcoördinator').focus();
  find();
  await waitFor(() => expect(box()).toHaveFocus());
  await user.keyboard('yildiz');
  await screen.findByText('1 van 2: Sevda Yıldız, Intern begeleider');
  expect(card('Intern begeleider')).toHaveClass('hit', 'now');
  expect(card('Specialist hoogbegaafdheid')).toHaveClass('hit');
  expect(card('Cultuurcoördinator')).not.toHaveClass('hit');
  await user.keyboard('{Enter}');
  await screen.findByText('2 van 2: Sevda Yıldız, Specialist hoogbegaafdheid');
  await user.keyboard('{Shift>}{Enter}{/Shift}');
  await screen.findByText('1 van 2: Sevda Yıldız, Intern begeleider');
  await user.clear(box());
  await user.keyboard('cjg');
  await screen.findByText('1 van 1: partner CJG, Intern begeleider');
  await user.keyboard('x');
  await screen.findByText('Niet gevonden in het organogram.');
  await user.keyboard('{Backspace}{Escape}');
  await focused('Intern begeleider');
  expect(screen.queryByRole('searchbox')).toBeNull();
  expect(card('Intern begeleider')).not.toHaveClass('hit');
});

test('the search works in the list too, also in a branch that is closed', async () => {
  const { user } = await open(smallSchool());
  await user.click(screen.getByRole('radio', { name: 'Lijst' }));
  row('Intern begeleider').focus();
  await user.keyboard('{ArrowLeft}');
  find();
  await waitFor(() => expect(box()).toHaveFocus());
  await user.keyboard('nt2');
  await waitFor(() => expect(row('NT2-coördinator')).toHaveClass('now'));
});
