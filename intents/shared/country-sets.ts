// Countries by what the sources tell of them: came to the ministerial, signed there, stand in an agency's lines, have an Action Plan, chair FORGE.
// Not for: groups of general geography (sets.ts).
import type { Ref, World } from '../../src/contracts/intent.ts';
import type { Row } from '../../src/contracts/ledger.ts';
import type { Reading } from '../../src/model/reading.ts';
import { AGENCIES } from './money/filter.ts';
import { rowRefs, shortAgency } from './money/words.ts';
import { attendees, ELEVEN, isCountry, LIST_REFS, MINISTERIAL, signatories } from './sets.ts';

export type Relation = 'attended' | 'signed' | 'funded' | 'planned' | 'chair';
/** `letters`: members named only for a letter of interest or intent; `nowhere`: lines of the set that name no country. */
export type CountrySet = { relation: Relation; name: string; ids: readonly string[]; refs: readonly Ref[]; records: readonly string[]; letters: readonly string[]; nowhere: readonly Row[] };

const PLAN = /\b(?:action plans?|ustr(?:'s)? (?:\w+ ){0,3}plans?|plans? (?:with|of|by) (?:the )?ustr)\b/iu;
/** "Signed at the ministerial": where it was signed, not who came. */
const THERE = /\b(?:at|in|to) the (?:\w+ ){0,4}(?:ministerial|meeting|table|event|gathering|summit|conference)\b/giu;
const WORDS: Record<Relation, RegExp> = {
  attended: /\b(?:attend\w*|participa\w*|took part|tak(?:e|es|ing) part|present at|represented|delegat\w*|came|showed up|turned up|sent|missing from|absent|stay(?:s|ed)? away|(?:at|in|to) the (?:\w+ ){0,4}(?:ministerial|meeting|table|event|gathering|summit|conference))\b/iu,
  signed: /\b(?:sign|signs|signed|signing|signator\w*|signers?|inked|(?:the|those) (?:eleven|11)|(?:new|framework|bilateral|eleven|11) (?:\w+ ){0,2}(?:agreements?|frameworks?|memorand\w+|mous?|countries|states|nations)|memorand\w+|mous?)\b/iu,
  funded: /\b(?:fund\w*|financ\w*|invest\w*|money|deals?|loans?|lines?|projects?|back(?:s|ed|ing)?|lend\w*|lent|capital|equity|debts?|stakes?|puts?|support\w*|credit\w*|ledger|list(?:ed|s)?)\b/iu,
  planned: PLAN,
  chair: /\b(?:chair\w*|head(?:s|ing)|lead(?:s|ing)|run(?:s|ning)) (?:of )?(?:the )?forge\b|\bforge(?:'s)? (?:chair\w*|presiden\w*)\b/iu,
};

/** The sets a question speaks of, in its order. */
export function countrySets(reading: Reading, world: World): CountrySet[] {
  const text = reading.text.replace(/\bsign(?:ed|s|ing)?(?= (?:an? |the )?(?:\w+ )?action plans?\b)/giu, ' ').replace(/\bat the time\b/giu, ' ');
  const agencies = AGENCIES.filter((id) => reading.mentions.some((m) => m.id === id));
  const at = (relation: Relation): number => text.search(WORDS[relation]);
  const speaksOf = (relation: Relation): boolean => at(relation) >= 0 && (relation !== 'funded' || agencies.length > 0 || /\b(?:us|u\.s\.|american|public|agenc(?:y|ies)|any) (?:\w+ )?(?:money|fund\w*|financ\w*|deals?|loans?|lines?|investments?)|\b(?:deals?|loans?|lines?|projects?) (?:of|from|with|by) (?:an? |the |any )?(?:us|u\.s\.|american) agenc|\bmoney\b|\bfund(?:s|ed|ing)?\b|\bfinanc(?:ed|ing)\b/iu.test(text));
  const found = (['attended', 'signed', 'funded', 'planned', 'chair'] as const).filter(speaksOf);
  const kept = found.length > 2 && !WORDS.attended.test(text.replace(THERE, ' ')) ? found.filter((r) => r !== 'attended') : found;
  return kept.toSorted((a, b) => at(a) - at(b)).map((relation) => setOf(relation, agencies, world));
}

function setOf(relation: Relation, agencies: readonly string[], world: World): CountrySet {
  const plain = (ids: readonly string[], refs: readonly Ref[], records: readonly string[]): CountrySet => ({ relation, name: world.say(`list.${relation}`, { agency: '' }), ids, refs, records, letters: [], nowhere: [] });
  switch (relation) {
    case 'attended': return plain(attendees(world), LIST_REFS.attended, [MINISTERIAL]);
    case 'signed': return plain(signatories(world), LIST_REFS.signed, [ELEVEN]);
    case 'planned': { const plans = world.of('agreement').filter((a) => a.type === 'action_plan'); return plain([...new Set(plans.flatMap((a) => a.parties.map((p) => p.party).filter((id) => isCountry({ id, kind: 'place' }, world) && id !== 'place:us')))], plans.flatMap((a) => a.evidence), plans.map((a) => a.id)); }
    case 'chair': { const held = world.of('membership').filter((m) => { const post = world.record(m.post); return post?.kind === 'post' && post.role === 'chair' && post.organization === 'initiative:forge'; }); return plain(held.map((m) => m.holder), held.flatMap((m) => m.evidence), held.map((m) => m.id)); }
    case 'funded': return { ...fundedBy(agencies, world), relation };
  }
}
/** Countries in the lines of these agencies, of all when none is named; the United States itself is not looked for. */
function fundedBy(agencies: readonly string[], world: World): Omit<CountrySet, 'relation'> {
  const rows = world.ledger.rows().filter((r) => (agencies.length === 0 ? AGENCIES : agencies).some((id) => id === r.record.agency) && r.because !== 'headline' && r.because !== 'part-of');
  const abroad = (r: Row): string[] => r.record.countries.filter((id) => id !== 'place:us' && isCountry({ id, kind: 'place' }, world));
  const of = (id: string): Row[] => rows.filter((r) => abroad(r).includes(id));
  const ids = [...new Set(rows.flatMap(abroad))];
  const told = rows.filter((r) => abroad(r).length > 0);
  const nowhere = rows.filter((r) => abroad(r).length === 0 && !r.record.countries.includes('place:us') && r.record.agency !== 'org:doe' && r.record.recipient !== undefined && r.kind !== 'mobilised');
  return { name: world.say('list.funded', { agency: agencies.length === 0 ? 'all' : world.list(agencies.map((a) => shortAgency(a, world))) }), ids, refs: rowRefs(told).slice(0, 12), records: told.map((r) => r.record.id), letters: ids.filter((id) => of(id).every((r) => r.kind === 'indicative')), nowhere };
}
