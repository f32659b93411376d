// A portrait, an agreement or a list may pass over the very statement a question is worded after: it is told beside.
import type { Draft, World } from '../contracts/intent.ts';
import type { Reading } from '../model/reading.ts';
import type { AssayRecord } from '../model/record.ts';

/** Intents that tell of a subject as a whole. */
const BROAD = new Set(['profile', 'agreement', 'mentions', 'said', 'meetings']);
/** What tells of one matter; a portrait beside a portrait is no answer. */
const PLAIN = new Set(['statement', 'event', 'agreement', 'count', 'membership']);
/** So like a typical question of the record, and so much of the demand met, that it is about what was asked. */
const LIKE = 0.6;
const MET = 0.6;

/** The answer with the nearest statement it does not tell, if that one is near enough. */
export function withStatementMeant(draft: Draft, intent: string, reading: Reading, world: World): Draft {
  if (!BROAD.has(intent) || (draft.status !== 'answered' && draft.status !== 'partial')) return draft;
  const nearest = world.find(reading, { limit: 8 }).filter((f) => PLAIN.has(f.record.kind) && f.fit >= LIKE && f.coverage >= MET).toSorted((a, b) => b.fit - a.fit)[0];
  if (nearest === undefined || draft.records.includes(nearest.record.id) || (intent === 'agreement' && ofAnother(nearest.record, draft.records))) return draft;
  return { ...draft, blocks: [...draft.blocks, { kind: 'list', items: [{ text: world.says(nearest.record), cites: nearest.record.evidence }] }], records: [...draft.records, nearest.record.id] };
}
/** It tells of an agreement, and of none of those told. */
function ofAnother(record: AssayRecord, told: readonly string[]): boolean {
  const papers = [record.id, ...('about' in record ? record.about : [])].filter((id) => id.startsWith('agreement:'));
  return papers.length > 0 && !papers.some((id) => told.includes(id));
}
