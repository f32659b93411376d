// Whether the names of a question are names of the ledger, or ask about somebody else. Pure.
import type { World } from '../../../src/contracts/intent.ts';
import type { Row } from '../../../src/contracts/ledger.ts';
import type { Mention, Reading } from '../../../src/model/reading.ts';
import type { MoneyQuestion } from './query.ts';
import { isRegionOfLines } from './region.ts';

/** Some row is of it: as agency, recipient, place or mineral. */
const isUsed = (id: string, world: World): boolean => world.ledger.rows().some(({ record: r }) => [r.agency, r.recipient, r.initiative, r.country, ...r.countries, ...r.states, ...r.minerals].includes(id));
const usedAlternative = (ids: readonly string[], world: World): boolean => ids.some((id) => isUsed(id, world));
/** The name or another reading of it is of the ledger. */
export const ofLedger = ({ id, alternatives }: Mention, world: World): boolean => isUsed(id, world) || usedAlternative(alternatives, world);

/** Kinds of records that money rows are not about, unless the name may also be read as one of the ledger. */
const NEVER = ['person', 'agreement', 'country', 'document', 'event', 'post'];
const UNUSED = ['organization', 'initiative', 'place', 'mineral', 'group'];
/** Stand in questions about any row. */
const ANYWHERE = ['place:us', 'org:us-government', 'org:exim-board'];
/** A name that is neither of the ledger nor the United States asks about something else. */
export function otherSubject(reading: Reading, q: MoneyQuestion, world: World): boolean {
  const { mentions } = reading;
  const { countries, recipients } = q.query.include;
  if (mentions.some((m) => NEVER.includes(m.kind) && !usedAlternative(m.alternatives, world))) return true;
  return q.parts.length > 0 && mentions.some((m) => UNUSED.includes(m.kind) && !ANYWHERE.includes(m.id) && !ofLedger(m, world) && !isRegionOfLines(m, reading, [...countries, ...recipients]));
}

const CAPITAL = /^\p{Lu}/u;
/** Words with capitals one after the other, not at the beginning of a sentence. */
const NAMES = /(?<=[\p{Ll}\d,] )\p{Lu}\p{Ll}{2,}(?: (?:of (?:the )?)?\p{Lu}\p{Ll}{2,})+/gu;
const AGENCY = /\b(?:departments?|energy|defen[cs]e|bank of directors)\b/iu;
/** "the World Bank": capitals inside the sentence that are no name of ours and of no selected line. */
export function strangerName(reading: Reading, q: MoneyQuestion, rows: readonly Row[]): boolean {
  const words = reading.text.split(/\s+/u);
  if (words.length < 4 || words.filter((w) => CAPITAL.test(w)).length > words.length / 2) return false;
  const names = [...reading.text.matchAll(NAMES)];
  if (names.length === 0) return false;
  const known = [...reading.mentions.map((m) => m.surface), ...rows.map((r) => `${r.record.says.en} ${r.record.label.en}`)].join(' ').toLowerCase();
  const mentioned = (m: RegExpExecArray): boolean => [...q.words.at.values()].some((at) => at >= m.index && at < m.index + m[0].length);
  return names.some((m) => !known.includes(m[0].toLowerCase()) && !mentioned(m) && !AGENCY.test(m[0]));
}
