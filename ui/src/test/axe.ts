/** Accessibility rules on what is rendered. Colour contrast and layout need a real window: the e2e run checks those. */
import axe from 'axe-core';
import { expect } from 'vitest';

export async function expectAccessible(container: Element = document.body): Promise<void> {
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  expect(violations.map(({ id, help, nodes }) => `${id}: ${help} – ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}
