// What a conversation has spoken of, nearest first, each with the sort of thing it is: a person, a country, a paper, a sum. Pure.
import type { Turn, World } from '../../contracts/intent.ts';
import type { AssayRecord } from '../../model/record.ts';

export type Sort = 'person' | 'country' | 'place' | 'agency' | 'company' | 'project' | 'body' | 'paper' | 'event' | 'mineral' | 'other';
const AGENCY = new Set(['agency', 'dfi', 'eca', 'ministry', 'state_body']);

/** A project has money in the ledger; a body has not. */
export function sortOf(id: string, world: World): Sort {
  const record = world.record(id);
  switch (record?.kind) {
    case 'person': case 'agreement': case 'event': case 'mineral': return record.kind === 'agreement' ? 'paper' : record.kind;
    case 'place': return record.type === 'country' ? 'country' : 'place';
    case 'organization': return AGENCY.has(record.classification) ? 'agency' : 'company';
    case 'initiative': return world.ledger.rows().some((r) => r.record.recipient === id || r.record.initiative === id) ? 'project' : 'body';
    case 'financing': return 'project';
    default: return id.startsWith('country:') ? 'country' : 'other';
  }
}
/** The name a rewritten question uses: English, since that is what questions are read in. */
export function nameOf(id: string, world: World): string {
  const record = world.record(id);
  return record !== undefined && 'name' in record ? (record.kind === 'organization' || record.kind === 'initiative' ? record.name.en.replace(/\s*\([^)]*\)$/u, '') : record.name.en) : record?.kind === 'financing' ? record.label.en.replace(/,.*$/u, '') : world.name(id);
}
/** The last turn that said something. */
export const lastTold = (history: readonly Turn[]): Turn | undefined => history.findLast((t) => t.status !== 'chat' && (t.focus.entities.length > 0 || t.focus.set.length > 0 || t.records.length > 0)) ?? history.findLast((t) => t.status !== 'chat');

/** The day of a dated record; empty when it has none. */
export const dayOf = (id: string, world: World): string => { const r = world.record(id); return (r?.kind === 'event' ? r.on : r?.kind === 'agreement' ? r.signed_on : r?.kind === 'financing' ? r.date : undefined) ?? ''; };
/** The day of the first record of an answer that has one; days counted from it need no other. */
export function dayTold(turn: Turn, world: World): string | undefined {
  return turn.records.map((id) => dayOf(id, world)).find((day) => /^\d{4}-\d{2}-\d{2}$/u.test(day));
}
/** Whom and what the turn's first records name: signers, participants, speakers, those they are about. */
export function within(turn: Turn, world: World): string[] {
  return turn.records.slice(0, 2).flatMap((id) => { const r = world.record(id); return r === undefined ? [] : [...actorsOf(r), ...namedIn(r, world)]; });
}
/** Persons its sentence names beside those who took part. */
const namedIn = (r: AssayRecord, world: World): string[] => (['event', 'statement', 'agreement'].includes(r.kind) ? world.of('person').filter((p) => r.says?.en.includes(p.name.en) === true).map((p) => p.id) : []);
function actorsOf(r: AssayRecord): string[] {
  switch (r.kind) {
    case 'event': return [...r.participants.map((p) => p.actor), ...(r.place === undefined ? [] : [r.place])].slice(0, 8);
    case 'agreement': return [...r.parties.flatMap((p) => [...(p.signer === undefined ? [] : [p.signer]), p.party]), ...(r.place === undefined ? [] : [r.place])].slice(0, 8);
    case 'statement': return [...(r.speaker === undefined ? [] : [r.speaker]), ...r.about];
    case 'membership': return [r.holder];
    case 'count': case 'gap': return r.about;
    case 'financing': return [r.recipient, r.initiative, r.id, r.agency, r.country].filter((x) => x !== undefined);
    default: return [r.id];
  }
}

/** "Who did X meet" goes on about X; "who met X" goes on about the answer. */
const ABOUT_ITS_SUBJECT = /^\W*(?:and |so )?(?:whom?|what|when|where|which \w+|how \w+)\W+(?:did|does|do|has|have|was|is)\b/iu;

/** "Who Henick is", "who is Helberg": about the one named. */
const ABOUT_ONE = /^\W*(?:[Tt]ell (?:me|us) )?[Ww]ho (?:(?:is|was) (?:\p{Lu}[\p{L}.]+ ?){1,3}\W*$|(?:\p{Lu}[\p{L}.]+ ){1,3}(?:is|was)\W*$)/u;

/** "Which of Rubio or Landau signed": the one it tells of comes before those it chose among. */
const CHOICE = /^\W*(?:and )?which of .+ or /iu;
/** Everything the conversation may point back to, nearest and likeliest first, without repeats. */
export function antecedents(history: readonly Turn[], world: World): string[] {
  const turns = history.filter((t) => t.status !== 'chat').slice(-3).toReversed();
  const all = turns.flatMap((t) => {
    const asked = t.reading.mentions.map((m) => m.id).filter((id) => id !== 'place:us' && id !== 'org:us-government');
    const told = [...t.focus.set.slice(0, 8), ...within(t, world)];
    const unnamed = (id: string): boolean => id.startsWith('event:') && !asked.includes(id);
    const focus = t.focus.entities.filter((id) => !unnamed(id));
    const events = t.focus.entities.filter(unnamed);
    if (CHOICE.test(t.reading.text)) return [...focus, ...told, ...asked, ...events];
    return t.reading.ask === 'who' && !ABOUT_ITS_SUBJECT.test(t.reading.text) && !ABOUT_ONE.test(t.reading.text) ? [...focus, ...told.filter((id) => !asked.includes(id)), ...asked, ...events] : [...focus, ...asked, ...events, ...told];
  });
  return [...new Set(all)].filter((id) => world.record(id) !== undefined || id.startsWith('country:'));
}

/** Two papers that the last turns were about, one after the other. */
export function papersTold(history: readonly Turn[], world: World): string[] {
  const papers = [...new Set(history.slice(-3).map((t) => t.focus.entities[0]).filter((id) => id !== undefined && sortOf(id, world) === 'paper'))].filter((id) => id !== undefined);
  return papers.length === 2 ? papers : [];
}
