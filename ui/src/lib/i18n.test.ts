import { readFileSync } from 'node:fs';
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { watch } from '../test/watch.svelte';
import { clockTime, dateTime, decimal, i18n, kindLabel, longDate, m, sentence } from './i18n.svelte';

const AREAS = ['shell', 'organogram', 'canvas', 'role', 'views', 'partners', 'team', 'assessment', 'import', 'duplicates', 'landscape', 'questions', 'errors', 'actions', 'doc', 'scene', 'kinds'];
const catalogue = (lang: string): Record<string, string> =>
  Object.assign({}, ...AREAS.map((area) => JSON.parse(readFileSync(`../src/messages/${lang}/${area}.json`, 'utf8')) as Record<string, string>));
const keys = (lang: string) => Object.keys(catalogue(lang)).filter((key) => key !== '$schema').sort();
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort();

describe('the catalogue', () => {
  it('compiles every message of every area', () => {
    // A plugin that cannot be loaded compiles none, without an error.
    expect(Object.keys(m).length).toBe(keys('nl').length);
    expect(Object.keys(m).length).toBeGreaterThan(100);
  });
  it('is complete in both languages, with the same placeholders', () => {
    expect(keys('en')).toEqual(keys('nl'));
    const [nl, en] = [catalogue('nl'), catalogue('en')];
    for (const key of keys('nl')) {
      expect(nl[key], key).not.toBe('');
      expect(en[key], key).not.toBe('');
      expect(holes(en[key] ?? ''), key).toEqual(holes(nl[key] ?? ''));
    }
  });
  it('follows the language while running', () => {
    const seen: string[] = [];
    const stop = watch(() => seen.push(m.shell_undo()));
    i18n.lang = 'en';
    flushSync();
    i18n.lang = 'nl';
    flushSync();
    stop();
    expect(seen).toEqual(['Ongedaan maken', 'Undo', 'Ongedaan maken']);
  });
});

describe('words for values', () => {
  it('knows kinds, dates and numbers in both languages', () => {
    expect(kindLabel('category', 'zorg')).toBe('Zorg');
    expect(longDate('2026-11-23')).toBe('23 november 2026');
    expect(clockTime('2026-11-23T14:32:10')).toBe('14:32');
    expect(dateTime('2026-11-23T14:32:10', '2026-11-23')).toBe('vandaag om 14:32');
    expect(dateTime('2026-11-22T09:05:00', '2026-11-23')).toBe('22 november 2026 om 09:05');
    expect(decimal(0.8)).toBe('0,8');
    i18n.lang = 'en';
    expect(decimal(0.8)).toBe('0.8');
    expect(longDate('2026-11-23')).toBe('23 November 2026');
    i18n.lang = 'nl';
  });
  it('looks up keys that Rust sends, and says when it does not know one', () => {
    expect(sentence('errors_not_found')).toContain('prullenbak');
    expect(sentence('no_such_key')).toBeUndefined();
    expect(sentence('constructor')).toBeUndefined();
  });
});
