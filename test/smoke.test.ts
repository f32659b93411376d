import { expect, test } from 'vitest';
import { AssayRecord } from '../src/model/record.ts';

test('a record without evidence is refused', () => {
  expect(AssayRecord.safeParse({ id: 'mineral:copper', kind: 'mineral', name: { en: 'copper' }, evidence: [] }).success).toBe(false);
});
