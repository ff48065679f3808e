import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CallError, setTransport } from '$lib/api/api';
import { fakeCore, type FakeCore } from '$lib/api/fake';
import { FAKE_PASSPHRASE } from '$lib/api/fake/assessment';
import type { PortraitInput } from '$lib/api/generated';
import { session } from '$lib/api/session.svelte';
import { i18n } from '$lib/i18n.svelte';
import { shell } from '$lib/shell.svelte';
import Assessment from './Assessment.svelte';
import { portrait } from './portrait.svelte';

/** What the window says to the page. */
const heard = vi.hoisted(() => new Map<string, (payload: unknown) => void>());
vi.mock('$lib/api/tauri', () => ({
  inWindow: () => true,
  send: () => Promise.reject(new Error('no window')),
  hear: (event: string, hears: (payload: unknown) => void) => {
    heard.set(event, hears);
    return Promise.resolve(() => heard.delete(event));
  },
}));

let core: FakeCore;
let restore: () => void;
const user = userEvent.setup();

beforeEach(async () => {
  core = fakeCore();
  restore = setTransport(core.transport);
  await session.start();
});
afterEach(async () => {
  await portrait.end(undefined);
  restore();
  i18n.lang = 'nl';
});

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const group = () => document.querySelector<HTMLElement>('[data-step-focus]');
const calls = (name: string) => core.calls.filter((call) => call.name === name);
const sent = (name: string) => calls(name).at(-1)?.args.portrait as PortraitInput;
async function begin() {
  render(Assessment);
  await user.click(await button('Begin'));
  await heading('Netwerken');
}
async function toResult() {
  while (portrait.stage === 'fill') await user.click(await button(/^(Volgende|Bekijk mijn resultaat)$/));
}

describe('filling in', () => {
  it('is done with the keyboard alone: a digit chooses, Enter goes on', async () => {
    await begin();
    expect(screen.getByText('1 van 12 – je kunt stoppen en later verdergaan')).toBeInTheDocument();
    await waitFor(() => expect(group()).toHaveFocus());
    expect(screen.getAllByRole('radio').filter((one) => (one as HTMLInputElement).checked)).toEqual([]);

    await user.keyboard('3');
    expect(screen.getByRole('radio', { name: /Ik weet voor de meeste vragen/ })).toBeChecked();
    await user.keyboard('{Enter}');
    await heading('Delegeren');
    // Nothing is required, and a digit without a description does nothing.
    await waitFor(() => expect(group()).toHaveFocus());
    await user.keyboard('5{Enter}');
    await heading('Vertrouwen');
    for (let page = 3; page <= 12; page++) {
      await waitFor(() => expect(group()).toHaveFocus());
      await user.keyboard('2{Enter}');
    }
    await heading('Waar wil je aan werken?');
    await waitFor(() => expect(group()).toHaveFocus());
    await user.tab();
    await user.keyboard(' {Tab} {Tab} ');
    expect(portrait.answers.focus).toEqual(['networking', 'delegating']);
    expect(screen.getByText(/Je koos er 2, meer kan niet/)).toBeInTheDocument();
    await user.keyboard('{Enter}');
    await heading('Wat heb jij nodig?');
    await waitFor(() => expect(group()).toHaveFocus());
    await user.tab();
    await user.keyboard(' {Enter}');

    await heading('Zo werk ik samen');
    expect(sent('assessment_result').answers).toMatchObject({ competencies: { networking: 'applying', persuading: 'practising' }, conditions: { 'time-for-contact': 'have' } });
    expect(Object.keys(sent('assessment_result').answers.competencies)).toHaveLength(11);
    expect(screen.getByRole('img', { name: 'Nu: Toepassen. Jouw aandachtspunt.' })).toBeInTheDocument();
    expect(document.body.textContent).not.toMatch(/gemiddelde|score|punten van/i);
    // Nothing left the memory of the screen but the question for the result.
    expect(calls('assessment_keep_new')).toEqual([]);
  });

  it('gives a choice back, has one non-answer and follows the language', async () => {
    await begin();
    await user.click(screen.getByRole('radio', { name: 'Dit komt in mijn werk niet voor' }));
    expect(screen.getAllByRole('radio')).toHaveLength(5);
    await user.click(await button('Wis mijn keuze'));
    expect(portrait.answers.competencies).toEqual({});
    expect(group()).toHaveFocus();
    await user.keyboard('1');
    i18n.lang = 'en';
    await heading('Networking');
    expect(screen.getByRole('radio', { name: /I know a few partners by name/ })).toBeChecked();
    expect(screen.getByText('1 of 12 – you can stop and continue later')).toBeInTheDocument();
  });

  it('puts the topics that are central in a role first', async () => {
    render(Assessment);
    await user.selectOptions(await screen.findByRole('combobox'), 'Leraar');
    await user.click(await button('Begin'));
    await heading('Delegeren');
    expect(shell.calm).toBe(true);
  });
});

