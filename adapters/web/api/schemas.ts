// zod schemas of what the API sends, for the OpenAPI document. `Same` makes the compiler compare each with its model type.
import { z } from '@hono/zod-openapi';
import type { DocumentSummary as DocumentSummaryType, DocumentView as DocumentViewType, LedgerRow as LedgerRowType } from '../../../src/contracts/adapter.ts';
import type { Answer as AnswerType, Block as BlockType, Citation as CitationType } from '../../../src/model/answer.ts';
import { ParagraphRole } from '../../../src/model/document.ts';
import { Language } from '../../../src/model/language.ts';
import { AssayRecord } from '../../../src/model/record.ts';

const Cites = z.array(z.number().int().min(1)).readonly();
const cites = Cites.optional();
const Cell = z.object({ text: z.string(), value: z.union([z.number(), z.string()]).optional(), cites });
const Column = z.object({ key: z.string(), label: z.string(), align: z.enum(['left', 'right']), type: z.enum(['text', 'money', 'date', 'number']) });
const Bar = z.object({ label: z.string(), value: z.number(), text: z.string(), group: z.string().optional(), records: z.array(z.string()).optional() });

const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: z.string(), cites }),
  z.object({ kind: z.literal('list'), ordered: z.boolean().optional(), title: z.string().optional(), items: z.array(z.object({ text: z.string(), cites })) }),
  z.object({ kind: z.literal('table'), caption: z.string(), columns: z.array(Column), rows: z.array(z.array(Cell)) }),
  z.object({ kind: z.literal('chart'), chart: z.enum(['bar', 'timeline']), title: z.string(), unit: z.string(), alt: z.string(), bars: z.array(Bar) }),
  z.object({ kind: z.literal('quote'), text: z.string(), speaker: z.string().optional(), cites: Cites }),
  z.object({ kind: z.literal('notice'), tone: z.enum(['caveat', 'gap', 'guess', 'info']), text: z.string(), cites }),
]).openapi('Block');

const Citation = z.object({
  document: z.string(), original: z.string(), paragraph: z.number().int().min(1), title: z.string(), publisher: z.string().nullable(),
  published: z.string(), publishedBasis: z.enum(['stated', 'inferred']), excerpt: z.string(), verbatim: z.boolean(), url: z.string().nullable(),
}).openapi('Citation');

const answerShape = {
  id: z.string(), intent: z.string(), asOf: z.iso.date(), language: Language, blocks: z.array(Block), text: z.string(),
  records: z.array(z.string()), caveats: z.array(z.string()), followups: z.array(z.string()),
};
/** A claim carries at least one citation: in the type, in the schema, in the document. */
const claimShape = { ...answerShape, status: z.enum(['answered', 'partial']), citations: z.tuple([Citation], Citation) };
const otherShape = { ...answerShape, status: z.enum(['abstained', 'clarify', 'chat']), citations: z.array(Citation) };
export const Answer = z.union([z.object(claimShape), z.object(otherShape)]).openapi('Answer');

const asked = { conversation: z.string().nullable(), ms: z.number().openapi({ description: 'Milliseconds inside the core.' }), link: z.string().openapi({ description: 'Address of the page that shows this answer.' }) };
/** Answer of POST /api/ask: the neutral Answer and how to go on. */
export const Asked = z.union([z.object({ ...claimShape, ...asked }), z.object({ ...otherShape, ...asked })]).openapi('Asked');
export const Kept = z.object({ question: z.string(), stale: z.boolean(), answer: Answer }).openapi('Kept');

const LedgerRow = z.object({
  record: z.string(), label: z.string(), agency: z.string(), funderClass: z.string(), recipient: z.string().nullable(), stage: z.string(), kindOfMoney: z.string(), instrument: z.string(),
  amountUsd: z.number().nullable(), amountText: z.string(), amountKind: z.string(), country: z.string().nullable(), states: z.array(z.string()), minerals: z.array(z.string()), date: z.string().nullable(),
  counted: z.boolean(), leftOutBecause: z.string().nullable(), citations: z.array(Citation),
}).openapi('LedgerRow');
export const Financing = z.object({ answer: Answer, rows: z.array(LedgerRow) }).openapi('Financing');

const documentShape = {
  id: z.string(), title: z.string(), short: z.string(), publisher: z.string().nullable(), published: z.string(), publishedBasis: z.enum(['stated', 'inferred']), publishedFrom: z.string().nullable(),
  original: z.string(), paragraphs: z.number().int(), records: z.number().int(), verbatim: z.boolean(), url: z.string().nullable(),
};
export const DocumentSummary = z.object(documentShape).openapi('DocumentSummary');
export const DocumentView = z.object({ ...documentShape, body: z.array(z.object({ number: z.number().int(), role: ParagraphRole, under: z.number().int().optional(), text: z.string(), line: z.number().int(), records: z.array(z.string()) })) }).openapi('Document');
export const RecordSummary = z.object({ id: z.string(), kind: z.string(), title: z.string() }).openapi('RecordSummary');
export const RecordView = z.object({ record: AssayRecord, title: z.string(), statement: z.string(), citations: z.array(Citation), citedBy: z.array(z.string()), history: z.array(z.object({ recorded: z.string(), what: z.string() })) }).openapi('Record');
export const Choice = z.object({ value: z.string(), label: z.string() }).openapi('Choice');

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
/** Fails to compile when a schema and its model type part ways. */
export const SAME: readonly true[] = [
  true satisfies Same<z.infer<typeof Answer>, AnswerType>, true satisfies Same<z.infer<typeof Block>, BlockType>, true satisfies Same<z.infer<typeof Citation>, CitationType>,
  true satisfies Same<z.infer<typeof LedgerRow>, LedgerRowType>, true satisfies Same<z.infer<typeof DocumentSummary>, DocumentSummaryType>, true satisfies Same<z.infer<typeof DocumentView>, DocumentViewType>,
];
