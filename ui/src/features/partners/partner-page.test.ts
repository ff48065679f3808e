import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { router } from '$lib/router.svelte';
import { Toasts } from '$lib/ui';
import { expectAccessible } from '../../test/axe';
import { useCore } from '../../test/core';
import { look } from './look.svelte';
import PartnerScreen from './PartnerScreen.svelte';

const user = userEvent.setup();

async function show(name: string, partner: string) {
  const core = await useCore({}, { school: 'sample' });
  router.go('partner', { partner });
  render(Toasts);
  render(PartnerScreen);
  await screen.findByRole('heading', { level: 1, name });
  return core;
}
const section = (name: string) => screen.getByRole('region', { name });

beforeEach(() => {
  look.clear();
  look.saw([]);
});

describe('the page of one partner', () => {
  it('shows who to call on both sides and when both can be reached', async () => {
    await show('CJG Elzerdam', 'w05');
    expect(section('Eerste aanspreekpunt')).toHaveTextContent('Sevda Yıldız');
    expect(section('Tweede aanspreekpunt')).toHaveTextContent('Is Sevda er niet, dan kan CJG Elzerdam niemand bellen.');
    const kim = screen.getByRole('article', { name: 'Kim Peeters' });
    expect(kim).toHaveTextContent('Allebei bereikbaar op maandag en dinsdag.');
    expect(within(kim).getByRole('row', { name: /^Allebei/ })).toBeVisible();
    expect(screen.getByRole('complementary', { name: 'Basisgegevens' })).toHaveTextContent('Nog één ding ontbreekt.');
    await expectAccessible();
  });

  it('lets somebody choose the second contact, and warns for the same person', async () => {
    const core = await show('CJG Elzerdam', 'w05');
    const second = section('Tweede aanspreekpunt');
    await user.click(within(second).getByRole('button', { name: 'Kies een collega' }));
    await user.click(screen.getByRole('option', { name: /Aandachtsfunctionaris/ }));
    await waitFor(() => expect(section('Tweede aanspreekpunt')).toHaveTextContent('Zelfde persoon'));
    expect(core.calls.find((one) => one.name === 'tie_set')?.args).toEqual({ partner: 'w05', kind: 'second_contact', role: 'r03' });
    await waitFor(() => expect(within(section('Tweede aanspreekpunt')).getByRole('button', { name: 'Kies een collega' })).toHaveFocus());
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('option', { name: /Bouwcoördinator bovenbouw/ }));
    await waitFor(() => expect(section('Tweede aanspreekpunt')).toHaveTextContent('Joost van der Meulen'));
    expect(screen.getByRole('complementary', { name: 'Basisgegevens' })).toHaveTextContent('Alles is ingevuld.');
  });

  it('adds a contact person with painted half-days, changes and removes it', async () => {
    const core = await show('CJG Elzerdam', 'w05');
    await user.click(screen.getByRole('button', { name: 'Contactpersoon toevoegen' }));
    const dialog = screen.getByRole('dialog', { name: 'Contactpersoon bij CJG Elzerdam' });
    await user.click(within(dialog).getByRole('button', { name: 'Contactpersoon toevoegen' }));
    expect(within(dialog).getByText('Vul een naam in.')).toBeVisible();
    await user.type(within(dialog).getByRole('textbox', { name: 'Naam' }), 'Noa Visser');
    await user.type(within(dialog).getByRole('textbox', { name: 'E-mail' }), 'noa@voorbeeld');
    within(dialog).getByRole('gridcell', { name: 'maandag ochtend' }).focus();
    await user.keyboard(' {ArrowRight} ');
    await user.click(within(dialog).getByRole('button', { name: 'Contactpersoon toevoegen' }));
    const noa = await screen.findByRole('article', { name: 'Noa Visser' });
    expect(noa).toHaveTextContent('Allebei bereikbaar op maandagochtend en dinsdagochtend.');
    expect(noa).toHaveTextContent('Klopt dit e-mailadres?');
    expect(core.calls.find((one) => one.name === 'contact_add')?.args.input).toMatchObject({ name: 'Noa Visser', half_days: 0b101 });

    await user.click(within(noa).getByRole('button', { name: 'Wijzig Noa Visser' }));
    await user.type(screen.getByRole('textbox', { name: 'Functie' }), 'jeugdwerker{Enter}');
    await waitFor(() => expect(screen.getByRole('article', { name: 'Noa Visser' })).toHaveTextContent('jeugdwerker'));

    await user.click(screen.getByRole('button', { name: 'Verwijder Noa Visser als contactpersoon' }));
    await waitFor(() => expect(screen.queryByRole('article', { name: 'Noa Visser' })).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    await screen.findByRole('article', { name: 'Noa Visser' });
  });

  it('saves every field at once, keeps odd values and flags them', async () => {
    const core = await show('CJG Elzerdam', 'w05');
    await user.type(screen.getByRole('textbox', { name: 'Postcode' }), '1234{Enter}');
    expect(await screen.findByText('Klopt deze postcode? Bijvoorbeeld 1234 AB.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Postcode' })).toHaveValue('1234');
    await user.click(screen.getByRole('button', { name: 'Verrijking van de lessen' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Verrijking van de lessen' })).toHaveAttribute('aria-pressed', 'true'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Op pauze');
    const patches = core.calls.filter((one) => one.name === 'partner_update').map((one) => one.args.patch);
    expect(patches).toEqual([
      { field: 'postcode', value: '1234' },
      { field: 'purposes', value: ['ondersteuning', 'verrijking'] },
      { field: 'status', value: 'pauze' },
    ]);
    expect(screen.getByRole('textbox', { name: 'Notitie' })).toHaveAccessibleDescription('Geen namen van leerlingen.');
  });

  it('is renamed in place; an empty name is refused with the reason', async () => {
    await show('CJG Elzerdam', 'w05');
    await user.click(screen.getByRole('button', { name: 'Wijzig naam' }));
    const box = screen.getByRole('textbox', { name: 'Partner' });
    await user.clear(box);
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/Vul de naam in/)).toBeVisible();
    await user.type(box, 'Centrum voor Jeugd en Gezin{Enter}');
    await screen.findByRole('heading', { level: 1, name: 'Centrum voor Jeugd en Gezin' });
    await waitFor(() => expect(screen.getByRole('button', { name: 'Wijzig naam' })).toHaveFocus());
  });

  it('walks through the list and goes to the bin', async () => {
    await show('CJG Elzerdam', 'w05');
    await screen.findByText('4 van 31');
    await user.click(screen.getByRole('button', { name: 'Volgende partner' }));
    await screen.findByRole('heading', { level: 1, name: 'Dyslexiezorg Elzerdam' });
    await user.click(screen.getByRole('button', { name: 'Naar prullenbak' }));
    await waitFor(() => expect(router.screen).toBe('partners'));
    expect(screen.getByText('Dyslexiezorg Elzerdam staat in de prullenbak.')).toBeVisible();
  });
});
