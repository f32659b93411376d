// Dialogues class by class: what the last answer must say, and what it must not.
import { describe, expect, test } from 'vitest';
import { talk } from './pipeline.ts';

export type Dialogues = Readonly<Record<string, readonly (readonly [turns: readonly string[], says: RegExp, never?: RegExp])[]>>;
export function endAs(classes: Dialogues): void {
  for (const [name, cases] of Object.entries(classes)) {
    describe(name, () => {
      for (const [turns, says, never] of cases) {
        test(turns.join(' | '), () => {
          const text = talk(turns).at(-1)?.answer.text ?? '';
          expect(text).toMatch(says);
          if (never !== undefined) expect(text).not.toMatch(never);
        });
      }
    });
  }
}
