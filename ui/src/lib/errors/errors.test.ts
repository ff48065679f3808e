import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CallError } from '../api/api';
import type { ErrorCode } from '../api/generated';
import { i18n } from '../i18n.svelte';
import { errorTable, explain } from '.';

/** Every variant of the error enums as it stands in the Rust sources, in snake_case. */
function codesInRust(): string[] {
  const files = readdirSync('../src', { recursive: true, encoding: 'utf8' }).filter((file) => file === 'error.rs' || file.endsWith('/error.rs'));
  return files.flatMap((file) => {
    const source = readFileSync(join('../src', file), 'utf8');
    const tagged = source.split('#[serde(tag = "code"').slice(1).join('');
    return [...tagged.matchAll(/#\[error\("[^\n]*"\)\]\s+(\w+)/g)].map(([, name = '']) => name.replace(/(?<!^)([A-Z])/g, '_$1').toLowerCase());
  });
}

describe('sentences for errors', () => {
  it('has one for every code that Rust can give', () => {
    const codes = codesInRust();
    expect(codes.length).toBeGreaterThan(40);
    for (const code of codes) expect(Object.keys(errorTable), code).toContain(code);
  });
  it('fills in what is known and leaves no holes, in both languages', () => {
    const params = { found: 2, known: 1, file: 'lijst.xlsx', field: 'name', max: 200, min: '1', max_mb: 20, name: 'Anna', role: 'A', under: 'B', from: '2026-01-01', until: '2025-01-01', text: 'x', log_id: '7', reason: 'y' };
    for (const lang of ['nl', 'en'] as const) {
      i18n.lang = lang;
      for (const code of Object.keys(errorTable) as ErrorCode[]) {
        const { text } = explain(new CallError(code, params));
        expect(text, code).not.toMatch(/[{}]|undefined/);
        expect(text, code).toMatch(/[.!]$/);
      }
    }
    i18n.lang = 'nl';
  });
  it('calls a refusal by the state a warning and never shows a bare code', () => {
    expect(explain(new CallError('name_required', { field: 'name' }))).toMatchObject({ severity: 'warning', text: 'Vul de naam in. Leeg laten kan niet.' });
    expect(explain('thread panicked').text).toContain('Er ging iets mis in Spil');
    expect(explain({ code: 'from_the_future' }).text).toContain('from_the_future');
  });
});
