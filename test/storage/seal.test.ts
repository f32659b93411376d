import { describe, expect, test } from 'vitest';
import { createSeal } from '../../src/storage/seal.ts';
import { KEY, OTHER_KEY } from './support/fixtures.ts';

function sealOf(keys: string) {
  const made = createSeal(keys);
  if (!made.ok) throw new Error(made.reason);
  return made.seal;
}

describe('sealing', () => {
  test('opens what it closed, never twice the same bytes', () => {
    const seal = sealOf(KEY);
    const text = '{"token":"xoxb ʻ 👍"}';
    expect(seal.open(seal.close(text, 'slack:T1'), 'slack:T1')).toBe(text);
    expect(seal.close(text, 'slack:T1')).not.toBe(seal.close(text, 'slack:T1'));
  });
  test('a text moved to another row, changed, cut, or of another key does not open', () => {
    const seal = sealOf(KEY);
    const sealed = seal.close('secret', 'slack:T1');
    expect(seal.open(sealed, 'slack:T2')).toBeUndefined();
    for (let i = 0; i < sealed.length; i += 1) {
      const flipped = `${sealed.slice(0, i)}${sealed[i] === 'A' ? 'B' : 'A'}${sealed.slice(i + 1)}`;
      // the last base64 digit of a part may hold unused bits: then the bytes are the same and it rightly opens
      expect([undefined, 'secret']).toContain(seal.open(flipped, 'slack:T1'));
      expect(seal.open(sealed.slice(0, i), 'slack:T1')).toBeUndefined();
    }
    expect(sealOf(OTHER_KEY).open(sealed, 'slack:T1')).toBeUndefined();
  });
  test.each([
    ['nothing', null, 'key_missing'], ['blanks', '  ', 'key_missing'], ['a word', 'hunter2', 'key_malformed'], ['31 bytes', 'ab'.repeat(31), 'key_malformed'],
    ['one good and one bad', `${KEY},nonsense`, 'key_malformed'],
  ])('a key that is %s is refused with what to do', (_, keys, code) => {
    const made = createSeal(keys);
    expect(made).toMatchObject({ ok: false, code, reason: expect.stringContaining('openssl rand -hex 32') });
  });
  test('base64 keys work as well as hex', () => {
    const base64 = Buffer.from(KEY, 'hex').toString('base64');
    expect(sealOf(base64).open(sealOf(KEY).close('x', 'l'), 'l')).toBe('x');
  });
});
