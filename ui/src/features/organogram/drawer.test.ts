import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { card, focused, lastToast, open, row, smallSchool } from './stories';

afterEach(() => vi.restoreAllMocks());

type User = Awaited<ReturnType<typeof open>>['user'];

/** Opens the drawer; what is in it. */
async function drawer(user: User): Promise<ReturnType<typeof within>> {
  await user.click(screen.getByRole('button', { name: 'Team en partners' }));
  const found = within(await screen.findByRole('complementary', { name: 'Team en partners' }));
  await found.findByRole('list', { name: 'Team' });
  return found;
}

/** Carries something from the drawer to over a role. */
async function carry(thing: HTMLElement, onto: HTMLElement): Promise<void> {
  const pointer = { pointerId: 1, button: 0, isPrimary: true };
  document.elementFromPoint = () => onto;
  await fireEvent.pointerDown(thing, { ...pointer, clientX: 900, clientY: 200 });
  await fireEvent.pointerMove(thing, { ...pointer, clientX: 880, clientY: 210 });
  await fireEvent.pointerMove(thing, { ...pointer, clientX: 300, clientY: 220 });
}

test('a colleague dragged from the drawer onto a card gets that role, in one step to undo', async () => {
  const { school, user } = await open(smallSchool());
  const found = await drawer(user);
  const joost = found.getByRole('button', { name: /^Joost van der Meulen/ });
  await carry(joost, card('NT2-coördinator'));
  expect(screen.getByText('Joost van der Meulen krijgt de rol NT2-coördinator', { selector: '.lift' })).toBeInTheDocument();
  expect(card('NT2-coördinator')).toHaveClass('drop');
  await fireEvent.pointerUp(joost, { pointerId: 1 });
  await fireEvent.click(joost, { detail: 1 });
  await waitFor(() => expect(lastToast()).toBe('Joost van der Meulen heeft nu de rol NT2-coördinator.'));
  expect(school.state.roles.find((one) => one.id === 'nt2')?.holders).toEqual(['joost']);
  school.undo();
  expect(school.state.roles.find((one) => one.id === 'nt2')?.holders).toBeUndefined();
});

test('after a drag that no click follows, Enter takes somebody up', async () => {
  const { user } = await open(smallSchool());
  const found = await drawer(user);
  const joost = found.getByRole('button', { name: /^Joost van der Meulen/ });
  await carry(joost, document.body);
  await fireEvent.pointerUp(joost, { pointerId: 1 });
  joost.focus();
  await user.keyboard('{Enter}');
  expect(joost).toHaveAttribute('aria-pressed', 'true');
});

test('a partner is taken with a tap and put on a card with a tap', async () => {
  const { school, user } = await open(smallSchool());
  const found = await drawer(user);
  await user.click(found.getByRole('radio', { name: 'Partners' }));
  const partners = within(await found.findByRole('list', { name: 'Partners' }));
  // Who has nobody yet comes first.
  expect(partners.getAllByRole('button').map((one) => one.querySelector('.name')?.textContent)).toEqual(['Streekmuseum', 'CJG']);
  await user.pointer({ keys: '[MouseLeft]', target: partners.getByRole('button', { name: /^CJG/ }) });
  expect(partners.getByRole('button', { name: /^CJG/ })).toHaveAttribute('aria-pressed', 'true');
  expect(card('Cultuurcoördinator')).toHaveClass('takes');
  expect(card('Intern begeleider')).toHaveClass('refuses');
  await user.click(card('Cultuurcoördinator'));
  await waitFor(() => expect(lastToast()).toBe('CJG hoort nu bij Cultuurcoördinator.'));
  expect(school.state.first).toEqual({ cjg: 'art' });
  expect(card('Cultuurcoördinator')).not.toHaveClass('takes');
});

test('with the keyboard: search, take, walk to the role, put down', async () => {
  const { school, user } = await open(smallSchool());
  screen.getByRole('button', { name: 'Team en partners' }).focus();
  await user.keyboard('{Enter}');
  const box = await screen.findByRole('searchbox', { name: 'Zoek in het team' });
  await waitFor(() => expect(box).toHaveFocus());
  await user.keyboard('joost{ArrowDown}{Enter}');
  await focused('Schoolleider');
  expect(screen.getByText('Joost van der Meulen gekozen. Ga naar een rol en druk op Enter: dan krijgt Joost van der Meulen die rol. Esc stopt.')).toBeInTheDocument();
  await user.keyboard('{ArrowDown}');
  await focused('Intern begeleider');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(lastToast()).toBe('Joost van der Meulen heeft nu de rol Intern begeleider.'));
  expect(school.state.roles.find((one) => one.id === 'care')?.holders).toEqual(['sevda', 'joost']);
  await focused('Intern begeleider');
});

test('what is refused is said, and changes nothing', async () => {
  const { school, core, user } = await open(smallSchool());
  const found = await drawer(user);
  const sevda = found.getByRole('button', { name: /^Sevda/ });
  await carry(sevda, card('Intern begeleider'));
  expect(card('Intern begeleider')).not.toHaveClass('drop');
  await fireEvent.pointerUp(sevda, { pointerId: 1 });
  expect(lastToast()).toBe('Sevda Yıldız heeft de rol Intern begeleider al.');
  expect(core.calls.some((one) => one.name === 'role_assign')).toBe(false);
  expect(school.state.roles.find((one) => one.id === 'care')?.holders).toEqual(['sevda']);
});

test('Escape puts back what was taken, and a second one closes the drawer', async () => {
  const { user } = await open(smallSchool());
  const found = await drawer(user);
  const joost = found.getByRole('button', { name: /^Joost/ });
  joost.focus();
  await user.keyboard('{Enter}');
  await focused('Schoolleider');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(joost).toHaveFocus());
  expect(joost).toHaveAttribute('aria-pressed', 'false');
  expect(screen.getByText('Joost van der Meulen is nergens bij gezet.')).toBeInTheDocument();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Team en partners' })).toHaveFocus());
  expect(screen.queryByRole('complementary')).toBeNull();
});

test('in the list a colleague is put on a row', async () => {
  const { school, user } = await open(smallSchool());
  await user.click(screen.getByRole('radio', { name: 'Lijst' }));
  const found = await drawer(user);
  await user.pointer({ keys: '[MouseLeft]', target: found.getByRole('button', { name: /^Joost/ }) });
  await user.click(row('Cultuurcoördinator'));
  await waitFor(() => expect(school.state.roles.find((one) => one.id === 'art')?.holders).toEqual(['joost']));
});
