import { expect, test } from 'vitest';
import { keyAction } from './keys';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey', boolean>> = {}) =>
  keyAction({ key, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...held });

test('Enter is beside, Ctrl+Enter and Insert are below', () => {
  expect(press('Enter')).toEqual({ do: 'add', where: 'beside' });
  expect(press('Enter', { ctrlKey: true })).toEqual({ do: 'add', where: 'below' });
  expect(press('Insert')).toEqual({ do: 'add', where: 'below' });
});

test('typing renames, also with capitals and accents', () => {
  expect(press('a')).toEqual({ do: 'rename', typed: 'a' });
  expect(press('É', { shiftKey: true })).toEqual({ do: 'rename', typed: 'É' });
  expect(press('F2')).toEqual({ do: 'rename', typed: null });
});

test('Tab, Escape elsewhere, AltGr characters and the keys of the shell are left alone', () => {
  expect(press('Tab')).toBeNull();
  expect(press('F6')).toBeNull();
  expect(press('k', { ctrlKey: true })).toBeNull();
  expect(press('€', { ctrlKey: true, altKey: true })).toBeNull();
});

test('Alt with an arrow reorders, a bare arrow walks', () => {
  expect(press('ArrowUp', { altKey: true })).toEqual({ do: 'shift', up: true });
  expect(press('ArrowDown', { altKey: true })).toEqual({ do: 'shift', up: false });
  expect(press('ArrowLeft')).toEqual({ do: 'walk', arrow: 'left' });
});
