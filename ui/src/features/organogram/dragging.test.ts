import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { card, lastToast, open, smallSchool } from './stories';

/** The middle of a card on the screen: without a real window the chart stands at 100 %, 20 pixels from the corner. */
function middle(school: ReturnType<typeof smallSchool>, role: string, down = 0.5): { clientX: number; clientY: number } {
  const rect = school.organogram_view().scene.cards.find((one) => one.role === role)!.rect;
  return { clientX: 20 + (rect.x + rect.w / 2) / 10, clientY: 20 + (rect.y + rect.h * down) / 10 };
}

async function carry(school: ReturnType<typeof smallSchool>, title: string, role: string, onto: string, down = 0.5) {
  const viewport = screen.getByRole('tree').closest<HTMLElement>('.viewport')!;
  const pointer = { pointerId: 1, button: 0, isPrimary: true };
  await fireEvent.pointerDown(card(title), { ...pointer, ...middle(school, role) });
  const to = middle(school, onto, down);
  await fireEvent.pointerMove(viewport, { ...pointer, clientX: to.clientX - 40, clientY: to.clientY - 40 });
  await fireEvent.pointerMove(viewport, { ...pointer, ...to });
  return { viewport, drop: () => fireEvent.pointerUp(viewport, { ...pointer, ...to }) };
}

test('a card dragged onto another comes below it, with a way back', async () => {
  const { school } = await open(smallSchool());
  const { drop } = await carry(school, 'Cultuurcoördinator', 'art', 'nt2');
  expect(screen.getByText('komt onder NT2-coördinator')).toBeInTheDocument();
  await drop();
  await waitFor(() => expect(lastToast()).toBe('Cultuurcoördinator staat nu onder NT2-coördinator.'));
  expect(school.state.roles.find((one) => one.id === 'art')?.parent).toBe('nt2');
});

test('the panel waits for the click: while a card is carried it covers nothing', async () => {
  const { school, user } = await open(smallSchool());
  const { drop } = await carry(school, 'Cultuurcoördinator', 'art', 'nt2');
  expect(screen.queryByRole('complementary')).toBeNull();
  await drop();
  expect(screen.queryByRole('complementary')).toBeNull();
  await user.click(card('Cultuurcoördinator'));
  expect(await screen.findByRole('complementary')).toBeInTheDocument();
});

test('a card dropped between two siblings takes its place in the row', async () => {
  const { school } = await open(smallSchool());
  const { drop } = await carry(school, 'Cultuurcoördinator', 'art', 'gifted', 0.08);
  expect(screen.getByText('komt vóór Specialist hoogbegaafdheid')).toBeInTheDocument();
  await drop();
  await waitFor(() => expect(school.picture.slice(2)).toEqual(['    NT2-coördinator', '    Cultuurcoördinator', '    Specialist hoogbegaafdheid']));
});

test('Escape puts a card back where it was', async () => {
  const { school, user } = await open(smallSchool());
  const { drop } = await carry(school, 'Cultuurcoördinator', 'art', 'nt2');
  await user.keyboard('{Escape}');
  expect(screen.queryByText('komt onder NT2-coördinator')).toBeNull();
  await drop();
  expect(school.state.roles.find((one) => one.id === 'art')?.parent).toBe('top');
});

test('nothing can be dropped on what is below itself', async () => {
  const { school } = await open(smallSchool());
  const { drop } = await carry(school, 'Intern begeleider', 'care', 'nt2');
  expect(screen.getByText('Kan hier niet')).toBeInTheDocument();
  await drop();
  expect(school.state.roles.find((one) => one.id === 'care')?.parent).toBe('top');
});
