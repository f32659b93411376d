// A source document as the corpus holds it: numbered paragraphs with a role. Not for: reading files (library/).
import { z } from 'zod';

export const ParagraphRole = z.enum(['text', 'heading', 'list', 'boilerplate']);
export type ParagraphRole = z.infer<typeof ParagraphRole>;

/** Front matter of corpus/documents/*.md. Dates are EDTF (lib/edtf.ts). */
export const DocumentHead = z.strictObject({
  id: z.string().regex(/^\d{3}-[a-z0-9-]+$/),
  title: z.string().min(1),
  title_basis: z.enum(['headline', 'described']),
  publisher: z.string().min(1).nullable(),
  publisher_note: z.string().optional(),
  short: z.string().min(1),
  published: z.string(),
  published_basis: z.enum(['stated', 'inferred']),
  published_from: z.string().optional(),
  anchor: z.string(),
  original: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  language: z.literal('en'),
  kind: z.enum(['brief', 'original']),
});
export type DocumentHead = z.infer<typeof DocumentHead>;

/** `number` counts from 1 over the non-empty lines of the original; `under` is the number of the heading a list line stands under. */
export type Paragraph = { number: number; role: ParagraphRole; under?: number; text: string; line: number };

/** `verbatim` is true when the publisher's own text has been imported in place of our restatement. */
export type Document = DocumentHead & { paragraphs: Paragraph[]; verbatim: boolean; file: string };
