import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { session, setTransport } from '$lib/api';
import { fakeCore, type FakeCore } from '$lib/api/fake';
import { schoolView } from '$lib/api/fake/app';
import { i18n } from '$lib/i18n.svelte';
import { router } from '$lib/router.svelte';
import Duplicates from './Duplicates.svelte';

let core: FakeCore;
const user = userEvent.setup();

beforeEach(async () => {
  i18n.lang = 'nl';
  core = fakeCore();
  core.start.open = schoolView('doc-1', 'De Sterrenschuit');
  setTransport(core.transport);
  await session.start();
  router.reset('duplicates');
});

it('shows what two partners share, and remembers that they are two', async () => {
  render(Duplicates);
  await screen.findByText('zelfde telefoon: 010-000 01 15');
  expect(screen.getByText('afkorting van dezelfde naam')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Bibliotheek Elzerdam en Bieb Elzerdam zijn geen dubbel' }));
  await waitFor(() => expect(screen.queryByText('Bieb Elzerdam')).toBeNull());
  expect(core.calls.find((call) => call.name === 'duplicate_apart')?.args).toEqual({ one: 'p-bieb', other: 'p-bieb2' });
});

it('merges with a choice for each field, keeping both texts unless somebody chooses', async () => {
  render(Duplicates);
  await user.click(await screen.findByRole('button', { name: /^Voeg CJG Elzerdam en/ }));
  const dialog = await screen.findByRole('dialog');
  const note = await within(dialog).findByRole('group', { name: 'Notitie' });
  expect(within(note).getByRole<HTMLInputElement>('radio', { name: 'Beide' }).checked).toBe(true);
  await user.click(within(dialog).getByRole('radio', { name: 'Centrum voor Jeugd en Gezin Elzerdam' }));
  await user.click(within(dialog).getByRole('radio', { name: 'Schoolleider' }));
  await user.click(within(dialog).getByRole('button', { name: 'Voeg samen' }));
  await waitFor(() => expect(screen.queryByText('CJG Elzerdam')).toBeNull());
  expect(core.calls.find((call) => call.name === 'partners_merge')?.args).toEqual({
    input: {
      one: 'p-cjg',
      other: 'p-centrum',
      fields: [{ field: 'name', take: 'other' }, { field: 'phone', take: 'one' }, { field: 'note', take: 'both' }],
      other_first_contact: true,
    },
  });
});

it('says that there is nothing to do', async () => {
  core.handle({ duplicates: () => [] });
  render(Duplicates);
  await screen.findByText('Geen dubbele partners');
});
