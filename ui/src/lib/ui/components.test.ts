import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../../test/axe';
import Stage from './Stage.test.svelte';

const stage = () => {
  const made: string[] = [];
  render(Stage, { made });
  return { made, user: userEvent.setup() };
};

describe('components', () => {
  it('keep the rules of accessibility, also with a dialog, a menu and a list open', async () => {
    const { user } = stage();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Meer' }));
    await user.click(screen.getByRole('combobox', { name: 'Collega' }));
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Open dialoog' }));
    await expectAccessible();
  });
});

describe('Dialog', () => {
  it('starts in its first field, closes with Esc and gives the focus back', async () => {
    const { user } = stage();
    const opener = screen.getByRole('button', { name: 'Open dialoog' });
    await user.click(opener);
    const dialog = screen.getByRole('dialog', { name: 'Verplaats naar…' });
    expect(within(dialog).getByLabelText('Onder welke rol?')).toHaveFocus();
    await user.click(within(dialog).getByRole('button', { name: 'Sluit' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(opener).toHaveFocus();
  });
  it('does its work on Enter in a field', async () => {
    const { made, user } = stage();
    await user.click(screen.getByRole('button', { name: 'Open dialoog' }));
    await user.keyboard('{Enter}');
    expect(made).toEqual(['bewaar']);
  });
});

describe('Menu', () => {
  it('opens with the arrow, roves past what is disabled, finds by letter and gives the focus back', async () => {
    const { made, user } = stage();
    const button = screen.getByRole('button', { name: 'Meer' });
    button.focus();
    await user.keyboard('{ArrowDown}');
    expect(button).toHaveAttribute('aria-expanded', 'true');
    const focused = () => document.activeElement?.textContent?.trim();
    expect(focused()).toContain('Hernoem');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toBe('Verwijder');
    await user.keyboard('{ArrowDown}');
    expect(focused()).toContain('Hernoem');
    await user.keyboard('{End}');
    expect(focused()).toBe('Verwijder');
    await user.keyboard('verp');
    expect(focused()).toBe('Verplaats');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(button).toHaveFocus();
    await user.keyboard('{ArrowUp}{Enter}');
    expect(made).toEqual(['verwijder']);
    expect(button).toHaveFocus();
  });
});

describe('Combobox', () => {
  const box = () => screen.getByRole('combobox', { name: 'Collega' });
  const offered = () => within(screen.getByRole('listbox')).getAllByRole('option').map((option) => option.textContent?.trim());
  it('filters without minding accents, and chooses with Enter', async () => {
    const { made, user } = stage();
    expect(box()).toHaveValue('Anouk Westerhof-Bakker');
    await user.clear(box());
    await user.type(box(), 'YILDIZ');
    expect(offered()).toEqual(['Sevda Yıldız', 'Voeg ‘YILDIZ’ toe']);
    await user.keyboard('{Enter}');
    expect(made).toEqual(['kies sevda']);
    expect(box()).toHaveValue('Sevda Yıldız');
    expect(screen.queryByRole('listbox')).toBeNull();
  });
  it('adds what is not there', async () => {
    const { made, user } = stage();
    await user.clear(box());
    await user.type(box(), 'Jan Nieuw');
    expect(offered()).toEqual(['Voeg ‘Jan Nieuw’ toe']);
    await user.keyboard('{Enter}');
    expect(made).toEqual(['nieuw Jan Nieuw']);
  });
  it('goes through the list with the arrows and puts the words back on Esc', async () => {
    const { made, user } = stage();
    await user.click(box());
    await user.keyboard('{ArrowDown}{ArrowDown}');
    const active = box().getAttribute('aria-activedescendant');
    expect(document.getElementById(active ?? '')).toHaveTextContent('Fatima El Amrani');
    await user.keyboard('{Escape}');
    expect(box()).toHaveValue('Anouk Westerhof-Bakker');
    expect(made).toEqual([]);
  });
  it('clears when it is emptied and left', async () => {
    const { made, user } = stage();
    await user.clear(box());
    await user.tab();
    expect(made).toEqual(['leeg']);
    expect(box()).toHaveValue('');
  });
});

describe('HalfDayGrid', () => {
  const cell = (name: string) => screen.getByRole('gridcell', { name });
  it('is one stop in the tab order and toggles with space', async () => {
    const { made, user } = stage();
    const grid = screen.getByRole('grid', { name: 'Werkdagen' });
    expect(within(grid).getAllByRole('gridcell').filter((one) => one.tabIndex === 0)).toHaveLength(1);
    cell('maandag ochtend').focus();
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(cell('dinsdag middag')).toHaveFocus();
    await user.keyboard(' ');
    expect(cell('dinsdag middag')).toHaveAttribute('aria-selected', 'true');
    expect(made).toEqual(['dagen 11']);
    await user.keyboard('{End}{Home}');
    expect(cell('maandag middag')).toHaveFocus();
  });
  it('paints along with shift and takes a whole day at once', async () => {
    const { made, user } = stage();
    cell('maandag ochtend').focus();
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(made).toEqual(['dagen 7']);
    await user.click(screen.getByRole('button', { name: 'ma' }));
    expect(made.at(-1)).toBe('dagen 4');
  });
  it('paints with the pointer in one stroke, one change', async () => {
    const { made, user } = stage();
    const stroke = [cell('woensdag ochtend'), cell('donderdag ochtend')];
    document.elementFromPoint = () => stroke[1] ?? null;
    await user.pointer([{ keys: '[MouseLeft>]', target: stroke[0] }, { target: stroke[1], coords: { clientX: 5, clientY: 5 } }, { keys: '[/MouseLeft]' }]);
    expect(made).toEqual([`dagen ${0b11 | (1 << 4) | (1 << 6)}`]);
  });
});

describe('fields', () => {
  it('commit once, on Enter or when left, and not when nothing changed', async () => {
    const { made, user } = stage();
    const name = screen.getByRole('textbox', { name: 'Naam' });
    await user.click(name);
    await user.tab();
    await user.type(name, ' 2{Enter}');
    await user.tab();
    expect(made).toEqual(['naam De Regenboog 2']);
    await user.type(name, 'xyz{Escape}');
    expect(name).toHaveValue('De Regenboog 2');
  });
  it('belong to their hint and error', () => {
    stage();
    expect(screen.getByRole('textbox', { name: 'Naam' })).toHaveAccessibleDescription('Zoals op de deur');
    const wrong = screen.getByRole('textbox', { name: 'Fout' });
    expect(wrong).toBeInvalid();
    expect(wrong).toHaveAccessibleDescription('Vul iets anders in.');
  });
  it('take dates as people type them and refuse days that do not exist', async () => {
    const { made, user } = stage();
    const date = screen.getByRole('textbox', { name: 'Vanaf' });
    expect(date).toHaveValue('23-11-2026');
    await user.clear(date);
    await user.type(date, '31-2-2027{Enter}');
    expect(date).toHaveAccessibleDescription(/geldige datum/);
    await user.clear(date);
    await user.type(date, '1/3/27{Enter}');
    expect(made).toEqual(['datum 2027-03-01']);
    expect(date).toHaveValue('01-03-2027');
    await user.clear(date);
    await user.tab();
    expect(made.at(-1)).toBe('datum null');
  });
  it('choose out of a list, also nothing', async () => {
    const { made, user } = stage();
    const select = screen.getByRole('combobox', { name: 'Plaats' });
    await user.selectOptions(select, 'In de buurt');
    await user.selectOptions(select, 'Niet ingevuld');
    expect(made).toEqual(['plaats buurt', 'plaats null']);
  });
  it('switch with arrows in a segmented choice', async () => {
    const { user } = stage();
    screen.getByRole('radio', { name: 'Diagram' }).focus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('radio', { name: 'Lijst' })).toHaveFocus();
    expect(screen.getByRole('radio', { name: 'Lijst' })).toBeChecked();
  });
});
