import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { resetQuestions } from '$lib/api/fake/questions';
import { router } from '$lib/router.svelte';
import { Toasts } from '$lib/ui';
import { expectAccessible } from '../../test/axe';
import { useCore } from '../../test/core';
import QuestionsScreen from './QuestionsScreen.svelte';

const user = userEvent.setup();
const field = () => screen.getByRole('searchbox', { name: 'Typ je vraag' });

beforeEach(async () => {
  resetQuestions();
  await useCore({}, { school: 'sample' });
  router.reset('questions');
  render(Toasts);
  render(QuestionsScreen);
  await waitFor(() => expect(screen.queryByText('Laden')).toBeNull());
});

describe('Bij wie moet ik zijn?', () => {
  it('leads from words to a colleague and a partner', async () => {
    await user.type(field(), 'schulden');
    await screen.findByRole('heading', { name: 'Ouders hebben geldzorgen' });
    expect(screen.getByText('Ga eerst naar')).toBeInTheDocument();
    expect(screen.getByText('Samen bereikbaar: ma wo')).toBeInTheDocument();
    expect(screen.queryByText('Is er nu gevaar? Bel 112.')).toBeNull();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Schoolmaatschappelijk werk Elzerdam' }));
    expect(router.here).toEqual({ screen: 'partner', params: { partner: 'w06' } });
    router.back();
    expect(router.here).toEqual({ screen: 'questions', params: { text: 'schulden' } });
  });

  it('shows 112 first where it may be about danger', async () => {
    await user.click(screen.getByRole('button', { name: 'Ik denk dat een kind thuis niet veilig is' }));
    await screen.findByRole('heading', { name: 'Ik denk dat een kind thuis niet veilig is' });
    expect(screen.getByText('Is er nu gevaar? Bel 112.')).toBeInTheDocument();
    expect(screen.getByText('Kies wie hier op school over gaat.')).toBeInTheDocument();
  });

  it('writes down what is not there, with the words typed, and hides and shows questions', async () => {
    await user.type(field(), 'fiets weg');
    await screen.findByRole('heading', { name: 'Geen vraag gevonden' });
    await user.click(screen.getAllByRole('button', { name: 'Vraag toevoegen' })[0]!);
    expect(screen.getByRole('textbox', { name: /^Vraag/ })).toHaveValue('fiets weg');
    await user.type(screen.getByRole('textbox', { name: /^Stappen/ }), 'Vraag het de conciërge.');
    await user.click(screen.getByRole('button', { name: 'Bewaren' }));
    await screen.findByRole('heading', { name: 'fiets weg' });
    await user.click(screen.getByRole('button', { name: 'Vraag verbergen' }));
    await screen.findByText('Vraag verborgen.');
    await user.click(await screen.findByRole('button', { name: '1 verborgen vraag terughalen' }));
    await screen.findByRole('button', { name: 'fiets weg' });
  });

  it('clears with Esc and starts again', async () => {
    await user.type(field(), 'armoede');
    await screen.findByRole('heading', { name: 'Ouders hebben geldzorgen' });
    await user.keyboard('{Escape}');
    expect(field()).toHaveValue('');
    await screen.findByRole('heading', { name: /^Alle vragen/ });
  });
});