describe('stopping', () => {
  it('discards only after a clear question', async () => {
    await begin();
    await user.keyboard('2');
    await user.click(await button('Stoppen'));
    await user.click(await button('Gooi weg'));
    expect(screen.getByRole('heading', { name: 'Antwoorden weggooien?' })).toBeInTheDocument();
    await user.click(await button('Nee, niet weggooien'));
    await user.click(await button('Ga verder met invullen'));
    expect(portrait.answers.competencies).toEqual({ networking: 'practising' });

    await user.click(await button('Stoppen'));
    await user.click(await button('Gooi weg'));
    await user.click(await button('Ja, gooi weg'));
    expect(await screen.findByText('Je antwoorden zijn weg. Spil heeft niets bewaard.')).toBeInTheDocument();
    expect(portrait.answers.competencies).toEqual({});
    expect(calls('assessment_clear')).not.toEqual([]);
    expect(calls('assessment_keep_new')).toEqual([]);
  });

  it('asks nothing when nothing was answered', async () => {
    await begin();
    await user.click(await button('Stoppen'));
    expect(await button('Begin')).toBeInTheDocument();
  });

  it('keeps with the proposed words and continues later where somebody stopped', async () => {
    await begin();
    await user.keyboard('2{Enter}');
    await heading('Delegeren');
    await user.click(await button('Stoppen'));
    await user.click(await button('Bewaar en stop'));
    expect(await screen.findByText(/kan niemand het bestand nog openen/)).toBeInTheDocument();
    await waitFor(() => expect(screen.getByText('fiets')).toBeInTheDocument());
    await user.click(await button('Kies een plek en bewaar'));
    expect(await screen.findByText('Bewaard in ‘Zo werk ik samen.mijnspil’. Open dat bestand als je verder wilt.')).toBeInTheDocument();
    expect(sent('assessment_keep_new')).toMatchObject({ stopped_at: 'delegating', replaces: null, lang: 'nl' });
    expect(calls('assessment_keep_new')[0]?.args.passphrase).toBe(FAKE_PASSPHRASE);
    // Whoever comes next to this computer finds nothing.
    expect(portrait.file).toBeUndefined();
    expect(portrait.answers.competencies).toEqual({});

    const half = { date: '2026-11-02', answered: 1, of: 12, unfinished: true, place: 0 };
    core.handle({
      assessment_unlock: () => ({ name: 'half.mijnspil', portraits: [half] }),
      assessment_resume: () => ({ place: 0, stopped_at: 'delegating', answers: { role: null, competencies: { networking: 'applying' }, focus: [], conditions: {} } }),
    });
    await user.click(await button('Open mijn eerdere bestand'));
    await user.type(await screen.findByLabelText('Jouw wachtzin'), `${FAKE_PASSPHRASE}{Enter}`);
    await user.click(await button('Ga verder met 2 november 2026'));
    await heading('Delegeren');
    expect(portrait.answers.competencies).toEqual({ networking: 'applying' });
  });

  it('stays when the file cannot be written, and offers another place', async () => {
    core.handle({
      assessment_keep_new: () => {
        throw new CallError('personal_file_unwritable');
      },
    });
    await begin();
    await user.keyboard('2');
    await user.click(await button('Stoppen'));
    await user.click(await button('Bewaar en stop'));
    await waitFor(() => expect(screen.getByText('fiets')).toBeInTheDocument());
    await user.click(await button('Kies een plek en bewaar'));
    expect(await screen.findByText(/Kies een andere map/)).toBeInTheDocument();
    expect(portrait.answers.competencies).toEqual({ networking: 'practising' });
  });
});

