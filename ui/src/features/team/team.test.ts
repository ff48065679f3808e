import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { router } from '$lib/router.svelte';
import { shell } from '$lib/shell.svelte';
import { Toasts } from '$lib/ui';
import { expectAccessible } from '../../test/axe';
import { useCore } from '../../test/core';
import TeamScreen from './TeamScreen.svelte';

const user = userEvent.setup();

async function show(school: 'sample' | 'empty' = 'sample') {
  const core = await useCore({}, { school });
  render(Toasts);
  render(TeamScreen);
  await screen.findByRole('heading', { level: 1, name: 'Team' });
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

describe('the team', () => {
  it('shows who works when, in which roles, and what is going on', async () => {
    await show();
    const sevda = await row('Sevda Yıldız');
    expect(cell(sevda, 'days')).toHaveTextContent('ma di wo do');
    expect(cell(sevda, 'fraction')).toHaveTextContent('0,8');
    expect(cell(sevda, 'roles')).toHaveTextContent('Intern begeleider');
    expect(cell(sevda, 'roles')).toHaveTextContent('Aanspreekpunt: 10 partners');
    expect(cell(await row('Lotte van den Berg'), 'name')).toHaveTextContent('Afwezig');
    expect(cell(await row('Anouk Westerhof-Bakker'), 'name')).toHaveTextContent('Vertrekt 31 mei 2027');
    expect(cell(await row('Yara Sno'), 'function')).toHaveTextContent('Gemeente');
    await expectAccessible();
  });

  it('paints half-days with one stroke of the mouse, saved once', async () => {
    const core = await show();
    const days = cell(await row('Wouter Dijkstra'), 'days');
    const half = (index: number) => days.querySelector<HTMLElement>(`[data-half="${index}"]`)!;
    document.elementFromPoint = () => half(1);
    await fireEvent.pointerDown(half(0), { button: 0 });
    await fireEvent.pointerMove(window, { clientX: 5, clientY: 5 });
    await fireEvent.pointerUp(window);
    await waitFor(() => expect(days).toHaveTextContent('ma do vr'));
    expect(core.calls.filter((one) => one.name === 'person_update').map((one) => one.args)).toEqual([
      { person: 'p12', patch: { field: 'half_days', value: 0b1111000011 } },
    ]);
  });

  it('does the same with the keyboard, and goes on to the next cell with Tab', async () => {
    const core = await show();
    cell(await row('Wouter Dijkstra'), 'days').focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName('maandag ochtend'));
    await user.keyboard(' {Shift>}{ArrowRight}{/Shift}{Tab}');
    expect(await screen.findByRole('textbox', { name: 'Werktijd' })).toHaveValue('0,4');
    await user.keyboard('0,6{Enter}');
    await waitFor(async () => expect(cell(await row('Wouter Dijkstra'), 'fraction')).toHaveTextContent('0,6'));
    expect(core.calls.filter((one) => one.name === 'person_update').map((one) => one.args.patch)).toEqual([
      { field: 'half_days', value: 0b1111000011 },
      { field: 'fraction', value: 0.6 },
    ]);
  });

  it('says what a fraction looks like when it is none', async () => {
    await show();
    cell(await row('Wouter Dijkstra'), 'fraction').focus();
    await user.keyboard('{F2}drie{Enter}');
    expect(await screen.findByText('Vul een getal in van 0 tot 1,2, bijvoorbeeld 0,8.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Werktijd' })).toHaveValue('drie');
  });

  it('adds somebody from one typed line', async () => {
    const core = await show();
    await row('Sevda');
    shell.keys.create?.();
    await user.type(await screen.findByRole('textbox', { name: 'Naam van de medewerker' }), 'Visser, Noa de  leerkracht  0,5  ma di  #77{Enter}');
    const noa = await row('Noa de Visser');
    expect(cell(noa, 'days')).toHaveTextContent('ma di');
    expect(core.calls.find((one) => one.name === 'person_add')?.args.input).toMatchObject({ first: 'Noa', infix: 'de', last: 'Visser', fraction: 0.5 });
    expect(screen.getByRole('textbox', { name: 'Naam van de medewerker' })).toHaveFocus();
    expect(screen.getByText('Niet begrepen: ‘#77’')).toBeVisible();
  });

  it('changes details, and moves somebody to the bin and back', async () => {
    const core = await show();
    await user.click(within(await row('Yara Sno')).getByRole('button', { name: 'Meer bij Yara Sno' }));
    await user.click(screen.getByRole('menuitem', { name: 'Gegevens' }));
    const dialog = screen.getByRole('dialog', { name: 'Gegevens van Yara Sno' });
    expect(within(dialog).getByText('Klopt dit e-mailadres?')).toBeVisible();
    await user.type(within(dialog).getByRole('textbox', { name: 'Laatste werkdag' }), '31-07-2027{Tab}');
    await user.click(within(dialog).getByRole('button', { name: 'Klaar' }));
    await waitFor(async () => expect(cell(await row('Yara Sno'), 'name')).toHaveTextContent('Vertrekt 31 juli 2027'));
    expect(core.calls.find((one) => one.name === 'person_update')?.args.patch).toEqual({ field: 'until', value: '2027-07-31' });

    await user.click(within(await row('Yara Sno')).getByRole('button', { name: 'Meer bij Yara Sno' }));
    await user.click(screen.getByRole('menuitem', { name: /Naar prullenbak/ }));
    await waitFor(() => expect(headers().some((one) => one.textContent?.includes('Yara'))).toBe(false));
    await user.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    await row('Yara Sno');
  });

  it('stands on the person that was searched for', async () => {
    const core = await useCore({}, { school: 'sample' });
    router.open({ kind: 'person', id: 'p02' });
    render(TeamScreen);
    const sevda = await row('Sevda Yıldız');
    await waitFor(() => expect(cell(sevda, 'name')).toHaveFocus());
    expect(core.calls.map((one) => one.name)).toContain('team_view');
  });
});

