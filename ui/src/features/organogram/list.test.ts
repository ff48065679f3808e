import { screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { focused, open, row, smallSchool } from './stories';

async function openList() {
  const opened = await open(smallSchool());
  await opened.user.click(screen.getByRole('radio', { name: 'Lijst' }));
  await waitFor(() => screen.getByRole('treegrid'));
  return opened;
}

test('the list shows the same roles with their place in the tree', async () => {
  await openList();
  expect(row('NT2-coördinator')).toHaveAttribute('aria-level', '3');
  expect(row('NT2-coördinator')).toHaveAttribute('aria-posinset', '1');
  expect(row('Intern begeleider')).toHaveAttribute('aria-expanded', 'true');
  expect(row('Intern begeleider')).toHaveTextContent('1 partner');
  expect(row('Cultuurcoördinator')).toHaveTextContent('Nog niemand');
});

test('one row is a tab stop; arrows walk, close and open', async () => {
  const { user } = await openList();
  expect(document.querySelectorAll('tr[tabindex="0"]')).toHaveLength(1);
  row('Schoolleider').focus();
  await user.keyboard('{ArrowDown}');
  await focused('Intern begeleider');
  await user.keyboard('{ArrowLeft}');
  await waitFor(() => expect(row('Intern begeleider')).toHaveAttribute('aria-expanded', 'false'));
  expect(screen.queryByRole('row', { name: /NT2/ })).toBeNull();
  await user.keyboard('{ArrowDown}');
  await focused('Cultuurcoördinator');
  await user.keyboard('{ArrowUp}{ArrowRight}{ArrowRight}');
  await focused('NT2-coördinator');
  await user.keyboard('{End}');
  await focused('Cultuurcoördinator');
  await user.keyboard('{Home}');
  await focused('Schoolleider');
});

test('the same keys build, rename, reorder and delete', async () => {
  const { school, user } = await openList();
  row('NT2-coördinator').focus();
  await user.keyboard('{Enter}');
  await user.keyboard('Verzuimcoördinator{Enter}');
  await focused('Verzuimcoördinator');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await user.keyboard('Maatje{Enter}');
  await focused('Maatje');
  await user.keyboard('{F2}');
  await user.keyboard('Maatjesproject{Enter}');
  await focused('Maatjesproject');
  await user.keyboard('{ArrowLeft}');
  await focused('Verzuimcoördinator');
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await waitFor(() => expect(school.picture.slice(2)).toEqual([
    '    Verzuimcoördinator', '      Maatjesproject', '    NT2-coördinator', '    Specialist hoogbegaafdheid', '  Cultuurcoördinator',
  ]));
  row('Maatjesproject').focus();
  await user.keyboard('{Delete}');
  await focused('Verzuimcoördinator');
  expect(school.picture).toHaveLength(6);
});

test('both tabs have the same role chosen', async () => {
  const { user } = await openList();
  row('NT2-coördinator').focus();
  await user.click(screen.getByRole('radio', { name: 'Diagram' }));
  await waitFor(() => expect(screen.getByRole('treeitem', { name: /^NT2/ })).toHaveAttribute('aria-selected', 'true'));
});
