// Form fields and JSON -> Question. zod stands here because input enters here. Not for: understanding a question (the core does).
import { z } from '@hono/zod-openapi';
import { Language } from '../../../src/model/language.ts';
import { MAX_QUESTION_CHARACTERS } from '../../../src/model/question.ts';
import type { Question } from '../../../src/model/question.ts';
import { MAX_CONVERSATION_CHARACTERS } from '../limits.ts';

const Text = z.string({ error: 'must be a text' }).max(MAX_QUESTION_CHARACTERS, `must have at most ${MAX_QUESTION_CHARACTERS} characters`).refine((text) => text.trim() !== '', 'must not be empty');
export const Day = z.iso.date('must be a day, YYYY-MM-DD');
const Conversation = z.string().min(1).max(MAX_CONVERSATION_CHARACTERS, `must have at most ${MAX_CONVERSATION_CHARACTERS} characters`);

/** Body of POST /api/ask; fields it does not know are ignored. */
export const AskBody = z.object({
  question: Text.openapi({ example: 'who chairs FORGE?' }),
  conversation: Conversation.optional().openapi({ description: 'Questions with the same value are one conversation; choose something nobody can guess.', example: '6f1c2a9e' }),
  today: Day.optional().openapi({ description: 'The day the answer is to be true for; default today.', example: '2026-03-15' }),
  language: Language.optional(),
  mode: z.enum(['ask', 'claim']).optional().openapi({ description: 'claim: judge the text as a claim instead of answering it.' }),
}).openapi('AskBody');
export type AskBody = z.infer<typeof AskBody>;

/** Form fields come as texts; an empty one was left out. */
export const AskForm = z.preprocess(withoutEmpty, z.object({
  question: Text, conversation: Conversation.optional(), today: Day.optional(), language: Language.optional(), mode: z.enum(['ask', 'claim']).optional(),
}));

export function withoutEmpty(fields: unknown): unknown {
  if (typeof fields !== 'object' || fields === null) return fields;
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value !== 'string' || value.trim() !== ''));
}

/** Conversations of the web are kept apart from those of every other surface. */
export function questionOf(asked: AskBody): Question {
  return {
    text: asked.question,
    ...(asked.conversation === undefined ? {} : { conversation: `web:${asked.conversation}` }),
    ...(asked.today === undefined ? {} : { today: asked.today }),
    ...(asked.language === undefined ? {} : { language: asked.language }),
    ...(asked.mode === undefined ? {} : { mode: asked.mode }),
  };
}
