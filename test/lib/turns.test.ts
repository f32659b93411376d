// Work that takes turns leaves the event loop to others in between.
import { expect, test } from 'vitest';
import { takingTurns } from '../../src/lib/turns.ts';

test('turns come in order, and between two of them others get theirs', async () => {
  const myTurn = takingTurns();
  const happened: string[] = [];
  const pieces = [1, 2, 3].map(async (n) => { await myTurn(); happened.push(`piece ${n}`); });
  const others = async (): Promise<void> => {
    for (const n of [1, 2, 3]) {
      await new Promise((resolve) => { setImmediate(resolve); });
      happened.push(`other ${n}`);
    }
  };
  await Promise.all([...pieces, others()]);
  expect(happened).toEqual(['other 1', 'piece 1', 'other 2', 'piece 2', 'other 3', 'piece 3']);
});
