import { describe, expect, it } from 'vitest';
import { following, heir, motionOf, moved } from './place';

const rows = ['a', 'b', 'c'];
const cols = ['pick', 'name', 'kind', 'more'] as const;
const editable = ['name', 'kind'] as const;

describe('moving through a table', () => {
  it('stays at the edges', () => {
    expect(moved({ row: 'a', col: 'pick' }, 'up', rows, cols)).toEqual({ row: 'a', col: 'pick' });
    expect(moved({ row: 'c', col: 'more' }, 'right', rows, cols)).toEqual({ row: 'c', col: 'more' });
    expect(moved({ row: 'b', col: 'name' }, 'page_down', rows, cols)).toEqual({ row: 'c', col: 'name' });
  });

  it('knows the ends of a row and of the table', () => {
    expect(moved({ row: 'b', col: 'kind' }, 'row_start', rows, cols)).toEqual({ row: 'b', col: 'pick' });
    expect(moved({ row: 'b', col: 'kind' }, 'bottom', rows, cols)).toEqual({ row: 'c', col: 'more' });
  });

  it('goes over the end of a row with Tab, and stops after the last cell', () => {
    expect(following({ row: 'a', col: 'kind' }, false, rows, editable)).toEqual({ row: 'b', col: 'name' });
    expect(following({ row: 'b', col: 'name' }, true, rows, editable)).toEqual({ row: 'a', col: 'kind' });
    expect(following({ row: 'c', col: 'kind' }, false, rows, editable)).toBeNull();
    expect(following({ row: 'a', col: 'name' }, true, rows, editable)).toBeNull();
  });

  it('leaves the browser its own keys', () => {
    const key = (name: string, held: Partial<KeyboardEvent> = {}) =>
      motionOf({ key: name, ctrlKey: false, metaKey: false, altKey: false, ...held });
    expect(key('ArrowDown')).toBe('down');
    expect(key('Home', { ctrlKey: true })).toBe('top');
    expect(key('ArrowLeft', { altKey: true })).toBeNull();
    expect(key('x')).toBeNull();
  });

  it('finds who takes the place of a row that left', () => {
    expect(heir('b', rows, ['a', 'c'])).toBe('c');
    expect(heir('c', rows, ['a', 'b'])).toBe('b');
    expect(heir('a', ['a'], [])).toBeNull();
  });
});
