// Query and form of a report on a wrong answer. Not for: questions (question.ts).
import { z } from '@hono/zod-openapi';
import { MAX_COMMENT_CHARACTERS } from '../limits.ts';

export const AnswerId = z.string().regex(/^[\w-]{1,64}$/, 'must be the id of an answer');
export const Report = z.object({
  answer: AnswerId,
  comment: z.string().trim().min(1, 'must not be empty').max(MAX_COMMENT_CHARACTERS, `must have at most ${MAX_COMMENT_CHARACTERS} characters`),
});
