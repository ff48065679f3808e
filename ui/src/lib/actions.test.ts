import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { m, sentence } from './i18n.svelte';

const ACTIONS = '../src/school/action.rs';

describe('names of changes', () => {
  it.runIf(existsSync(ACTIONS))('has one for every action of the core, with its parameters', () => {
    const listed = /CODES[^=]*=\s*&\[([^\]]*)\]/.exec(readFileSync(ACTIONS, 'utf8'))?.[1] ?? '';
    const codes = [...listed.matchAll(/"(\w+)"/g)].map(([, code = '']) => code);
    expect(codes.length).toBeGreaterThan(10);
    for (const code of codes) {
      const words = sentence(`action_${code}`, { role: 'R', partner: 'P', person: 'M', contact: 'C', team: 'T', view: 'W', goal: 'G', count: 2 });
      expect(words, code).toBeTruthy();
      expect(words, code).not.toContain('undefined');
    }
  });
  it('fits behind "Ongedaan maken:"', () => {
    expect(m.shell_undo_named({ action: sentence('action_partner_deleted', { partner: 'Wijkagent' }) ?? '' })).toBe('Ongedaan maken: partner Wijkagent verwijderen');
  });
});
