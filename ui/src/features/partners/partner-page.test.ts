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
  look.more = false;
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
    expect(screen.queryByRole('textbox', { name: 'Postcode' })).toBeNull();
    await user.click(screen.getByRole('button', { name: /^Meer/ }));
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

  it('notes a contact moment with M, a line and Enter', async () => {
    const core = await show('CJG Elzerdam', 'w05');
    await waitFor(() => expect(core.calls.some((one) => one.name === 'person_choices')).toBe(true));
    await user.keyboard('m');
    const line = await screen.findByRole('textbox', { name: 'Wat was er?' });
    await waitFor(() => expect(line).toHaveFocus());
    await user.keyboard('Koffie met Kim{Enter}');
    const moments = section('Contactmomenten');
    await waitFor(() => expect(moments).toHaveTextContent('Koffie met Kim'));
    expect(moments).toHaveTextContent('Sevda Yıldız met Kim Peeters · informeel');
    expect(core.calls.find((one) => one.name === 'moment_add')?.args).toMatchObject({ partner: 'w05', input: { on: null, kind: 'informal', line: 'Koffie met Kim' } });
    await waitFor(() => expect(within(moments).getByRole('button', { name: 'Contactmoment toevoegen' })).toHaveFocus());
    // While somebody types, an m is an m.
    await user.click(screen.getByRole('button', { name: 'Contactmoment' }));
    await user.keyboard('mm{Escape}');
    expect(screen.queryByRole('textbox', { name: 'Wat was er?' })).toBeNull();

    await user.click(within(moments).getByRole('button', { name: 'Wijzig contactmoment: Koffie met Kim' }));
    const dialog = screen.getByRole('dialog', { name: 'Wijzig contactmoment' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Vervolg op' }), '1-12-2026{Tab}');
    await user.click(within(dialog).getByRole('button', { name: 'Opslaan' }));
    await waitFor(() => expect(moments).toHaveTextContent('Vervolg op 1 december'));
    await user.click(within(moments).getByRole('button', { name: 'Gedaan' }));
    await waitFor(() => expect(moments).toHaveTextContent('Vervolg gedaan'));
    await user.click(within(moments).getByRole('button', { name: 'Verwijder contactmoment: Koffie met Kim' }));
    await waitFor(() => expect(moments).toHaveTextContent('Nog geen contactmoment.'));
    await user.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    await waitFor(() => expect(moments).toHaveTextContent('Koffie met Kim'));
    await expectAccessible();
  });

  it('says that everything is still right', async () => {
    const core = await show('CJG Elzerdam', 'w05');
    const panel = screen.getByRole('complementary', { name: 'Basisgegevens' });
    expect(panel).toHaveTextContent('4 van 5 ingevuld');
    expect(panel).toHaveTextContent('Nog nooit bevestigd.');
    expect(panel).toHaveTextContent('Een kind is vaak verdrietig of boos');
    await user.click(within(panel).getByRole('button', { name: 'Klopt nog' }));
    await waitFor(() => expect(panel).toHaveTextContent('Vandaag bevestigd.'));
    expect(core.calls.find((one) => one.name === 'partner_confirm')?.args).toEqual({ partner: 'w05', answer: 'klopt', by: null });
  });

  it('hands a contact over, tells the successor and keeps who was there', async () => {
    await show('CJG Elzerdam', 'w05');
    await user.click(screen.getByRole('button', { name: 'Draag over van Kim Peeters aan een opvolger' }));
    const dialog = screen.getByRole('dialog', { name: 'Wie volgt Kim Peeters op?' });
    await user.click(within(dialog).getByRole('button', { name: 'Draag over' }));
    expect(within(dialog).getByText('Vul een naam in.')).toBeVisible();
    await user.type(within(dialog).getByRole('textbox', { name: 'Naam van de opvolger' }), 'Noa Visser');
    await user.type(within(dialog).getByRole('textbox', { name: 'Laatste dag van Kim Peeters' }), '1-11-2026{Tab}');
    await user.type(within(dialog).getByRole('textbox', { name: 'Wat moet de opvolger weten?' }), 'Spreekuur op maandag');
    await user.click(within(dialog).getByRole('button', { name: 'Draag over' }));
    const noa = await screen.findByRole('article', { name: 'Noa Visser' });
    expect(screen.queryByRole('article', { name: 'Kim Peeters' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '1 eerdere contactpersoon' }));
    expect(screen.getByText('Opvolger: Noa Visser.')).toBeVisible();
    expect(screen.getByText('Spreekuur op maandag')).toBeVisible();
    expect(noa).toHaveTextContent('nog niets verteld');
    await user.click(within(noa).getByRole('checkbox', { name: 'Onze visie' }));
    await waitFor(() => expect(within(noa).getByRole('checkbox', { name: 'Onze visie' })).toBeChecked());
    await expectAccessible();
  });

  it('lets somebody of another partner be here too', async () => {
    const core = await show('Dyslexiezorg Elzerdam', 'w12');
    core.handle({ contact_choices: () => [{ contact: 'w05-c0', name: 'Kim Peeters', function: 'jeugdwerker', from: 'CJG Elzerdam', half_days: 15 }] });
    await user.click(screen.getByRole('button', { name: 'Contactpersoon toevoegen' }));
    const dialog = screen.getByRole('dialog', { name: 'Contactpersoon bij Dyslexiezorg Elzerdam' });
    await user.click(await within(dialog).findByRole('combobox', { name: 'Of kies iemand die je al kent' }));
    await user.click(screen.getByRole('option', { name: /Kim Peeters/ }));
    expect(within(dialog).queryByRole('textbox', { name: 'Naam' })).toBeNull();
    await user.click(within(dialog).getByRole('button', { name: 'Contactpersoon toevoegen' }));
    await screen.findByRole('article', { name: 'Kim Peeters' });
    expect(core.calls.find((one) => one.name === 'contact_link')?.args).toEqual({ partner: 'w12', known: { contact: 'w05-c0', function: '' } });
  });

  it('keeps agreements and everything else under Meer, which stays open', async () => {
    const core = await show('CJG Elzerdam', 'w05');
    await user.click(screen.getByRole('button', { name: /^Meer/ }));
    expect(look.more).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Afspraak toevoegen' }));
    const dialog = screen.getByRole('dialog', { name: 'Afspraak toevoegen' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Kosten in euro' }), 'veel');
    await user.click(within(dialog).getByRole('button', { name: 'Afspraak toevoegen' }));
    expect(within(dialog).getByText('Vul in wat jullie afspreken.')).toBeVisible();
    expect(within(dialog).getByText('Vul een bedrag in, bijvoorbeeld 1.500.')).toBeVisible();
    await user.type(within(dialog).getByRole('textbox', { name: 'Wat spreken jullie af?' }), 'Spreekuur in school');
    await user.clear(within(dialog).getByRole('textbox', { name: 'Kosten in euro' }));
    await user.type(within(dialog).getByRole('textbox', { name: 'Kosten in euro' }), '1.250');
    await user.type(within(dialog).getByRole('textbox', { name: 'Opnieuw bekijken op' }), '1-11-2026{Tab}');
    await user.click(within(dialog).getByRole('button', { name: 'Afspraak toevoegen' }));
    await waitFor(() => expect(screen.getByText('Andere afspraak · € 1.250')).toBeVisible());
    expect(screen.getByText('Bekijken op 1 november 2026')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Gastles' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Herinner mij als het stil is' }), 'Na 6 weken');
    await user.click(screen.getByRole('switch', { name: 'Deze partner is één persoon' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Eigen contact van' }), 'Joost van der Meulen');
    await screen.findByText('Eigen contact van Joost van der Meulen');
    const patches = core.calls.filter((one) => one.name === 'partner_update').map((one) => one.args.patch);
    expect(patches).toEqual([
      { field: 'forms', value: ['gastles'] },
      { field: 'cadence_weeks', value: 6 },
      { field: 'is_person', value: true },
      { field: 'owner', value: 'p03' },
    ]);
    await expectAccessible();
  });

  it('ticks vision goals and adds one', async () => {
    const core = await show('CJG Elzerdam', 'w05');
    await user.click(screen.getByRole('button', { name: 'Elk kind leest graag en goed' }));
    await user.click(screen.getByRole('button', { name: 'Visiedoel toevoegen' }));
    await user.keyboard('Samen vroeg helpen{Enter}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Samen vroeg helpen' })).toHaveAttribute('aria-pressed', 'true'));
    expect(core.calls.filter((one) => one.name === 'partner_update')).toHaveLength(2);
  });

  it('asks why when a partner is on pause', async () => {
    const core = await show('CJG Elzerdam', 'w05');
    expect(screen.queryByRole('textbox', { name: /^Waarom/ })).toBeNull();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Op pauze');
    await user.type(await screen.findByRole('textbox', { name: 'Waarom op pauze?' }), 'Verbouwing{Enter}');
    await waitFor(() => expect(core.calls.at(-1)?.name === 'partner_page' || core.calls.some((one) => one.name === 'partner_update')).toBe(true));
    expect(core.calls.filter((one) => one.name === 'partner_update').at(-1)?.args.patch).toEqual({ field: 'status_reason', value: 'Verbouwing' });
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
