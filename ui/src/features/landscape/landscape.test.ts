import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { router } from '$lib/router.svelte';
import { shell } from '$lib/shell.svelte';
import { toasts } from '$lib/toasts.svelte';
import { expectAccessible } from '../../test/axe';
import { useCore } from '../../test/core';
import LandscapeScreen from './LandscapeScreen.svelte';
import { look } from './look.svelte';

const user = userEvent.setup();

async function show(school: 'sample' | 'empty' = 'sample') {
  const core = await useCore({}, { school });
  router.go('landscape');
  render(LandscapeScreen);
  await waitFor(() => expect(screen.queryByText('Laden')).toBeNull());
  return core;
}
const options = () => [...document.querySelectorAll<HTMLElement>('[role=option]')].map((one) => one.getAttribute('aria-label'));
const chosen = () => document.querySelector('[role=option][aria-selected=true]')?.getAttribute('aria-label');
const picture = () => screen.findByRole('listbox', { name: /Landschap van partners/ });

beforeEach(() => look.clear());

describe('the landscape', () => {
  it('shows every partner, and the arrows walk to the one that Enter opens', async () => {
    await show();
    await picture();
    expect(options()).toHaveLength(31);
    (await picture()).focus();
    await user.keyboard('{ArrowRight}');
    expect(chosen()).toBeDefined();
    await user.keyboard('{Home}');
    expect(chosen()).toBe(options()[0]);
    await user.keyboard('{End}');
    expect(chosen()).toBe(options().at(-1));
    const panel = await screen.findByRole('complementary', { name: chosen()! });
    expect(within(panel).getByRole('heading', { name: 'Eerste aanspreekpunt' })).toBeInTheDocument();
    await expectAccessible();
    await user.keyboard('{Enter}');
    expect(router.here).toMatchObject({ screen: 'partner' });
  });

  it('narrows to risks, says so, and goes back to everything', async () => {
    const core = await show();
    await picture();
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    await user.click(await screen.findByRole('button', { name: 'Alleen risico’s' }));
    await waitFor(() => expect(options().length).toBeLessThan(31));
    expect(core.calls.at(-1)?.args).toMatchObject({ filter: { risks: true } });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Soort' }), 'Lezen');
    await waitFor(() => expect(options()).toEqual(['Bibliotheek Elzerdam']));
    await user.click(screen.getByRole('button', { name: 'Wis filter' }));
    await waitFor(() => expect(options()).toHaveLength(31));
  });

  it('is a table for who would rather read one', async () => {
    await show();
    await picture();
    await user.click(screen.getByRole('button', { name: 'Toon als tabel' }));
    const rows = document.querySelectorAll('tbody tr');
    expect(rows).toHaveLength(31);
    await user.click(screen.getByRole('button', { name: 'Bibliotheek Elzerdam' }));
    expect(router.here).toMatchObject({ screen: 'partner' });
  });

  it('prints for an audience, and saves a picture of lines', async () => {
    const core = await show();
    await picture();
    shell.keys.print?.();
    const dialog = within(await screen.findByRole('dialog', { name: 'Landschap afdrukken' }));
    expect(await dialog.findByText('A3: leesbaar aan tafel')).toBeInTheDocument();
    await user.selectOptions(dialog.getByRole('combobox', { name: /Voor wie/ }), 'Openbaar');
    expect(dialog.getByText(/Geen namen/)).toBeInTheDocument();
    await user.click(await dialog.findByRole('button', { name: 'Bewaar als SVG' }));
    await waitFor(() => expect(toasts.list.at(-1)?.text).toBe('Opgeslagen als landschap.svg.'));
    expect(core.calls.filter((one) => one.name === 'landscape_document').map((one) => one.args)).toMatchObject([
      { format: 'svg', input: { paper: 'a3', orientation: 'best', audience: 'public' } },
    ]);
  });

  it('says what to do when there is nothing yet', async () => {
    await show('empty');
    await user.click(await screen.findByRole('button', { name: 'Naar de tabel' }));
    expect(router.screen).toBe('partners');
  });
});
