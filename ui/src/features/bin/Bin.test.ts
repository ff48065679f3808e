import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { CallError } from '$lib/api/api';
import type { Handlers } from '$lib/api/fake';
import type { BinItem } from '$lib/api/generated';
import { session } from '$lib/api/session.svelte';
import { toasts } from '$lib/toasts.svelte';
import { expectAccessible } from '../../test/axe';
import { useCore } from '../../test/core';
import Bin from './Bin.svelte';

const items: BinItem[] = [
  { thing: { kind: 'partner', id: 'p' }, name: 'Wijkagent', deleted_at: '2026-11-23T11:05:00' },
  { thing: { kind: 'person', id: 'm' }, name: 'Sevda Yıldız', deleted_at: '2026-11-20T11:05:00' },
];
async function open(handlers: Handlers = {}) {
  const core = await useCore({ bin_view: () => ({ items }), ...handlers }, { school: 'sample' });
  render(Bin);
  return { core, user: userEvent.setup() };
}

describe('Prullenbak', () => {
  it('puts something back and offers to undo that', async () => {
    let left = items;
    const { core, user } = await open({
      bin_view: () => ({ items: left }),
      bin_restore: ({ thing }, c) => {
        left = items.filter((item) => item.thing.id !== thing.id);
        return c.outcome(null, ['partners']);
      },
    });
    const row = await screen.findByRole('row', { name: /Wijkagent/ });
    expect(row).toHaveTextContent('vandaag om 11:05');
    await expectAccessible();
    await user.click(within(row).getByRole('button', { name: 'Zet terug: Wijkagent' }));
    await waitFor(() => expect(screen.queryByRole('row', { name: /Wijkagent/ })).toBeNull());
    expect(core.calls.find((one) => one.name === 'bin_restore')?.args).toEqual({ thing: { kind: 'partner', id: 'p' } });
    expect(toasts.list[0]).toMatchObject({ text: 'Wijkagent staat weer terug.', action: { label: 'Ongedaan maken' } });
  });
  it('says what the bin is for when it is empty', async () => {
    await open({ bin_view: () => ({ items: [] }) });
    await screen.findByText('De prullenbak is leeg');
  });
  it('says what went wrong and tries again', async () => {
    let broken = true;
    const { user } = await open({
      bin_view: () => {
        if (broken) throw new CallError('internal', { log_id: '17' });
        return { items };
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('nummer 17');
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
    await screen.findByText('Wijkagent');
  });
});

describe('Reservekopieën', () => {
  it('restores one only after saying what that means', async () => {
    const { core, user } = await open();
    await user.click(await screen.findByRole('button', { name: /18 november 2026 om 16:20$/ }));
    const dialog = screen.getByRole('dialog', { name: 'Deze reservekopie terugzetten?' });
    expect(dialog).toHaveTextContent('Spil maakt eerst een reservekopie van hoe het nu is');
    expect(dialog).toHaveTextContent('21 rollen · 27 partners · 24 collega’s');
    expect(core.calls.some((one) => one.name === 'snapshot_restore')).toBe(false);
    await expectAccessible(dialog);
    await user.click(within(dialog).getByRole('button', { name: 'Zet terug' }));
    await waitFor(() => expect(toasts.list.at(-1)?.text).toContain('18 november 2026'));
    expect(core.calls.find((one) => one.name === 'snapshot_restore')?.args).toEqual({ doc: session.school?.doc, file: 'b.db' });
  });
});
