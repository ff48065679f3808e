import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { CallError } from '$lib/api';
import { router } from '$lib/router.svelte';
import { shell } from '$lib/shell.svelte';
import { Toasts } from '$lib/ui';
import { expectAccessible } from '../../test/axe';
import { useCore } from '../../test/core';
import { look } from './look.svelte';
import PartnersScreen from './PartnersScreen.svelte';

const user = userEvent.setup();

async function show(school: 'sample' | 'empty' = 'sample', handlers = {}) {
  const core = await useCore(handlers, { school });
  render(Toasts);
  render(PartnersScreen);
  await waitFor(() => expect(screen.queryByText('Laden')).toBeNull());
  return core;
}
// By structure, not by role: a role query over a whole table takes seconds in a DOM without layout.
const headers = () => [...document.querySelectorAll<HTMLElement>('[role=rowheader]')];
async function row(name: string): Promise<HTMLElement> {
  return waitFor(() => {
    const found = headers().find((one) => one.textContent?.includes(name))?.closest<HTMLElement>('[role=row]');
    if (!found) throw new Error(`no row ${name}`);
    return found;
  });
}
const cell = (of: HTMLElement, col: string) => of.querySelector<HTMLElement>(`[data-col=${col}]`)!;
const names = () => headers().map((one) => one.textContent?.trim());

beforeEach(() => look.clear());

