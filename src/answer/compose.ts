// Draft -> Answer: references become numbered citations, blocks become one plain text. Pure.
import { hash } from 'node:crypto';
import type { Draft, DraftBlock, Ref } from '../contracts/intent.ts';
import type { Answer, Block, Citation } from '../model/answer.ts';
import type { Document } from '../model/document.ts';
import type { Language } from '../model/language.ts';

export type Frame = { intent: string; asOf: string; language: Language; documents: readonly Document[]; publicUrl: string | null; idFrom: string };
/** Citations shown at most; a total over forty rows cites the paragraphs of its rows. */
export const MAX_CITATIONS = 60;

export function compose(draft: Draft, frame: Frame): Answer {
  const order: Ref[] = [];
  const place = (refs: readonly Ref[] | undefined): number[] => (refs ?? []).flatMap((r) => {
    if (cite(r, frame) === undefined) return [];
    const at = order.indexOf(r);
    if (at >= 0) return [at + 1];
    if (order.length >= MAX_CITATIONS) return [];
    return [order.push(r)];
  });
  const blocks = draft.blocks.map((b) => numbered(b, place));
  place(draft.refs);
  const citations = order.flatMap((r) => cite(r, frame) ?? []);
  const common = {
    id: hash('sha256', frame.idFrom).slice(0, 16), intent: frame.intent, asOf: frame.asOf, language: frame.language,
    blocks, text: textOf(blocks, draft.caveats ?? []), records: [...new Set(draft.records)], caveats: draft.caveats ?? [], followups: draft.followups ?? [],
  };
  const [first, ...rest] = citations;
  if (draft.status === 'answered' || draft.status === 'partial') {
    if (first === undefined) throw new Error(`intent ${frame.intent} answered without a source`);
    return { ...common, status: draft.status, citations: [first, ...rest] };
  }
  return { ...common, status: draft.status, citations };
}

function numbered(block: DraftBlock, place: (refs: readonly Ref[] | undefined) => number[]): Block {
  const cites = (refs: readonly Ref[] | undefined): { cites?: number[] } => { const at = place(refs); return at.length > 0 ? { cites: at } : {}; };
  switch (block.kind) {
    case 'list': return { ...block, items: block.items.map((i) => ({ text: i.text, ...cites(i.cites) })) };
    case 'table': return { ...block, rows: block.rows.map((r) => r.map(({ cites: refs, ...cell }) => ({ ...cell, ...cites(refs) }))) };
    case 'quote': return { ...block, cites: place(block.cites) };
    case 'chart': return block;
    case 'paragraph': case 'notice': { const { cites: refs, ...rest } = block; return { ...rest, ...cites(refs) }; }
  }
}

/** The citation of a paragraph reference, or undefined when no such paragraph is loaded. */
export function cite(ref: Ref, frame: Pick<Frame, 'documents' | 'publicUrl'>): Citation | undefined {
  const [number = '', paragraph = ''] = ref.split(':');
  const document = frame.documents.find((d) => d.id.startsWith(`${number}-`));
  const found = document?.paragraphs.find((p) => p.number === Number(paragraph));
  if (document === undefined || found === undefined) return undefined;
  return {
    document: document.id, original: document.original, paragraph: found.number, title: document.title, publisher: document.publisher,
    published: document.published, publishedBasis: document.published_basis, excerpt: found.text, verbatim: document.verbatim,
    url: frame.publicUrl === null ? null : `${frame.publicUrl.replace(/\/$/u, '')}/sources/${document.id}#p${found.number}`,
  };
}

/** Plain text of an answer: first line first, tables as aligned lines, charts by their description. */
export function textOf(blocks: readonly Block[], caveats: readonly string[]): string {
  const said = blocks.map((b) => {
    switch (b.kind) {
      case 'paragraph': case 'notice': return b.text;
      case 'quote': return b.speaker === undefined ? `“${b.text}”` : `“${b.text}” — ${b.speaker}`;
      case 'list': return [...(b.title === undefined ? [] : [b.title]), ...b.items.map((i, n) => (b.ordered === true ? `${n + 1}. ${i.text}` : `• ${i.text}`))].join('\n');
      case 'table': return [b.caption, b.columns.map((c) => c.label).join(' | '), ...b.rows.map((r) => r.map((c) => c.text).join(' | '))].join('\n');
      case 'chart': return '';
    }
  }).filter((t) => t !== '');
  return [...said, ...caveats].join('\n');
}
