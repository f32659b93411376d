// Whether an answer changed in substance: the facts it rests on and what it says must both differ. A second report of the same fact
// leaves the facts alone, a new release of our wording leaves the facts alone, a passing date changes both. Pure.
import { createHash } from 'node:crypto';
import { bounds } from '../lib/edtf.ts';
import type { Answer } from '../model/answer.ts';
import type { AssayRecord } from '../model/record.ts';
import { dateWords } from './wording.ts';

/** Where a fact was found, how it is told and when we wrote it down; none of it is what it says. */
const BESIDE_THE_FACT: ReadonlySet<string> = new Set([
  'evidence', 'says', 'asks', 'note', 'recorded', 'retracted', 'method', 'inferred_from', 'aliases', 'line', 'expansions', 'label', 'purpose', 'rank', 'rank_reason', 'as_of', 'name',
]);

/** Stored with a follow: `v1:<times told>:<facts>:<text>`. */
export type Fingerprint = { told: number; facts: string; text: string };

export function fingerprintOf(answer: Answer, record: (id: string) => AssayRecord | undefined, told: number): Fingerprint {
  const facts = answer.records.map(id => [id, factOf(record(id), answer.asOf)] as const).toSorted(([a], [b]) => a.localeCompare(b));
  // An answer from passages alone rests on what the passages say.
  const basis = facts.length > 0 ? facts : answer.citations.map(citation => fold(citation.excerpt)).toSorted();
  return { told, facts: digest(JSON.stringify([answer.status, basis])), text: digest(substance(answer)) };
}

export function differs(before: Fingerprint, now: Fingerprint): boolean {
  return before.facts !== now.facts && before.text !== now.text;
}

export function writeFingerprint(print: Fingerprint): string {
  return `v1:${print.told}:${print.facts}:${print.text}`;
}
export function readFingerprint(text: string): Fingerprint | undefined {
  const match = /^v1:(\d+):([\w-]+):([\w-]+)$/.exec(text);
  const [, told, facts, said] = match ?? [];
  return told === undefined || facts === undefined || said === undefined ? undefined : { told: Number(told), facts, text: said };
}

function factOf(record: AssayRecord | undefined, asOf: string): unknown {
  if (record === undefined) return 'withdrawn';
  const fields = Object.entries(record).filter(([field, value]) => !BESIDE_THE_FACT.has(field) && value !== undefined).toSorted(([a], [b]) => a.localeCompare(b));
  const end = record.kind === 'membership' && record.end_date !== undefined ? bounds(record.end_date).to : null;
  return [fields, record.kind === 'statement' ? record.says.en : '', end !== null && asOf >= end ? 'ended' : ''];
}

/** What the answer says, without the day it was asked, its source numbers and the names of its sources. */
function substance(answer: Answer): string {
  const parts = answer.citations.flatMap(citation => [citation.title, citation.publisher ?? '']).filter(part => part !== '');
  const bare = [answer.asOf, dateWords(answer.asOf), ...parts].reduce((text, part) => text.replaceAll(part, ' '), answer.text);
  return fold(bare.replaceAll(/\[\d+\]/g, ' '));
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}.,$%]+/gu, ' ').trim();
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);
