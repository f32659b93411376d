// A terminal that remembers what was written, and an asker that repeats the question. Shared by the tests of this folder.
import type { Answer, Block, Citation } from '../../../src/model/answer.ts';
import type { Question } from '../../../src/model/question.ts';
import type { Asker, Terminal } from '../../../adapters/cli/ports.ts';

export const cite = (paragraph: number, more: Partial<Citation> = {}): Citation => ({
  document: '004-example', original: '004_example.txt', paragraph, title: 'Article on the ministerial', publisher: 'Example Times', published: '2026-02-04', publishedBasis: 'stated', excerpt: `Paragraph ${paragraph} says so.`, verbatim: false, url: null, ...more,
});

export function answerOf(blocks: Block[], more: { citations?: [Citation, ...Citation[]]; caveats?: string[]; followups?: string[]; language?: Answer['language'] } = {}): Answer {
  const text = blocks.map((block) => ('text' in block ? block.text : '')).join('\n');
  return { id: '0123456789abcdef', status: 'answered', intent: 'example', asOf: '2026-11-22', language: more.language ?? 'en', blocks, text, records: ['statement:one'], caveats: more.caveats ?? [], followups: more.followups ?? [], citations: more.citations ?? [cite(8)] };
}

export const echo = (): Asker & { asked: Question[] } => {
  const asked: Question[] = [];
  return {
    asked,
    ask(question) {
      asked.push(question);
      return { answer: answerOf([{ kind: 'paragraph', text: `You asked: ${question.text}`, cites: [1] }]), ms: 1.23456, explain: () => ({ language: 'en', ask: 'who', rewritten: 'who chairs FORGE', carried: ['FORGE'], mentions: [{ surface: 'FORGE', id: 'initiative:forge', guess: null }], dates: [], terms: [], claims: [{ intent: 'holder', score: 0.9, why: 'a post' }], found: [], gap: null }) };
    },
  };
};

export type Recorded = Terminal & { said: string; complained: string };
export function terminal(input: readonly (string | Uint8Array)[] = [], look: Partial<Pick<Terminal, 'columns' | 'colour'>> = {}): Recorded {
  const recorded: Recorded = {
    input: (async function* () { for (const part of input) yield Buffer.from(part); })(),
    said: '', complained: '', columns: null, colour: false, ...look,
    async out(text) { recorded.said += text; },
    async err(text) { recorded.complained += text; },
  };
  return recorded;
}
