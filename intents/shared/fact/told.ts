// What is told beside a recorded statement: who said it, what is silent, what the next question may point to. Pure.
import type { Draft, Found, World } from '../../../src/contracts/intent.ts';
import type { Reading } from '../../../src/model/reading.ts';

/** Who said it, when that is asked and the sentence leaves the name out. */
export function spoken(best: Found | undefined, reading: Reading, world: World): Draft['blocks'] {
  const record = best?.record;
  const speaker = record?.kind === 'statement' ? record.speaker : undefined;
  if (record === undefined || speaker === undefined || reading.ask !== 'who' || !speaker.startsWith('person:') || world.says(record).includes(world.name(speaker))) return [];
  return [{ kind: 'paragraph', text: world.say('fact.spoken', { name: world.name(speaker) }), cites: record.evidence }];
}
export const notice = (text: string, from?: Found): Draft['blocks'][number] => ({ kind: 'notice', tone: 'gap', text, cites: from?.record.evidence ?? [] });

export function focus(found: readonly Found[]): NonNullable<Draft['focus']> {
  const r = found[0]?.record;
  if (r === undefined) return {};
  const about = r.kind === 'statement' || r.kind === 'count' || r.kind === 'gap' ? r.about : r.kind === 'financing' ? [r.recipient ?? r.agency] : r.kind === 'membership' ? [r.holder] : [r.id];
  return { entities: about };
}
