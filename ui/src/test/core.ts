/** A core in memory for one test, with the app's state started afresh on it. */
import { onTestFinished } from 'vitest';
import { setTransport } from '$lib/api/api';
import { fakeCore, type FakeCore, type Handlers } from '$lib/api/fake';
import { session } from '$lib/api/session.svelte';
import { i18n } from '$lib/i18n.svelte';
import { router } from '$lib/router.svelte';
import { shell } from '$lib/shell.svelte';
import { toasts } from '$lib/toasts.svelte';

/** Replaces the core for this test. `school` opens one before the test begins. */
export async function useCore(handlers: Handlers = {}, options: { school?: 'sample' | 'empty' } = {}): Promise<FakeCore> {
  const core = fakeCore(handlers);
  onTestFinished(setTransport(core.transport));
  router.reset();
  toasts.clear();
  shell.palette = false;
  shell.help = false;
  await session.start();
  if (options.school === 'sample') await session.sample();
  if (options.school === 'empty') await session.create({ name: 'De Regenboog', leader: '' });
  core.calls.length = 0;
  i18n.lang = core.start.preferences.lang;
  return core;
}
