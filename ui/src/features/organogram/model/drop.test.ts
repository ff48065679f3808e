import { describe, expect, test } from 'vitest';
import { FakeSchool } from '$lib/api/fake/organogram/school';
import { dropAt, spotOf } from './drop';
import { treeOf } from './tree';

const school = new FakeSchool({
  roles: [
    { id: 'top', parent: null, title: 'Schoolleider' },
    { id: 'care', parent: 'top', title: 'Intern begeleider' },
    { id: 'nt2', parent: 'care', title: 'NT2' },
    { id: 'gifted', parent: 'care', title: 'Hoogbegaafd' },
    { id: 'art', parent: 'top', title: 'Cultuur' },
  ],
});
const { scene, outline } = school.organogram_view();
const tree = treeOf(outline);
const on = (role: string, across: number, down: number) => {
  const { rect } = scene.cards.find((card) => card.role === role)!;
  return { x: rect.x + rect.w * across, y: rect.y + rect.h * down };
};
const drop = (dragged: string, onto: string, across = 0.5, down = 0.5) => dropAt(scene.cards, tree, dragged, on(onto, across, down));

describe('dropping a card', () => {
  test('on the middle of another card puts it below', () => {
    expect(drop('art', 'care')).toEqual({ kind: 'below', role: 'care' });
    expect(spotOf(drop('art', 'care')!)).toEqual({ where: 'below', role: 'care' });
  });
  test('on the edge of a card puts it beside, in the direction of the drawing', () => {
    expect(drop('art', 'nt2', 0.5, 0.05)).toMatchObject({ kind: 'before', edge: 'top' });
    expect(drop('nt2', 'art', 0.95, 0.5)).toMatchObject({ kind: 'after', edge: 'right' });
  });
  test('never on itself or on what is below it', () => {
    expect(drop('care', 'care')).toBeNull();
    expect(drop('care', 'nt2')).toBeNull();
  });
  test('nothing where nothing would change', () => {
    expect(drop('nt2', 'gifted', 0.5, 0.05)).toBeNull();
    expect(drop('art', 'top')).toBeNull();
  });
  test('a single top role has nothing beside it', () => {
    expect(drop('art', 'top', 0.02, 0.5)).toBeNull();
    expect(drop('nt2', 'top', 0.02, 0.5)).toEqual({ kind: 'below', role: 'top' });
  });
});
