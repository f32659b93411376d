// Can a record answer the kind of question asked: a time to when, somebody to who, a figure to how much? Pure.
// Not for: whether it is about the same (fits.ts), yes or no (verdict.ts).
import { holdsKind, kindAsked } from '../../src/answer/kind-asked.ts';
import type { Found, World } from '../../src/contracts/intent.ts';
import { oncePer } from '../../src/lib/once-per.ts';
import type { Reading } from '../../src/model/reading.ts';
import type { AssayRecord } from '../../src/model/record.ts';
import { lacksAttribute, onlyExpected } from './come-about.ts';
import { timeTold } from './other-time.ts';
import { NAME_WORDS, silenceSuits } from './silence.ts';
import { wordsOf } from '../../src/lib/text/patterns.ts';

const MONTH = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b20\d\d\b/u;
const NUMBER = /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|seventeen)\b/iu;
/** Portraits of a person, body or place: told by the profile, seldom the answer to a pointed question. */
const PROFILES = new Set(['person', 'organization', 'place', 'mineral', 'initiative']);
/** Several are asked for: a portrait of one of them is not the list. */
const SEVERAL = /\b(?:which|what|list|name)(?: the| all)* (?:\w+ )?(?:departments|agencies|officials|people|companies|ministries)\b/iu;
const REASON = wordsOf(
  /because|so that|in order|purpose|aim|aims|aimed/u,
  /to (?:help|strengthen|protect|create|develop|attract|diversify|ensure|support|prevent|enhance|expand)|since|cannot|as an incentive|designed/u,
  /used (?:in|for|to)|reason/u,
);
export const PLACE_WORDS = /\b(?:where|locations?|site|sites|venue|region|regions|located|city|town|whereabouts)\b/iu;
const SUM_WORDS = /\bwhat\b.{0,20}\b(?:payments?|amount|sum|price|cost|fee|salary|budget|funding|money|stake|share)\b/iu;
/** Offices that a who-question may ask for: the record must hold the very word. */
const OFFICES =
  /\b(president|prime minister|ceo|director|governor|minister|ambassador|secretary|envoy|spokes\w+|chief executive|mayor|king|head of (?:the )?(?:delegation|ministry)|manager|managers|founder|owner|runs|heads)\b/iu;
/** The class of thing asked for: "which deposits", "how many visitors", "what site". */
const TARGET =
  /\b(?:which|what|how many|list of|names of(?: the)?)\s+(?:\w+ )?(?!(?:topics?|issues?|subjects?|matters?|themes?|questions?|points?)\b)(?!(?:follow|come|stand|belong|appear|does|did|were|have|will|would|could|should|must|took|take|made|make|give|gave|says?|said|called|sign|join)\w*\b)([a-z]{4,})\b/iu;
/** A country that only a typical question of the record names is not the one it is about. */
const OTHERS = /\b(?:besides|other than|apart from|aside from|else)\b/iu;

/** Small plus when the record can answer the kind of question asked, small minus when it cannot. */
export function answersKind(f: Found, reading: Reading, world: World): number {
  const says = f.record.says?.en ?? '';
  const asked = new Set(reading.mentions.map((m) => m.id));
  const ask =
    reading.ask === 'what' || reading.ask === 'none' || reading.ask === 'which'
      ? PLACE_WORDS.test(reading.text)
        ? 'where'
        : SUM_WORDS.test(reading.text)
          ? 'howmuch'
          : reading.ask
      : reading.ask === 'list' && NAME_WORDS.test(reading.text)
        ? 'who'
        : reading.ask;
  if (f.record.kind === 'gap') return silenceSuits(f, f.record.missing, ask, reading) - (kindAsked(reading) === 'mineral' && !/mineral|product|content/u.test(f.record.missing) ? 0.3 : 0);
  const office = ask === 'who' ? OFFICES.exec(reading.text)?.[1] : undefined;
  const wrongOffice = office !== undefined && !says.toLowerCase().includes(office.toLowerCase().replace(/s$/u, '')) ? -0.2 : 0;
  const portrait = PROFILES.has(f.record.kind) ? -0.07 + (ask === 'where' && placeOther(f.record, asked, world) ? 0.05 : 0) : 0;
  const target = ask === 'why' ? undefined : TARGET.exec(reading.text)?.[1]?.toLowerCase();
  const single = PROFILES.has(f.record.kind) && SEVERAL.test(reading.text) ? -0.15 : 0;
  const kind = kindAsked(reading);
  const holds = kind !== null && holdsKind(kind, says, reading, world);
  const besides = target !== undefined && !holds && f.viaAsk.some((w) => w.toLowerCase() === target) ? -0.12 : 0;
  const lacks = (kind !== null && !holds) || lacksAttribute(says, reading) ? -0.12 : 0;
  const other = reading.ask === 'yesno' && !OTHERS.test(reading.text) && reading.mentions.some((m) => m.kind === 'place' && f.viaAsk.includes(m.surface)) ? -0.12 : 0;
  const ahead = onlyExpected(reading, says) ? -0.2 : 0;
  const elsewhen = reading.ask !== 'yesno' && timeTold(reading, f.record) === 'other' ? -0.15 : 0;
  return elsewhen + single + lacks + ahead + other + besides + wrongOffice + portrait + kindFit(ask, f, says, asked, world);
}

function kindFit(ask: Reading['ask'], f: Found, says: string, asked: ReadonlySet<string>, world: World): number {
  switch (ask) {
    case 'when':
      return MONTH.test(says) ? (f.record.kind === 'membership' || f.record.kind === 'post' || f.record.kind === 'person' ? -0.05 : 0.07) : -0.14;
    case 'howmuch':
      return /\$|\d/u.test(says) ? 0.05 : -0.14;
    case 'howmany':
      return NUMBER.test(says) ? (f.record.kind === 'count' ? 0.09 : 0.03) : -0.14;
    case 'who':
      return namesOther(f.record, asked, world) ? 0.04 : -0.14;
    case 'where':
      return placeOther(f.record, asked, world) ? 0.05 : -0.16;
    case 'why':
      return REASON.test(says) ? 0.05 : -0.06;
    default:
      return 0;
  }
}
const namesOther = (record: AssayRecord, asked: ReadonlySet<string>, world: World): boolean => named(record, world).anybody.some((id) => !asked.has(id));
const placeOther = (record: AssayRecord, asked: ReadonlySet<string>, world: World): boolean => named(record, world).places.some((id) => !asked.has(id));

/** Whom and what a statement names; a place is not named by its abbreviation. */
export const named = oncePer((record: AssayRecord, world: World): { anybody: string[]; places: string[] } => {
  const text = record.says?.en ?? '';
  const anybody = [...world.of('person'), ...world.of('organization'), ...world.of('place')].filter((p) => [p.name.en, ...p.aliases].some((n) => n.length > 2 && text.includes(n)));
  const places = world.of('place').filter((p) => [p.name.en, ...p.aliases.filter((a) => a.length > 4)].some((n) => text.includes(n)));
  return { anybody: anybody.map((p) => p.id), places: places.map((p) => p.id) };
});
