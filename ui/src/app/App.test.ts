import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { call, CallError } from '$lib/api/api';
import type { Handlers } from '$lib/api/fake';
import { appHandlers } from '$lib/api/fake/app';
import { session } from '$lib/api/session.svelte';
import { router } from '$lib/router.svelte';
import { expectAccessible } from '../test/axe';
import { useCore } from '../test/core';
import App from './App.svelte';

async function open(handlers: Handlers = {}, school: 'sample' | 'empty' | undefined = 'sample') {
  const core = await useCore(handlers, { school });
  router.reset('settings');
  render(App);
  await screen.findByRole(school ? 'banner' : 'main');
  return { core, user: userEvent.setup() };
}
const h1 = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('the window', () => {
  it('shows itself only after the first paint', async () => {
    const { core } = await open();
    await waitFor(() => expect(core.calls.map((one) => one.name)).toContain('shown'));
  });
  it('goes where the navigation says, with counts, and keeps the rules of accessibility', async () => {
    const { user } = await open();
    const nav = screen.getByRole('navigation', { name: 'Hoofdmenu' });
    const bin = within(nav).getByRole('button', { name: /Prullenbak/ });
    expect(bin).toHaveTextContent('2');
    await user.click(bin);
    await h1('Prullenbak en reservekopieën');
    expect(bin).toHaveAttribute('aria-current', 'page');
    await screen.findByText('Theater Elzerdam');
    await expectAccessible();
  });
  it('says what is saved and what can be undone, in the language of the moment', async () => {
    const { user } = await open({ undo: appHandlers.undo, redo: appHandlers.redo });
    expect(screen.getByText('Alles opgeslagen om 14:32')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Ongedaan maken' })).toBeDisabled();
    await session.rename('De Boog');
    const undo = await screen.findByRole('button', { name: 'Ongedaan maken: naam van de school wijzigen' });
    await session.prefer({ lang: 'en' });
    await screen.findByText('Everything saved at 14:32');
    expect(document.documentElement.lang).toBe('en');
    await user.click(undo);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Redo: rename the school' })).toBeEnabled());
  });
  it('takes the colours and the contrast from the settings', async () => {
    await open();
    await session.prefer({ theme: 'dark', contrast: true });
    await waitFor(() => expect(document.documentElement.dataset).toMatchObject({ theme: 'dark', contrast: 'more' }));
    await session.prefer({ theme: 'light', contrast: false });
    await waitFor(() => expect(document.documentElement.dataset.contrast).toBeUndefined());
  });
  it('says that it is a sample and leads to a school of your own', async () => {
    const { user } = await open();
    const banner = screen.getByRole('region', { name: 'Dit is een voorbeeld.' });
    await user.click(within(banner).getByRole('button', { name: 'Begin met je eigen school' }));
    await screen.findByRole('heading', { name: 'Hoe wil je beginnen?' });
  });
  it('switches between schools', async () => {
    const { user } = await open();
    await session.create({ name: 'De Regenboog', leader: '' });
    await user.click(await screen.findByRole('button', { name: /De Regenboog/ }));
    await user.click(screen.getByRole('menuitemradio', { name: /De Sterrenschuit/ }));
    await waitFor(() => expect(session.school?.name).toBe('De Sterrenschuit'));
    await user.click(screen.getByRole('button', { name: /De Sterrenschuit/ }));
    await user.click(screen.getByRole('menuitem', { name: 'Andere school' }));
    await screen.findByRole('heading', { name: 'Hoe wil je beginnen?' });
  });
  it('offers to try again when the core does not answer at the start', async () => {
    let broken = true;
    const { user } = await open({}, undefined);
    void user;
    await useCore({ start: (_args, core) => { if (broken) throw new CallError('disk_full'); return core.start; } }).catch(() => {});
    document.body.replaceChildren();
    render(App);
    expect(await screen.findByRole('alert')).toHaveTextContent('De schijf is vol');
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
    await screen.findByRole('heading', { name: 'Hoe wil je beginnen?' });
  });
});

describe('keys', () => {
  it('undo and redo the document, but text in a field', async () => {
    const { core, user } = await open({ undo: appHandlers.undo, redo: appHandlers.redo });
    await call('school_rename', { name: 'De Boog' });
    const field = await screen.findByRole('textbox', { name: 'Naam van de school' });
    await user.click(field);
    await user.keyboard('{Control>}z{/Control}');
    expect(core.calls.some((one) => one.name === 'undo')).toBe(false);
    await user.click(await h1('Instellingen'));
    (document.activeElement as HTMLElement | null)?.blur();
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(core.calls.some((one) => one.name === 'undo')).toBe(true));
    await user.keyboard('{Control>}y{/Control}');
    await waitFor(() => expect(core.calls.some((one) => one.name === 'redo')).toBe(true));
  });
  it('keep reload, print and find away from the webview', async () => {
    await open();
    for (const init of [{ key: 'F5' }, { key: 'r', ctrlKey: true }, { key: 'p', ctrlKey: true }, { key: 'f', ctrlKey: true }]) {
      const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      expect(event.defaultPrevented, JSON.stringify(init)).toBe(true);
    }
  });
  it('leave AltGr alone', async () => {
    await open();
    const event = new KeyboardEvent('keydown', { key: '0', ctrlKey: true, altKey: true, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });
  it('say that everything is saved, zoom, and go to a screen by number', async () => {
    const { user } = await open();
    await user.keyboard('{Control>}s{/Control}');
    await screen.findByText('Alles is al opgeslagen.');
    await user.keyboard('{Control>}={/Control}');
    await waitFor(() => expect(session.preferences.zoom).toBe(110));
    await user.keyboard('{Control>}-{/Control}{Control>}-{/Control}');
    await waitFor(() => expect(session.preferences.zoom).toBe(90));
    await user.keyboard('{Control>}0{/Control}');
    await waitFor(() => expect(session.preferences.zoom).toBe(100));
    const first = within(screen.getByRole('navigation')).getAllByRole('button')[0]?.textContent ?? '';
    await user.keyboard('{Control>}1{/Control}');
    await waitFor(() => expect(screen.getByRole('button', { current: 'page' })).toHaveTextContent(first));
  });
  it('go round the panes with F6', async () => {
    const { user } = await open();
    await h1('Instellingen');
    const pane = () => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane');
    const seen: (string | null | undefined)[] = [];
    for (let i = 0; i < 4; i += 1) {
      await user.keyboard('{F6}');
      seen.push(pane());
    }
    expect(seen).toEqual(['top', 'nav', 'main', 'top']);
  });
  it('open help with F1, with the list of keys', async () => {
    const { user } = await open();
    await user.keyboard('{F1}');
    const help = await screen.findByRole('dialog', { name: 'Help' });
    expect(help).toHaveTextContent('Ongedaan maken');
    await expectAccessible(help);
    await user.click(within(help).getAllByRole('button', { name: 'Sluit' })[0] as HTMLElement);
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Help' })).toBeNull());
  });
});

describe('the palette', () => {
  it('finds with the search of the core and goes there with Enter', async () => {
    const { core, user } = await open();
    await user.keyboard('{Control>}k{/Control}');
    const palette = await screen.findByRole('dialog', { name: 'Zoeken en gaan naar' });
    expect(within(palette).getByRole('combobox')).toHaveFocus();
    await user.keyboard('bieb');
    await user.keyboard('{Backspace}{Backspace}{Backspace}{Backspace}bibl');
    await within(palette).findByRole('option', { name: /Bibliotheek Elzerdam/ });
    expect(core.calls.filter((one) => one.name === 'search').at(-1)?.args).toEqual({ text: 'bibl' });
    await expectAccessible(palette);
    await user.keyboard('{Enter}');
    expect(router.here).toEqual({ screen: 'partner', params: { partner: 'p-bieb' } });
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  it('says that nothing was found, and what to try', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: /Zoek een partner/ }));
    await user.keyboard('xyzzy');
    await screen.findByText('Niets gevonden voor ‘xyzzy’. Probeer een deel van de naam.');
  });
  it('also goes to screens', async () => {
    const { user } = await open();
    await user.keyboard('{Control>}k{/Control}');
    await user.keyboard('prul{Enter}');
    await h1('Prullenbak en reservekopieën');
  });
});
