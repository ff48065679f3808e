import { expect, it } from 'vitest';
import { fractionText, parseFraction } from './fraction';

it('takes a comma, a point and a percentage', () => {
  expect(parseFraction('0,8')).toBe(0.8);
  expect(parseFraction('0.8')).toBe(0.8);
  expect(parseFraction(',5')).toBe(0.5);
  expect(parseFraction('80 %')).toBe(0.8);
  expect(parseFraction('1')).toBe(1);
});

it('keeps nothing as not known and refuses what is no fraction', () => {
  expect(parseFraction('  ')).toBeNull();
  expect(parseFraction('32 uur')).toBeUndefined();
  expect(parseFraction('8')).toBeUndefined();
  expect(parseFraction(',')).toBeUndefined();
});

it('is written with a comma', () => {
  expect(fractionText(0.8)).toBe('0,8');
  expect(fractionText(0.4146)).toBe('0,4146');
  expect(fractionText(null)).toBe('');
});
