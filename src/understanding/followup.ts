// Follow-ups: an elliptical question is written out in full with what the conversation was about. Pure.
import type { Turn, World } from '../contracts/intent.ts';
import type { Reading } from '../model/reading.ts';

export function inContext(_reading: Reading, _history: readonly Turn[], _world: World): { text: string; carried: string[] } | null {
  return null;
}
