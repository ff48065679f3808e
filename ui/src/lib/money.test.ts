import { expect, test } from 'vitest';
import { cents } from './money';

test.each([
  ['1.500', 150_000],
  ['1,500.50', 150_050],
  ['€ 750,5', 75_050],
  ['12', 1200],
  ['0', 0],
  ['1.234.567,89', 123_456_789],
  ['', null],
])('reads %s', (typed, amount) => expect(cents(typed)).toBe(amount));

test.each(['veel', '-5', '1.2.3', '12.34.567', '99.999.999.999'])('does not take %s for an amount', (typed) => expect(cents(typed)).toBeUndefined());