describe('closing the window', () => {
  const armed = () => calls('assessment_unkept').at(-1)?.args.unkept;

  it('asks first while answers are not kept, and closes when they are discarded', async () => {
    await begin();
    expect(calls('assessment_unkept')).toEqual([]);
    await user.keyboard('2');
    expect(armed()).toBe(true);
    heard.get('close_asked')?.(null);
    expect(await screen.findByRole('heading', { name: 'Wil je je antwoorden bewaren?' })).toBeInTheDocument();
    // Thinking better of it: the next close asks again.
    core.calls.length = 0;
    await user.click(await button('Ga verder met invullen'));
    await waitFor(() => expect(armed()).toBe(true));
    expect(portrait.answers.competencies).toEqual({ networking: 'practising' });

    heard.get('close_asked')?.(null);
    await user.click(await button('Gooi weg'));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Nee, niet weggooien' })).toHaveFocus());
    await user.click(await button('Ja, gooi weg'));
    await waitFor(() => expect(calls('window_close')).toHaveLength(1));
    expect(armed()).toBe(false);
  });

  it('closes after keeping', async () => {
    await begin();
    await user.keyboard('2');
    heard.get('close_asked')?.(null);
    await user.click(await button('Bewaar en stop'));
    await waitFor(() => expect(screen.getByText('fiets')).toBeInTheDocument());
    await user.click(await button('Kies een plek en bewaar'));
    await waitFor(() => expect(calls('window_close')).toHaveLength(1));
    expect(calls('assessment_keep_new')).toHaveLength(1);
  });
});

describe('the result', () => {
  it('shows the earlier dots after the right passphrase, and keeps beside them', async () => {
    await begin();
    await user.keyboard('4');
    await toResult();
    expect(screen.queryByText('vorige keer')).not.toBeInTheDocument();
    expect(screen.getByText('Nog niet bewaard')).toBeInTheDocument();

    await user.click(await button(/Voeg toe aan mijn eerdere bestand/));
    const field = await screen.findByLabelText('Jouw wachtzin');
    expect(field).toHaveAttribute('type', 'password');
    await user.type(field, 'iets anders{Enter}');
    expect(await screen.findByText(/gaat het bestand niet open/)).toBeInTheDocument();
    await user.clear(field);
    await user.type(field, `${FAKE_PASSPHRASE}{Enter}`);

    expect(await screen.findByText('vorige keer')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: 'Nu: Verder brengen. Vorige keer: Oefenen.' })).toBeInTheDocument();
    expect(screen.getByText(/Bij Netwerken koos je een andere beschrijving dan de vorige keer/)).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'Tabel' }));
    const row = screen.getByRole('row', { name: /Netwerken/ });
    expect(within(row).getByText('verschoven')).toBeInTheDocument();
    expect(within(row).getByText(/Ik breng collega's en partners met elkaar in contact/)).toBeInTheDocument();

    await user.click(await button(/Bewaar voor mijzelf/));
    expect(await screen.findByText('Bewaard in ‘Zo werk ik samen.mijnspil’')).toBeInTheDocument();
    expect(sent('assessment_keep')).toMatchObject({ replaces: null, stopped_at: null });
    expect(screen.queryByText('Nog niet bewaard')).not.toBeInTheDocument();

    // Another look at an answer belongs to the same portrait.
    await user.click(await button('Pas antwoorden aan'));
    await waitFor(() => expect(group()).toHaveFocus());
    await user.keyboard('1');
    await toResult();
    await fireEvent.click(await button(/Bewaar voor mijzelf/));
    await waitFor(() => expect(sent('assessment_keep').replaces).toBe(1));
  });

  it('offers only what works', async () => {
    await begin();
    await toResult();
    const what = screen.getByRole('heading', { name: 'Wat wil je hiermee doen?' }).closest('section');
    expect(within(what as HTMLElement).getAllByRole('button').map((one) => one.querySelector('b')?.textContent)).toEqual([
      'Bewaar voor mijzelf',
      'Voeg toe aan mijn eerdere bestand',
    ]);
    expect(screen.getByText(/Niet wetenschappelijk getoetst/)).toBeInTheDocument();
  });

  it('refuses a short passphrase of one’s own before it asks for a place', async () => {
    await begin();
    await user.keyboard('4');
    await toResult();
    await user.click(await button(/Bewaar voor mijzelf/));
    await user.click(await button('Kies zelf een wachtzin'));
    await user.keyboard('kort{Enter}');
    expect(await screen.findByText('Maak je wachtzin langer: minstens 12 tekens.')).toBeInTheDocument();
    expect(calls('assessment_keep_new')).toEqual([]);
  });
});
