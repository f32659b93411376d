// Which rows of the ledger plain words select, for pages and files that show the rows themselves. Pure.
import type { World } from '../../../src/contracts/intent.ts';
import { moneyQuestion } from './query.ts';

/** Ids of the rows; those that no sum may hold (a headline, a part of another) are among them, those the words leave out are not. */
export function rowsInWords(text: string, world: World): ReadonlySet<string> {
  const { rows, left } = world.ledger.select(moneyQuestion(world.read(text), world).query);
  return new Set([...rows, ...left.filter((row) => row.because !== 'excluded')].map((row) => row.record.id));
}
