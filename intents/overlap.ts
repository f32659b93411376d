// One list of countries held against another: which of the signatories stand in an agency's lines, whether the partners of the Action Plans signed.
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { Row } from '../src/contracts/ledger.ts';
import type { Reading } from '../src/model/reading.ts';
import { countrySets, type CountrySet } from './shared/country-sets.ts';
import { label, rowRefs } from './shared/money/words.ts';
import { coversTheDay, ELEVEN, groupMentions, inGroup, isCountry, MINISTERIAL } from './shared/sets.ts';
import { wordsOf } from '../src/lib/text/patterns.ts';

type Facts = { outcome: 'held'; base: CountrySet; other: CountrySet; both: string[]; only: string[]; groups: string[]; verdict: 'yes' | 'no' | null; negative: boolean };
type Slots = Omit<Facts, 'outcome'>;
const OF_COUNTRIES = wordsOf(
  /countr(?:y|ies)|nations?|states|governments?|partners?|signator\w*|participants?|attendees?|delegations?|the eleven|the 11|which of|any of/u,
  /some of|all of|how many of|they|them|those|who/u,
);
const negated = (reading: Reading): boolean => /\b(?:no|not|never|without|neither|none|missing|absent|away)\b|n't\b/iu.test(reading.text.replace(/^\W*\w+n't\b|\bor not\b/iu, ''));
/** Words the two lists are spoken of in; any other word asks for more than the lists hold. */
const DEMANDS = /^c:(?:sign|attend|country|ministerial|meet|agreement|framework|memorandum|bilateral|date|member|host|critical-mineral|mineral|representative|region|count|total|example|happen|public|year|partnership|money|amount|loan|debt|equity|investment|invest|project|deal|back|financing|fund|portfolio|agency|commit|support|receive|plan|announce|approve|chair|role|join|raise|notice|article|list|private|firm|join)$|^w:letter$/u;
const LONGEST_NAMED = 12;

export const overlap = defineIntent<Slots, Facts>({
  name: 'overlap',
  summary: 'Holds one list of countries against another: participants, signatories, countries of an agency’s lines, partners of Action Plans, the chair of FORGE.',
  examples: ['Which of the eleven signatories does the DFC finance?', 'Did the partners of the USTR action plans attend the ministerial?', 'How many countries with Pentagon deals were at the ministerial?', 'Is the country that chairs FORGE among the signatories?'],
  counterexamples: ['Which attendees did not sign?', 'Does DFC finance Brazil?', 'Did Japan sign?', 'Which countries does DFC finance?'],
  claim(reading, world) {
    const groups = groupMentions(reading);
    const asked = (id: string): boolean => (groups.length === 0 || groups.some((g) => inGroup(id, g, world))) && !reading.except.some((m) => m.id === id);
    const sets = countrySets(reading, world);
    const [base, other, third] = (sets.length === 3 ? ofTheMinisterial(sets, reading, world) : sets).map((s) => ({ ...s, ids: s.ids.filter(asked) }));
    if (base === undefined || other === undefined || third !== undefined || !OF_COUNTRIES.test(reading.text)) return undefined;
    if (!(lists([base, other], reading) || [base, other].some((s) => s.relation === 'funded' || s.relation === 'planned' || s.relation === 'chair')) || ['when', 'why', 'how', 'howmuch'].includes(reading.ask)) return undefined;
    if (reading.mentions.some((m) => !ALLOWED.has(m.id) && !inSet(m.id, [base, other])) || reading.mentions.some((m) => isCountry(m, world) && m.id !== 'place:us') || reading.dates.some((d) => !coversTheDay(d)) || reading.amounts.length > 0) return undefined;
    if (reading.terms.some((t) => !t.keys.some((k) => DEMANDS.test(k)) && !/^(?:abroad|overseas|foreign|missing|absent|stay(?:s|ed)?|away)$/iu.test(t.surface))) return undefined;
    const both = base.ids.filter((id) => other.ids.includes(id));
    const only = base.ids.filter((id) => !other.ids.includes(id));
    return { score: 0.96, slots: { base, other, both, only, groups, verdict: verdictOf(reading, both, only), negative: negated(reading) }, why: `${base.relation} against ${other.relation}` };
  },
  handle: ({ slots }) => ({ outcome: 'held', ...slots }),
  template: {
    held: ({ base, other, both, only, groups, verdict, negative }, world): Draft => {
      const names = (ids: readonly string[]): string => world.list(ids.map((id) => world.name(id)));
      const lists = { a: base.name, b: other.name };
      const apart = (ids: readonly string[], from: CountrySet, not: CountrySet): string => (ids.length === 0 ? '' : world.say(ids.length > LONGEST_NAMED ? 'overlap.only-count' : 'overlap.only', { a: from.name, b: not.name, n: ids.length, names: names(ids) }));
      const shared = both.length === 0 ? world.say('overlap.none', lists) : world.say('overlap.both', { ...lists, n: both.length, names: names(both) });
      const rest = apart(only, base, other);
      const lines = [...(negative && only.length > 0 ? [rest, shared] : [shared, rest]), ...(both.length === 0 && other.ids.length <= LONGEST_NAMED ? [apart(other.ids, other, base)] : [])].filter((line) => line !== '');
      const letters = [...base.letters, ...other.letters].filter((id) => base.ids.includes(id) || other.ids.includes(id));
      const nowhere: readonly Row[] = [...base.nowhere, ...other.nowhere];
      return {
        status: 'answered', records: [...base.records, ...other.records],
        blocks: [
          ...lines.map((text, i) => ({ kind: 'paragraph' as const, text: i === 0 && verdict !== null ? `${world.say(verdict)} ${text}` : text, cites: [...base.refs, ...other.refs] })),
          ...(letters.length === 0 ? [] : [{ kind: 'notice' as const, tone: 'caveat' as const, text: world.say('overlap.letters', { names: names(letters) }) }]),
          ...(nowhere.length === 0 ? [] : [{ kind: 'notice' as const, tone: 'info' as const, text: world.say('overlap.nowhere', { names: world.list([...new Set(nowhere.map((r) => label(r, world)))]) }), cites: rowRefs(nowhere) }]),
          ...(groups.length === 0 ? [] : [{ kind: 'notice' as const, tone: 'info' as const, text: world.say('set.group-note', { region: world.list(groups.map((g) => world.name(g))) }) }]),
        ],
        derived: [both.length, only.length, 11, 54], focus: { entities: [], set: both.length > 0 ? both : [...base.ids].slice(0, LONGEST_NAMED) },
      };
    },
  },
});

