// One way into the core for page and API: counted, timed, bounded, never with the words of a question in a log.
import type { Answer } from '../../src/model/answer.ts';
import type { Question } from '../../src/model/question.ts';
import { MAX_QUESTIONS_IN_FLIGHT } from './limits.ts';
import type { Site } from './site.ts';

export type Asking = (question: Question) => Promise<{ kind: 'answer'; answer: Answer; ms: number } | { kind: 'busy' }>;

export function makeAsking({ ports, ambient }: Pick<Site, 'ports' | 'ambient'>): Asking {
  let inFlight = 0;
  return async (question) => {
    if (inFlight >= MAX_QUESTIONS_IN_FLIGHT) { ports.meter.count('http_refused', { reason: 'busy' }); return { kind: 'busy' }; }
    inFlight += 1;
    ports.meter.gauge('queue', inFlight, { surface: 'web' });
    const began = ambient.elapsedMs();
    try {
      const answer = await ports.core.ask(question);
      const ms = Math.round((ambient.elapsedMs() - began) * 1_000) / 1_000;
      ports.meter.question('web', answer.status, ms);
      return { kind: 'answer', answer, ms };
    } finally {
      inFlight -= 1;
      ports.meter.gauge('queue', inFlight, { surface: 'web' });
    }
  };
}