describe('the table of partners', () => {
  it('lists every partner with who is the contact, and says where somebody is missing', async () => {
    await show();
    const library = await row('Bibliotheek Elzerdam');
    expect(cell(library, 'first')).toHaveTextContent('Anouk Westerhof-Bakker');
    expect(cell(library, 'first')).toHaveTextContent('Vertrekt op 31 mei 2027');
    expect(cell(library, 'second')).toHaveTextContent('Nog niemand');
    expect(cell(await row('Schoolmaatschappelijk werk'), 'second')).toHaveTextContent('Zelfde persoon');
    expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '32');
    await expectAccessible();
  });

  it('adds a partner in the row at the top: name, then soort, ready for the next', async () => {
    const core = await show();
    await row('Bibliotheek');
    shell.keys.create?.();
    await user.type(await screen.findByRole('textbox', { name: 'Naam van de partner' }), 'Kinderboerderij De Geit{Enter}');
    await user.type(await screen.findByRole('combobox', { name: 'Soort' }), 'natu{Enter}');
    expect(cell(await row('Kinderboerderij De Geit'), 'category')).toHaveTextContent('Natuur');
    expect(core.calls.find((one) => one.name === 'partner_add')?.args).toEqual({ input: { name: 'Kinderboerderij De Geit', category: 'natuur' } });
    expect(screen.getByText('Kinderboerderij De Geit toegevoegd.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Naam van de partner' })).toHaveFocus();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Partner toevoegen' })).toHaveFocus());
  });

  it('is edited with the keyboard as a spreadsheet', async () => {
    const core = await show();
    const library = await row('Bibliotheek Elzerdam');
    cell(library, 'name').focus();
    await user.keyboard('{F2}');
    expect(screen.getByRole('textbox', { name: 'Partner' })).toHaveValue('Bibliotheek Elzerdam');
    // Tab saves and goes on to the next cell, which opens at once.
    await user.keyboard('Bieb Elzerdam{Tab}');
    expect(await screen.findByRole('combobox', { name: 'Soort' })).toHaveFocus();
    expect(core.calls.filter((one) => one.name === 'partner_update').map((one) => one.args)).toEqual([
      { partner: cell(library, 'name').dataset.row, patch: { field: 'name', value: 'Bieb Elzerdam' } },
    ]);
    // Tab passes by what stays as it is; Esc goes back without saving.
    await user.keyboard('{Tab}{Tab}');
    expect(screen.getByRole('combobox', { name: 'Tweede aanspreekpunt' })).toHaveFocus();
    await user.keyboard('boven{Escape}');
    expect(cell(await row('Bieb Elzerdam'), 'second')).toHaveFocus();
    expect(core.calls.some((one) => one.name === 'tie_set')).toBe(false);
    // Typing begins to edit, arrows move.
    await user.keyboard('{ArrowRight}');
    expect(cell(await row('Bieb Elzerdam'), 'contact')).toHaveFocus();
    await user.keyboard('K');
    expect(screen.getByRole('textbox', { name: 'Contactpersoon' })).toHaveValue('K');
    await user.keyboard('im de Boer{Enter}');
    await waitFor(async () => expect(cell(await row('Bieb Elzerdam'), 'contact')).toHaveTextContent('Kim de Boer'));
  });

  it('chooses the contacts at school by role or by name, with their days', async () => {
    await show();
    const theatre = await row('Theater Elzerdam');
    await user.click(cell(theatre, 'first'));
    const box = screen.getByRole('combobox', { name: 'Eerste aanspreekpunt' });
    await user.type(box, 'fatima');
    const option = screen.getByRole('option', { name: /Bouwcoördinator onderbouw/ });
    expect(option).toHaveTextContent('Fatima El Amrani · ma di do vr');
    await user.keyboard('{Enter}');
    await waitFor(async () => expect(cell(await row('Theater Elzerdam'), 'first')).toHaveTextContent('Fatima El Amrani'));
  });

  it('keeps what was typed when it is refused, and says why', async () => {
    await show();
    const library = await row('Bibliotheek Elzerdam');
    cell(library, 'name').focus();
    await user.keyboard('{Enter}');
    await user.clear(screen.getByRole('textbox', { name: 'Partner' }));
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/Vul de naam in/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Partner' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(cell(await row('Bibliotheek Elzerdam'), 'name')).toHaveFocus();
  });

  it('moves chosen partners to the bin and back', async () => {
    const core = await show();
    await user.click(await screen.findByRole('checkbox', { name: 'Kies Bibliotheek Elzerdam' }));
    await user.click(screen.getByRole('checkbox', { name: 'Kies CJG Elzerdam' }));
    const bar = screen.getByRole('toolbar', { name: 'Met de gekozen partners' });
    expect(bar).toHaveTextContent('2 partners gekozen');
    await user.click(within(bar).getByRole('button', { name: 'Naar prullenbak' }));
    await waitFor(() => expect(names()).not.toContain('CJG Elzerdam'));
    expect(screen.queryByRole('toolbar')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    await row('CJG Elzerdam');
    expect(core.calls.map((one) => one.name)).toContain('undo');
  });

  it('puts back the same partners when more has happened since', async () => {
    const core = await show();
    await user.click(await screen.findByRole('button', { name: 'Meer bij CJG Elzerdam' }));
    await user.click(screen.getByRole('menuitem', { name: /Naar prullenbak/ }));
    await waitFor(() => expect(names()).not.toContain('CJG Elzerdam'));
    cell(await row('Theater Elzerdam'), 'name').focus();
    await user.keyboard('{F2}Theater De Kring{Enter}');
    await row('Theater De Kring');
    await user.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    await row('CJG Elzerdam');
    expect(names()).toContain('Theater De Kring');
    expect(core.calls.map((one) => one.name)).not.toContain('undo');
  });

  it('filters by name, soort and missing contacts, and keeps that for the page', async () => {
    await show();
    await row('Bibliotheek');
    shell.keys.find?.();
    const search = screen.getByRole('searchbox', { name: 'Filter op naam' });
    expect(search).toHaveFocus();
    await user.type(search, 'muz');
    await waitFor(() => expect(names()).toEqual(['Muziekschool Elzerdam']));
    await user.click(screen.getByRole('button', { name: 'Wis filter' }));
    await user.click(screen.getByRole('button', { name: /^Aanspreekpunt niet compleet/ }));
    await waitFor(() => expect(names()).toHaveLength(8));
    expect(screen.getByText('8 van 31')).toBeVisible();
    expect(look.order).toHaveLength(8);
    await user.click(cell(await row('CJG Elzerdam'), 'name').querySelector('a')!);
    expect(router.here).toEqual({ screen: 'partner', params: { partner: 'w05' } });
  });

  it('says where the spreadsheet went', async () => {
    await show();
    await user.click(await screen.findByRole('button', { name: 'Opslaan als' }));
    await user.click(await screen.findByRole('menuitem', { name: /Lijst voor Excel/ }));
    expect(await screen.findByText('Opgeslagen als Partners De Sterrenschuit.xlsx.')).toBeVisible();
  });
});

describe('without partners', () => {
  it('begins with the first one', async () => {
    await show('empty');
    await user.click(await screen.findByRole('button', { name: 'Partner toevoegen' }));
    await user.type(screen.getByRole('textbox', { name: 'Naam van de partner' }), 'Bibliotheek{Enter}{Enter}');
    expect(cell(await row('Bibliotheek'), 'category')).toHaveTextContent('Overig');
    await expectAccessible();
  });

  it('says what is wrong when the list cannot be read', async () => {
    await show('sample', {
      partners_view: () => {
        throw new CallError('damaged');
      },
    });
    expect(await screen.findByRole('button', { name: 'Probeer opnieuw' })).toBeVisible();
  });
});
