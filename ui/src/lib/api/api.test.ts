import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { watch } from '../../test/watch.svelte';
import { useCore } from '../../test/core';
import { call, CallError, onOutcome } from './api';
import { appHandlers } from './fake/app';
import { resource, type Resource } from './resource.svelte';
import { actionLabel, session } from './session.svelte';
import type { BinView } from './generated';

const settled = async () => {
  await new Promise((done) => setTimeout(done, 5));
  flushSync();
};

describe('call', () => {
  it('sends the name with its arguments and gives the answer', async () => {
    const core = await useCore({ search: ({ text }) => [{ thing: { kind: 'role', id: 'r' }, title: text, about: '' }] });
    expect(await call('search', { text: 'ib' })).toMatchObject([{ title: 'ib' }]);
    expect(core.calls).toEqual([{ name: 'search', args: { text: 'ib' } }]);
  });
  it('turns what Rust throws into a code with parameters, and anything else into internal', async () => {
    await useCore({
      undo: () => Promise.reject({ code: 'newer_version', params: { found: 3, known: 2 } }),
      redo: () => Promise.reject('panicked at src/lib.rs'),
    });
    await expect(call('undo')).rejects.toMatchObject({ code: 'newer_version', params: { found: 3, known: 2 } });
    await expect(call('redo')).rejects.toMatchObject({ code: 'internal' });
  });
  it('tells of every change, and not of questions', async () => {
    await useCore({}, { school: 'empty' });
    const heard = vi.fn();
    const stop = onOutcome(heard);
    await call('school_view');
    await call('school_rename', { name: 'De Boog' });
    stop();
    expect(heard).toHaveBeenCalledOnce();
    expect(heard.mock.calls[0]?.[0]).toMatchObject({ changes: { topics: { school: { what: 'all' } } } });
  });
});

describe('resource', () => {
  function follow(): { bin: () => Resource<BinView>; stop: () => void } {
    let made: Resource<BinView> | undefined;
    const stop = watch(() => {
      made ??= resource('bin_view', () => ({}), ['partners']);
    });
    return { bin: () => made as Resource<BinView>, stop };
  }
  it('asks again when its topic changes, not for another, and keeps the former answer meanwhile', async () => {
    let asked = 0;
    let release: (view: BinView) => void = () => {};
    const core = await useCore(
      { bin_view: () => (++asked === 1 ? { items: [] } : new Promise((done) => (release = done))) },
      { school: 'empty' },
    );
    core.handle({ school_rename: (_args, c) => c.outcome(null, ['people']), bin_restore: (_args, c) => c.outcome(null, ['partners']) });
    const { bin, stop } = follow();
    await settled();
    expect(bin().data).toEqual({ items: [] });
    await call('school_rename', { name: 'x' });
    await settled();
    expect(asked).toBe(1);
    await call('bin_restore', { thing: { kind: 'partner', id: 'p' } });
    await settled();
    expect(asked).toBe(2);
    expect(bin().loading).toBe(true);
    expect(bin().data).toEqual({ items: [] });
    release({ items: [{ thing: { kind: 'role', id: 'r' }, name: 'IB', deleted_at: '2026-11-23T10:00:00' }] });
    await settled();
    expect(bin().data?.items).toHaveLength(1);
    expect(bin().loading).toBe(false);
    stop();
  });
  it('keeps the last good answer beside an error', async () => {
    let broken = false;
    await useCore({
      bin_view: () => {
        if (broken) throw new CallError('disk_full');
        return { items: [] };
      },
    });
    const { bin, stop } = follow();
    await settled();
    broken = true;
    await bin().reload();
    expect(bin().error?.code).toBe('disk_full');
    expect(bin().data).toEqual({ items: [] });
    stop();
  });
});

describe('session', () => {
  it('feeds undo, saved time and counts from every change', async () => {
    const core = await useCore({ undo: appHandlers.undo }, { school: 'sample' });
    expect(session.status?.undo).toBeNull();
    if (core.start.open) core.start.open.counts.partners = 32;
    await call('school_rename', { name: 'De Boog' });
    expect(session.status?.undo?.code).toBe('school_renamed');
    await settled();
    expect(session.school?.name).toBe('De Boog');
    expect(session.school?.counts.partners).toBe(32);
    await session.undo();
    expect(session.status?.undo).toBeNull();
    expect(session.status?.redo?.code).toBe('school_renamed');
  });
  it('puts settings back when they cannot be kept', async () => {
    await useCore({ preferences_save: () => Promise.reject({ code: 'read_only' }) });
    await session.prefer({ lang: 'en' });
    expect(session.preferences.lang).toBe('nl');
  });
  it('knows which school is open after another would not open', async () => {
    const core = await useCore({ school_open: () => Promise.reject({ code: 'damaged' }) }, { school: 'sample' });
    await expect(session.open('other')).rejects.toMatchObject({ code: 'damaged' });
    expect(session.school?.sample).toBe(true);
    core.start.open = null;
    await expect(session.open('other')).rejects.toMatchObject({ code: 'damaged' });
    expect(session.school).toBeUndefined();
  });
  it('has words for an action it does not know', () => {
    expect(actionLabel({ code: 'from_the_future', params: {} })).toBe('laatste wijziging');
  });
});
