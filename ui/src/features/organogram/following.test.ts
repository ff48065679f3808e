// Lines beside the tree while a role has the focus, and following one person or one partner through the chart.

import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { shell } from '$lib/shell.svelte';
import { card, focused, open, panel, row, smallSchool } from './stories';

const school = () => {
  const made = smallSchool();
  made.state.roles.find((one) => one.id === 'gifted')!.holders = ['sevda'];
  made.state.second = { cjg: 'art' };
  return made;
};
const lines = (): string[] => [...document.querySelectorAll<SVGElement>('.lines .line')].map((one) => one.dataset.kind!).sort();
const marks = (): (string | undefined)[] => [...document.querySelectorAll<HTMLElement>('.lines .line-mark')].map((one) => one.dataset.kind).sort();
const key = () => screen.queryByRole('list', { name: 'Lijnen tussen rollen' });

test('a role with the focus shows what binds it to others, with a key; without the focus nothing is drawn', async () => {
  await open(school());
  expect(lines()).toEqual([]);
  expect(key()).toBeNull();
  card('Intern begeleider').focus();
  await waitFor(() => expect(lines()).toEqual(['same_person', 'second_contact']));
  expect(marks()).toEqual(['same_person', 'second_contact']);
  expect(within(key()!).getAllByRole('listitem').map((one) => one.textContent?.trim().replace(/\s+/g, ' '))).toEqual(['2 tweede aanspreekpunt', 'dezelfde persoon']);
  const dashes = [...document.querySelectorAll('.lines .line')].map((one) => one.getAttribute('stroke-dasharray'));
  expect(new Set(dashes).size).toBe(2);
  card('NT2-coördinator').focus();
  await waitFor(() => expect(lines()).toEqual([]));
  expect(key()).toBeNull();
});

test('somebody is followed from the role panel; the rest is dimmed, Esc ends it and it is said', async () => {
  const { user } = await open(school());
  card('Intern begeleider').focus();
  await user.keyboard(' ');
  const button = await panel().findByRole('button', { name: 'Volg Sevda Yıldız' });
  await user.click(button);
  expect(button).toHaveAttribute('aria-pressed', 'true');
  await screen.findByText('Sevda Yıldız staat op 2 kaarten: Intern begeleider, Specialist hoogbegaafdheid. Esc stopt het volgen.');
  expect(screen.getByText('Volgt: Sevda Yıldız')).toBeInTheDocument();
  expect(screen.getByText('op 2 kaarten')).toBeInTheDocument();
  expect(card('Intern begeleider')).toHaveClass('followed');
  expect(card('Specialist hoogbegaafdheid')).toHaveClass('followed');
  for (const other of ['Schoolleider', 'NT2-coördinator', 'Cultuurcoördinator']) expect(card(other)).toHaveClass('dimmed');
  expect(lines()).toEqual(['same_person']);
  expect(card('Specialist hoogbegaafdheid').querySelector('.mark.lit')).not.toBeNull();
  card('Cultuurcoördinator').focus();
  await user.keyboard('{Escape}');
  await screen.findByText('Volgen gestopt.');
  expect(screen.queryByText('Volgt: Sevda Yıldız')).toBeNull();
  expect(card('Schoolleider')).not.toHaveClass('dimmed');
});

test('a partner is followed to all its roles; the cross ends it and gives the focus back', async () => {
  const { user } = await open(school());
  await user.click(card('Intern begeleider'));
  card('Intern begeleider').focus();
  await user.keyboard(' ');
  await user.click(await panel().findByRole('button', { name: 'Volg CJG' }));
  expect(card('Intern begeleider')).toHaveClass('followed');
  expect(card('Cultuurcoördinator')).toHaveClass('followed');
  expect(card('Specialist hoogbegaafdheid')).toHaveClass('dimmed');
  expect(lines()).toEqual(['second_contact']);
  await user.click(screen.getByRole('radio', { name: 'Lijst' }));
  expect(row('NT2-coördinator')).toHaveClass('dimmed');
  expect(row('Cultuurcoördinator')).not.toHaveClass('dimmed');
  await user.click(screen.getByRole('radio', { name: 'Diagram' }));
  await user.click(screen.getByRole('button', { name: 'Stop met volgen van CJG' }));
  await focused('Intern begeleider');
  expect(lines()).toEqual(['same_person', 'second_contact']);
});

test('what was found can be followed, by keyboard', async () => {
  const { user } = await open(school());
  card('Schoolleider').focus();
  shell.keys.find?.();
  await waitFor(() => expect(screen.getByRole('searchbox', { name: 'Zoek in het organogram' })).toHaveFocus());
  await user.keyboard('yildiz');
  screen.getByRole('button', { name: 'Volg Sevda Yıldız' }).focus();
  await user.keyboard('{Enter}');
  await focused('Intern begeleider');
  expect(screen.getByText('Volgt: Sevda Yıldız')).toBeInTheDocument();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByText('Volgt: Sevda Yıldız')).toBeNull());
});

test('the panel says the same in words, and leads to the other role', async () => {
  const { user } = await open(school());
  await user.click(card('Cultuurcoördinator'));
  const other = await panel().findByRole('button', { name: 'Intern begeleider eerste aanspreekpunt: CJG' });
  await user.click(other);
  await focused('Intern begeleider');
  expect(await panel().findByRole('button', { name: 'Specialist hoogbegaafdheid dezelfde persoon: Sevda Yıldız' })).toBeInTheDocument();
  expect(panel().getByRole('button', { name: 'Cultuurcoördinator tweede aanspreekpunt: CJG' })).toBeInTheDocument();
});
