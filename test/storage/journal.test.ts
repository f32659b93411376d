import { expect, test } from 'vitest';
import { connect } from '../../src/storage/connection.ts';
import { Journal } from '../../src/storage/journal.ts';

const memory = () => connect({ dataDir: null, databaseUrl: null }, () => undefined);

test('readers that write faster than the database takes it do not keep it from coming back', async () => {
  const journal = new Journal();
  const { db, close } = await memory();
  let n = 0;
  const write = async () => { n += 1; journal.add(`more${n}`, write, journal.nextOrder()); };
  journal.add('first', write, journal.nextOrder());
  expect(await journal.replay(db)).toEqual({ written: 1, dropped: 0 });
  expect(journal.size).toBe(1);
  await close();
});

test('the write asked for last wins, even when an earlier one fails after it', async () => {
  const journal = new Journal();
  const { db, close } = await memory();
  const written: string[] = [];
  const [early, late] = [journal.nextOrder(), journal.nextOrder()];
  journal.add('key', async () => { written.push('late'); }, late);
  journal.add('key', async () => { written.push('early'); }, early);
  await journal.replay(db);
  expect(written).toEqual(['late']);
  expect(journal.size).toBe(0);
  await close();
});

test('on a failure the rest stays for the next time, and what is too much is counted', async () => {
  const journal = new Journal();
  const { db, close } = await memory();
  let broken = true;
  journal.add('a', async () => { if (broken) throw new Error('gone'); }, journal.nextOrder());
  await expect(journal.replay(db)).rejects.toThrow('gone');
  expect(journal.has('a')).toBe(true);
  broken = false;
  for (let i = 0; i < 20_001; i += 1) journal.add(`k${i}`, async () => undefined, journal.nextOrder());
  expect(await journal.replay(db)).toEqual({ written: 20_000, dropped: 2 });
  await close();
});