describe('a list from Excel', () => {
  const list = 'Naam\tFunctie\tWerktijd\tDagen\nBoer, M. de\tdirecteur\t1,0\tma di wo do vr\nKofi Mensah\tconciërge\t32 u\two-o\t#77';

  it('shows what was understood, can be corrected, and is added in one go', async () => {
    const core = await show('empty');
    await user.click(await screen.findByRole('button', { name: 'Plak namen uit Excel' }));
    const dialog = screen.getByRole('dialog', { name: 'Plak namen uit Excel' });
    await user.click(within(dialog).getByRole('textbox', { name: /Jouw lijst/ }));
    await user.paste(list);
    await within(dialog).findByText(/2 medewerkers gevonden · 1 regel overgeslagen/);
    expect(within(dialog).getByText('Niet begrepen: ‘#77’')).toBeVisible();
    expect(within(dialog).getAllByRole('textbox', { name: 'Tussenvoegsel' })[0]).toHaveValue('de');
    const [first] = within(dialog).getAllByRole('textbox', { name: 'Voornaam' });
    await user.clear(first!);
    await user.type(first!, 'Marijke');
    within(dialog).getAllByRole('checkbox', { name: 'woensdag middag' })[1]!.focus();
    await user.keyboard(' ');
    await expectAccessible();
    await user.click(within(dialog).getByRole('button', { name: 'Voeg 2 medewerkers toe' }));
    expect(await screen.findByText('2 medewerkers toegevoegd.')).toBeVisible();
    expect(cell(await row('Marijke de Boer'), 'fraction')).toHaveTextContent('1');
    expect(cell(await row('Kofi Mensah'), 'days')).toHaveTextContent(/^wo/);
    expect(core.calls.filter((one) => one.name === 'team_paste')).toHaveLength(1);
  });

  it('opens by pasting on the screen, and leaves out who is in the team already', async () => {
    await show();
    await row('Sevda');
    await user.paste('Sevda Yıldız\tintern begeleider\nKofi Mensah\tconciërge');
    const dialog = await screen.findByRole('dialog', { name: 'Plak namen uit Excel' });
    await within(dialog).findByText('Staat al in het team');
    expect(within(dialog).getByRole('checkbox', { name: 'Neem Sevda Yıldız mee' })).not.toBeChecked();
    await user.click(within(dialog).getByRole('button', { name: 'Voeg 1 medewerker toe' }));
    await row('Kofi Mensah');
  });
});
