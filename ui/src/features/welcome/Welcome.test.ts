import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { CallError } from '$lib/api/api';
import type { Handlers } from '$lib/api/fake';
import type { SchoolCard } from '$lib/api/generated';
import { session } from '$lib/api/session.svelte';
import { router } from '$lib/router.svelte';
import { expectAccessible } from '../../test/axe';
import { useCore } from '../../test/core';
import Welcome from './Welcome.svelte';

const card = (doc: string, name: string, problem: string | null = null): SchoolCard => ({ doc, name, sample: false, changed_at: '2026-11-20T09:15:00', problem });

async function arrive(schools: SchoolCard[] = [], handlers: Handlers = {}) {
  const core = await useCore(handlers);
  core.start.schools = schools;
  await session.start();
  render(Welcome);
  return { core, user: userEvent.setup() };
}

describe('Welkom', () => {
  it('begins empty with one dialog and lands on the organogram', async () => {
    const { core, user } = await arrive();
    await user.click(screen.getByRole('button', { name: /Leeg beginnen/ }));
    const dialog = screen.getByRole('dialog', { name: 'Een nieuwe school' });
    await user.click(within(dialog).getByRole('button', { name: 'Maak mijn school' }));
    const name = within(dialog).getByLabelText('Naam van de school');
    expect(name).toHaveAccessibleDescription(/Vul de naam van de school in/);
    expect(name).toHaveFocus();
    await expectAccessible(dialog);
    await user.type(name, '  De Regenboog ');
    await user.type(within(dialog).getByLabelText('Naam van de schoolleider'), 'Marijke de Boer{Enter}');
    await waitFor(() => expect(session.school?.name).toBe('De Regenboog'));
    expect(core.calls.find((one) => one.name === 'school_create')?.args).toEqual({ input: { name: 'De Regenboog', leader: 'Marijke de Boer' } });
    expect(router.screen).toBe('organogram');
  });
  it('says in the dialog why a school could not be made, and keeps what was typed', async () => {
    const { user } = await arrive([], { school_create: () => Promise.reject(new CallError('disk_full')) });
    await user.click(screen.getByRole('button', { name: /Leeg beginnen/ }));
    await user.keyboard('De Regenboog{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('De schijf is vol');
    expect(screen.getByLabelText('Naam van de school')).toHaveValue('De Regenboog');
  });
  it('continues with a school of this computer', async () => {
    const { user } = await arrive([card('a', 'De Regenboog'), card('b', 'De Brug')]);
    expect(screen.getByRole('button', { name: /Verder met De Brug/ })).toHaveTextContent('20 november 2026 om 09:15');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: /Verder met De Regenboog/ }));
    await waitFor(() => expect(session.school?.doc).toBe('a'));
  });
  it('shows two schools and the rest on request', async () => {
    const { user } = await arrive(['a', 'b', 'c', 'd', 'e'].map((doc) => card(doc, `School ${doc}`)));
    expect(screen.getAllByRole('button', { name: /Verder met/ })).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Nog 3 scholen' }));
    expect(screen.getAllByRole('button', { name: /Verder met/ })).toHaveLength(5);
  });
  it('looks at the sample', async () => {
    const { user } = await arrive();
    await user.click(screen.getByRole('button', { name: /Voorbeeld bekijken/ }));
    await waitFor(() => expect(session.school?.sample).toBe(true));
  });
  it('changes the language on the spot', async () => {
    const { user } = await arrive();
    await user.click(screen.getByRole('button', { name: /Nederlands/ }));
    await user.click(screen.getByRole('menuitemradio', { name: 'English' }));
    await screen.findByText('How do you want to start?');
    await session.prefer({ lang: 'nl' });
  });
});

describe('a school that does not open', () => {
  it('offers the newest good backup when its file is damaged', async () => {
    const { core, user } = await arrive([card('a', 'De Regenboog', 'damaged')]);
    const door = screen.getByRole('button', { name: /Verder met De Regenboog/ });
    expect(door).toHaveTextContent('Het bestand is beschadigd.');
    await user.click(door);
    const dialog = await screen.findByRole('dialog', { name: 'De Regenboog kan niet open' });
    const first = await within(dialog).findByRole('radio', { name: /vandaag om 08:12/ });
    expect(first).toBeChecked();
    await expectAccessible(dialog);
    await user.click(within(dialog).getByRole('button', { name: 'Zet reservekopie terug' }));
    await waitFor(() => expect(session.school?.name).toBe('De Regenboog'));
    expect(core.calls.find((one) => one.name === 'snapshot_restore')?.args).toEqual({ doc: 'a', file: 'c.db' });
  });
  it('says so when there is no backup', async () => {
    const { user } = await arrive([card('a', 'De Regenboog', 'damaged')], { snapshots_of: () => [] });
    await user.click(screen.getByRole('button', { name: /Verder met/ }));
    await screen.findByText('Er is geen reservekopie van deze school.');
    expect(screen.queryByRole('button', { name: 'Zet reservekopie terug' })).toBeNull();
  });
  it('explains that it is open elsewhere and tries again', async () => {
    let busy = true;
    const { core, user } = await arrive([card('a', 'De Regenboog')]);
    core.handle({
      school_open: (_args, now) => {
        if (busy) throw new CallError('in_use');
        return { doc: 'a', name: 'De Regenboog', sample: false, counts: { partners: 0, people: 0, roles: 0, bin: 0 }, status: { rev: 1, saved_at: null, undo: null, redo: null }, today: now.start.today };
      },
    });
    await user.click(screen.getByRole('button', { name: /Verder met/ }));
    const dialog = await screen.findByRole('dialog', { name: 'De Regenboog kan niet open' });
    expect(dialog).toHaveTextContent('al open in een ander venster');
    busy = false;
    await user.click(within(dialog).getByRole('button', { name: 'Probeer opnieuw' }));
    await waitFor(() => expect(session.school?.doc).toBe('a'));
  });
  it('explains that it was made by a newer version, untouched', async () => {
    const { user } = await arrive([card('a', 'De Regenboog', 'newer_version')]);
    await user.click(screen.getByRole('button', { name: /Verder met/ }));
    expect(await screen.findByRole('dialog')).toHaveTextContent('nieuwere versie van Spil (versie 9, deze Spil kent versie 1). Er is niets gewijzigd.');
  });
});
