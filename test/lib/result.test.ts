import { expect, test } from 'vitest';
import { fail, ok } from '../../src/lib/result.ts';

test('a success carries its value', () => {
  expect(ok(3)).toEqual({ ok: true, value: 3 });
});

test('a failure carries its code and sentence', () => {
  expect(fail('edtf.month', 'month 13 does not exist')).toEqual({ ok: false, problems: [{ code: 'edtf.month', message: 'month 13 does not exist' }] });
});
