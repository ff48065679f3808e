import { describe, expect, it } from 'vitest';
import { router } from './router.svelte';

describe('router', () => {
  it('remembers the way back, and not the same place twice', () => {
    router.reset();
    router.go('partners');
    router.go('partners');
    router.open({ kind: 'partner', id: 'p1' });
    expect(router.screen).toBe('partner');
    expect(router.param('partner')).toBe('p1');
    router.replace({ partner: 'p2' });
    router.back();
    expect(router.screen).toBe('partners');
    router.back();
    expect(router.screen).toBe('organogram');
    expect(router.canGoBack).toBe(false);
  });
  it('goes back to somewhere when there is no way back', () => {
    router.reset('partner', { partner: 'p1' });
    router.back('partners');
    expect(router.screen).toBe('partners');
  });
});
