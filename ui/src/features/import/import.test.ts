import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { CallError, session, setTransport } from '$lib/api';
import { fakeCore, type FakeCore } from '$lib/api/fake';
import { schoolView } from '$lib/api/fake/app';
import { i18n } from '$lib/i18n.svelte';
import { router } from '$lib/router.svelte';
import { toasts } from '$lib/toasts.svelte';
import Import from './Import.svelte';
import { wizard } from './wizard.svelte';

let core: FakeCore;
const user = userEvent.setup();
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
const rowOf = (text: string): HTMLElement => {
  const body = screen.getByRole('rowheader', { name: text }).closest('tbody');
  if (!body) throw new Error(`no row ${text}`);
  return body;
};

beforeEach(async () => {
  i18n.lang = 'nl';
  core = fakeCore();
  core.start.open = schoolView('doc-1', 'De Sterrenschuit');
  setTransport(core.transport);
  await session.start();
  router.reset('import');
  wizard.clear();
});

async function toCheck() {
  render(Import);
  await press('Kies een bestand');
  await screen.findByText('Wat staat er in elke kolom?');
  await press('Verder');
  await screen.findByText('Welke soort hoort erbij?');
  await press('Verder');
  await screen.findByText('Er is nog niets veranderd.');
}

it('goes from a file to imported partners that can be undone', async () => {
  await toCheck();
  expect(screen.getByText('partnerlijst.xlsx · blad ‘Contacten’ · 9 regels')).toBeTruthy();
  expect(screen.getByText('Nog 2 regels vragen een keuze.')).toBeTruthy();
  await press('Importeer 6 partners');
  await screen.findByText('6 partners geïmporteerd');
  expect(core.calls.find((call) => call.name === 'import_run')).toBeTruthy();
  const toast = toasts.list.at(-1);
  expect(toast?.text).toBe('6 partners geïmporteerd.');
  expect(toast?.action?.label).toBe('Ongedaan maken');
});

it('shows rows that wait first, and takes a name for a row without one', async () => {
  await toCheck();
  const lines = [...document.querySelectorAll('tbody[data-line]')].map((body) => body.getAttribute('data-line'));
  expect(lines.slice(0, 2)).toEqual(['4', '7']);
  await press('Vul naam in');
  await user.type(screen.getByLabelText('Naam van de partner op regel 4'), 'Sportdorp{Enter}');
  await screen.findByRole('rowheader', { name: 'Sportdorp' });
  expect(screen.getByText('Nog 1 regel vraagt een keuze.')).toBeTruthy();
  const sent = core.calls.findLast((call) => call.name === 'import_preview')?.args.plan as { rows: unknown };
  expect(sent.rows).toEqual([{ line: 4, what: { what: 'name', value: 'Sportdorp' } }]);
});

it('keeps a possible double apart, and lets that be chosen again', async () => {
  await toCheck();
  const double = rowOf('Bieb Elzerdam');
  expect(within(double).getByText(/Lijkt op een partner die je al hebt: Bibliotheek Elzerdam \(zelfde telefoon en zelfde contactpersoon\)/)).toBeTruthy();
  await user.click(within(double).getByRole('button', { name: 'Houd apart' }));
  await waitFor(() => expect(within(rowOf('Bieb Elzerdam')).getByText('Je houdt deze apart.')).toBeTruthy());
  await user.click(within(rowOf('Bieb Elzerdam')).getByRole('button', { name: 'Kies opnieuw' }));
  await waitFor(() => expect(within(rowOf('Bieb Elzerdam')).getByRole('button', { name: 'Is dezelfde' })).toBeTruthy());
});

it('leaves out what was found in text when its tick is removed', async () => {
  await toCheck();
  const tick = within(rowOf('Schaakclub Elzerdam')).getByRole<HTMLInputElement>('checkbox', { name: /balie@schaak.example/ });
  expect(tick.checked).toBe(true);
  await user.click(tick);
  await waitFor(() => {
    const sent = core.calls.findLast((call) => call.name === 'import_preview')?.args.plan as { finds: unknown };
    expect(sent.finds).toEqual([{ line: 15, kind: 'email', value: null }]);
  });
});

it('leaves a row out when its tick is removed, and takes it again', async () => {
  await toCheck();
  await user.click(screen.getByRole('checkbox', { name: 'Neem regel 16 mee' }));
  await screen.findByRole('button', { name: 'Importeer 5 partners' });
  expect(within(rowOf('Tandarts Elzerdam')).getByText('Overgeslagen')).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: 'Neem regel 16 mee' }));
  await screen.findByRole('button', { name: 'Importeer 6 partners' });
});

it('shows only one kind of rows on demand', async () => {
  await toCheck();
  await press(/2\s*gewijzigd/);
  expect(document.querySelectorAll('tbody[data-line]')).toHaveLength(2);
});

it('says what to do when no column holds the name', async () => {
  render(Import);
  await press('Kies een bestand');
  await user.selectOptions(await screen.findByLabelText('Organisatie wordt'), 'Niet meenemen');
  await press('Verder');
  await screen.findByText('Kies in welke kolom de naam van de partner staat.');
  expect(screen.getByText('Wat staat er in elke kolom?')).toBeTruthy();
});

it('says in both languages why a file cannot be read', async () => {
  core.handle({ import_choose: () => { throw new CallError('import_password', { file: 'lijst.xlsx' }); } });
  render(Import);
  await press('Kies een bestand');
  await screen.findByText(/lijst.xlsx heeft een wachtwoord/);
  i18n.lang = 'en';
  await screen.findByText(/lijst.xlsx has a password/);
});
