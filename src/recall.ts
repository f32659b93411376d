// An answer once worked out is given again: the same words on the same day, in the same language and mode and with nothing said before
// have one answer as long as corpus and code stay, and those stay as long as the process.
// Not for: follow-ups, each of which hangs on a past of its own.
import type { Asked, Outcome } from './ask.ts';
import type { Turn } from './contracts/intent.ts';
import { RecentMap } from './lib/recent-map.ts';

export type Told = Pick<Outcome, 'answer' | 'turn' | 'gap'>;
export type Answering = (asked: Asked, history: readonly Turn[]) => Told;

/** Answers kept, the last asked for; one weighs some 6 KB (measured over the question files). */
const MOST = 2_000;
/** A longer question is hardly asked twice, and would weigh more than its answer. */
const MOST_CHARACTERS = 300;

export function recalling(answering: Answering): Answering {
  const kept = new RecentMap<Told>(MOST);
  return (asked, history) => {
    if (history.length > 0 || asked.text.length > MOST_CHARACTERS) return answering(asked, history);
    const key = JSON.stringify([asked.text, asked.asOf, asked.language, asked.mode]);
    const told = kept.get(key) ?? withoutTrace(answering(asked, history));
    kept.set(key, told);
    return told;
  };
}

/** How an answer was found holds on to far more than the answer. */
function withoutTrace({ answer, turn, gap }: Told): Told {
  return { answer, turn, gap };
}
