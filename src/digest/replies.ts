// Replies of the digest desk as Answers: plain words without a claim. Not for: wording (command-wording.ts).
import { compose } from '../answer/compose.ts';
import type { DraftBlock } from '../contracts/intent.ts';
import type { Answer } from '../model/answer.ts';
import type { Language } from '../model/language.ts';

export type Reply = { status: 'chat' | 'clarify'; lines: string[]; list?: { title?: string; items: string[] } };

export const chat = (...lines: string[]): Reply => ({ status: 'chat', lines });
/** Asks for something that is missing or was not understood. */
export const clarify = (...lines: string[]): Reply => ({ status: 'clarify', lines });

export function replyAnswer(reply: Reply, asOf: string, language: Language): Answer {
  const blocks: DraftBlock[] = reply.lines.map(text => ({ kind: 'paragraph', text }));
  if (reply.list !== undefined && reply.list.items.length > 0) {
    blocks.push({ kind: 'list', ...(reply.list.title === undefined ? {} : { title: reply.list.title }), items: reply.list.items.map(text => ({ text })) });
  }
  return compose({ status: reply.status, blocks, records: [] },
    { intent: 'digest', asOf, language, documents: [], publicUrl: null, idFrom: `digest-desk|${asOf}|${JSON.stringify(reply)}` });
}
