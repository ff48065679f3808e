import { render, screen } from '@testing-library/svelte';
import { fireEvent } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CallError } from '../api/api';
import { toasts } from '../toasts.svelte';
import Toasts from './Toasts.svelte';

describe('Toasts', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    toasts.clear();
    render(Toasts);
  });
  afterEach(() => void vi.useRealTimers());
  const later = (seconds: number) => {
    vi.advanceTimersByTime(seconds * 1000);
    flushSync();
  };

  it('stay ten seconds and are read out', () => {
    toasts.show('Partner verwijderd.');
    flushSync();
    expect(screen.getByRole('status')).toHaveTextContent('Partner verwijderd.');
    later(9.5);
    expect(screen.queryByText('Partner verwijderd.')).not.toBeNull();
    later(1);
    expect(screen.queryByText('Partner verwijderd.')).toBeNull();
  });
  it('wait while somebody points at them', async () => {
    toasts.show('Blijf.');
    flushSync();
    const region = screen.getByRole('region', { name: 'Meldingen' });
    await fireEvent.pointerEnter(region);
    later(60);
    expect(screen.queryByText('Blijf.')).not.toBeNull();
    await fireEvent.pointerLeave(region);
    later(11);
    expect(screen.queryByText('Blijf.')).toBeNull();
  });
  it('carry an action and then go', async () => {
    const run = vi.fn();
    toasts.show('Verwijderd.', { action: { label: 'Ongedaan maken', run } });
    flushSync();
    await fireEvent.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    expect(run).toHaveBeenCalledOnce();
    expect(toasts.list).toEqual([]);
  });
  it('explain errors and never pile up', () => {
    for (let i = 0; i < 5; i += 1) toasts.error(new CallError('disk_full'));
    expect(toasts.list).toHaveLength(3);
    expect(toasts.list[0]?.text).toContain('De schijf is vol');
  });
});