const UNSIGNED = /\b(?:did ?n['’]?t|not|never|without|no|non)\b[^,;]{0,20}\b(?:sign|agreement|memorand)/iu;
/** "Attending countries that have a DFC deal but didn't sign": who came and did not sign, or who came and signed, against the third list. */
function ofTheMinisterial(sets: readonly CountrySet[], reading: Reading, world: World): readonly CountrySet[] {
  const [came, signed] = [sets.find((s) => s.relation === 'attended'), sets.find((s) => s.relation === 'signed')];
  const third = sets.find((s) => s !== came && s !== signed);
  if (came === undefined || signed === undefined || third === undefined) return sets;
  return [UNSIGNED.test(reading.text) ? { ...came, name: world.say('list.unsigned'), ids: came.ids.filter((id) => !signed.ids.includes(id)), refs: [...came.refs, ...signed.refs], records: [...came.records, ...signed.records] } : signed, third];
}
const ALLOWED = new Set<string>([MINISTERIAL, ELEVEN, 'place:us', 'org:us-government', 'place:washington', 'org:ustr', 'initiative:forge', 'count:54-countries', 'place:central-asia', 'place:persian-gulf', 'org:us-exim', 'org:dfc', 'org:dod', 'org:doe']);
const inSet = (id: string, sets: readonly CountrySet[]): boolean => id.startsWith('group:') || sets.some((s) => s.records.includes(id));
const EACH = /\b(?:all|every|each|both|entire|whole|any|some|one|a single|none|no)\b/iu;
/** "Are all the signatories participants?": the two lists of the ministerial are held against each other only by such words; who came and signed is attendance's. */
const lists = (sets: readonly CountrySet[], reading: Reading): boolean => sets.every((s) => s.relation === 'attended' || s.relation === 'signed') && (reading.ask === 'yesno' ? EACH.test(reading.text) : SIGNATORIES.test(reading.text));
const SIGNATORIES = /\b(?:which|how many) (?:of )?(?:the )?(?:\w+ )?(?:signator(?:y|ies)|signers?)\b/iu;
/** "Did the ...?" is yes of all of them, "did any ...?" of one. */
function verdictOf(reading: Reading, both: readonly string[], only: readonly string[]): 'yes' | 'no' | null {
  if (reading.ask !== 'yesno') return null;
  const [those, others] = negated(reading) ? [only, both] : [both, only];
  if (those.length === 0) return 'no';
  return others.length === 0 || /\b(?:any|some|one|a single)\b/iu.test(reading.text) ? 'yes' : /\b(?:all|every|each|both)\b/iu.test(reading.text) ? 'no' : null;
}
