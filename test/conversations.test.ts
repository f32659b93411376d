// What is kept of a conversation between two turns.
import { expect, test } from 'vitest';
import type { Turn } from '../src/contracts/intent.ts';
import { historyFrom, historyText } from '../src/conversations.ts';
import { BOUNDS } from '../src/storage/bounds.ts';

const turn = (text: string): Turn => ({
  reading: { text, language: 'ru', mentions: [], terms: [], concepts: [], dates: [], amounts: [], numbers: [], ask: 'fact' as Turn['reading']['ask'] },
  intent: 'fact', focus: { entities: [], set: [] }, records: [], refs: [], status: 'answered',
});

test('a long talk in Cyrillic fits the store in bytes, and its last turns stay', () => {
  const turns = Array.from({ length: 12 }, (_, n) => turn(`${n} ${'ж'.repeat(1_200)}`));
  const kept = historyText(turns);
  expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(BOUNDS.stateBytes);
  expect(historyFrom(kept)).toEqual(turns.slice(-6));
});

test('a short one is kept whole, at most ten turns', () => {
  const turns = Array.from({ length: 12 }, (_, n) => turn(`question ${n}`));
  expect(historyFrom(historyText(turns))).toEqual(turns.slice(-10));
});
