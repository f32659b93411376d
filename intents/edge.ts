// What an article says at its beginning or its end: the records that rest on that paragraph.
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { AssayRecord } from '../src/model/record.ts';
import { documentMeant, documentOf } from './shared/documents.ts';
import { anyOf } from '../src/lib/text/patterns.ts';

type Facts = { outcome: 'told'; found: AssayRecord[]; ref: string };
const EDGE = anyOf(
  /\b(first|opening|initial|last|final|closing|concluding) (?:\w+ )?(?:sentences?|paragraphs?|lines?|words)\b/u,
  /\b(?:open|begin|start|clos|end|conclud)(?:s|es|ing)?\b.{0,40}\b(?:article|piece|text|report|story)\b.{0,20}\bwith (?:what|which)\b/u,
  /\b(?:with )?what (?:does|do) (?:the )?(?:[\w.]+ ){1,6}?(?:open|begin|start|close|end|conclude)(?: with)?\W*$/u,
);
const AT_END = /\b(?:last|final|clos\w+|conclu\w+|ends?)\b/iu;
/** These stand beside the text and have statements of their own. */
const OTHER = /\b(?:headlines?|titles?|captions?|photos?|credits?|stamps?|quot\w+|related|headings?)\b/iu;
const TOLD = new Set<AssayRecord['kind']>(['statement', 'event', 'agreement', 'financing', 'count']);

export const edge = defineIntent<{ found: AssayRecord[]; ref: string }, Facts>({
  name: 'edge',
  summary: 'Tells what the first or the last paragraph of an article says.',
  examples: ['What does the first sentence of the MiddleAsianNews article say?', 'What is the closing paragraph of the UzDaily article about?', 'last line of the MiddleAsianNews article?'],
  counterexamples: ['What is the headline of the UzDaily article?', 'Which article comes first?', 'What does the first Korea Zinc line say?'],
  claim(reading, world) {
    const at = EDGE.exec(reading.text);
    if (at === null || OTHER.test(reading.text) || ['who', 'when', 'where', 'howmany', 'yesno'].includes(reading.ask)) return undefined;
    // The first line of a company is a line of the ledger.
    if (/\blines?\b/iu.test(at[0]) && reading.mentions.some((m) => documentOf(m, world) === undefined)) return undefined;
    const id = reading.mentions.flatMap((m) => documentOf(m, world) ?? [])[0] ?? documentMeant(reading.text, world);
    const document = world.documents.find((d) => id !== undefined && d.id.startsWith(id));
    const text = document?.paragraphs.filter((p) => p.role !== 'heading' && p.role !== 'boilerplate');
    const lines = /\blines?\b/iu.test(at[0]) ? document?.paragraphs : text;
    const paragraph = AT_END.test(at[0]) ? lines?.at(-1) : text?.[0];
    if (document === undefined || paragraph === undefined || paragraph.role === 'boilerplate') return undefined;
    const ref = `${document.id.slice(0, 3)}:${paragraph.number}`;
    const found = tellingOf(ref, world);
    return found.length === 0 ? undefined : { score: 0.945, slots: { found, ref }, why: `paragraph ${ref}` };
  },
  handle: ({ slots }) => ({ outcome: 'told', ...slots }),
  template: {
    told: ({ found: [lead, ...rest], ref }, world): Draft => ({ status: 'answered', blocks: [...(lead === undefined ? [] : [{ kind: 'paragraph' as const, text: world.says(lead), cites: citesOf(lead, ref) }]), ...(rest.length === 0 ? [] : [{ kind: 'list' as const, items: rest.map((r) => ({ text: world.says(r), cites: citesOf(r, ref) })) }])], records: [lead, ...rest].flatMap((r) => r?.id ?? []), focus: { entities: [], set: [lead, ...rest].flatMap((r) => r?.id ?? []) } }),
  },
});

const citesOf = (r: AssayRecord, ref: string): string[] => [ref, ...r.evidence.filter((e) => e !== ref)];
const SHOWN = 3;
/** Records that rest on the paragraph, those on little else first; statements about the article itself stay out. */
function tellingOf(ref: string, world: World): AssayRecord[] {
  const all = [...TOLD].flatMap((kind) => world.of(kind)).filter((r) => r.evidence.includes(ref) && r.says !== undefined && !r.id.startsWith('statement:doc'));
  return all.toSorted((a, b) => a.evidence.length - b.evidence.length || a.id.localeCompare(b.id)).slice(0, SHOWN);
}
