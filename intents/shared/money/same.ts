// Whether two figures are one deal told twice, two lines, or one inside the other.
import type { Draft, World } from '../../../src/contracts/intent.ts';
import type { Row } from '../../../src/contracts/ledger.ts';
import type { Reading } from '../../../src/model/reading.ts';
import { paragraphsNaming } from '../documents.ts';
import { foreignWords } from './foreign.ts';
import { wordsOf } from '../../../src/lib/text/patterns.ts';
import { kindsOf } from './filter.ts';
import { moneyQuestion } from './query.ts';
import { amountText, label, rowRefs, rowSentence } from './words.ts';

export type Sameness = { outcome: 'lines'; rows: Row[]; recipients: string[] } | { outcome: 'inside'; whole: Row; part: Row; holds: boolean } | { outcome: 'unlinked'; headline: Row; names: string[]; rows: Row[] };
/** Asks whether what is told in two places is one thing. */
export const SAME_DEAL = wordsOf(
  /on top of|in addition to|another (?:loan|deal|line|sum|\S+ (?:billion|million)|one)|(?:an?|one) (?:second|separate|different) (?:loan|deal|line|financing|sum)/u,
  /twice|two times|double|duplicat\w*|counted (?:once|two|double)|once or twice|two (?:different|separate)/u,
  /(?:the|one and the) same|same (?:deal|line|transaction|money|financing|loan|one)|one (?:deal|loan|and the same)/u,
  /(?:one|two) (?:\w+ )?or (?:one|two)|(?:loans?|deals?|lines?|financings?|items?|things) or (?:just )?(?:one|two)/u,
);
const SAME_WORDS = /^(?:twice|once|double|appear\w*|listed?|stand\w*|count\w*|transaction|different|separate|sure|told|printed|paragraphs?|figures?|portfolio|money|two|one|same)$/iu;
const INSIDE = /\b(?:includ\w*|contain\w*|part of|within|inside|compris\w*|belongs? to|falls? under|in (?:that|the) \$?\d)\b/iu;

/** Korea Zinc's two lines, Vault's one loan in two paragraphs, two companies with one amount; a part of a bundle of letters. */
export function sameness(reading: Reading, world: World): Sameness | null {
  return unlinked(reading, world) ?? inside(reading, world) ?? lines(reading, world);
}
function lines(reading: Reading, world: World): Sameness | null {
  if (!SAME_DEAL.test(reading.text) || ['when', 'why', 'howmuch'].includes(reading.ask) || /\b(?:same|one) (?:day|date|month|year|time|state|country|place|region|city|town|metals?|minerals?|business)\b/iu.test(reading.text) || reading.dates.length > 0) return null;
  const amounts = reading.amounts.filter((a) => a.compare === 'eq').map((a) => a.usd);
  const priced = world.ledger.rows().filter((r) => r.counted && r.usd !== null && amounts.includes(r.usd));
  const named = moneyQuestion(reading, world).query.include.recipients;
  const recipients = named.length > 0 ? [...named] : [...new Set(priced.flatMap((r) => r.record.recipient ?? []))];
  const own = (r: Row): boolean => recipients.some((id) => [r.record.recipient, r.record.initiative].includes(id));
  const rows = (named.length === 1 || amounts.length === 0 ? world.ledger.rows() : priced).filter((r) => r.counted && own(r));
  const twoOfOneLine = named.length === 1 && new Set(priced.filter(own).map((r) => r.record.line)).size === 1 && priced.filter(own).length > 1;
  const several = recipients.length > 1 ? rows.length > 1 : new Set(rows.map((r) => r.record.line)).size > 1 || rows.some((r) => r.record.evidence.length > 2);
  const strange = foreignWords(reading, rows).some((t) => t.must || !t.surface.split(/[\s-]+/u).every((w) => SAME_WORDS.test(w)));
  return recipients.length === 0 || !several || twoOfOneLine || strange ? null : { outcome: 'lines', rows, recipients };
}
/** "Is the Vault loan part of the 30 billion?": no document breaks a headline figure down, so no line can be held against it. */
function unlinked(reading: Reading, world: World): Sameness | null {
  if (!INSIDE.test(reading.text) || reading.ask !== 'yesno') return null;
  const headline = world.ledger.rows().find((r) => r.because === 'headline' && reading.amounts.some((a) => a.usd === r.usd));
  const { recipients, agencies } = moneyQuestion(reading, world).query.include;
  const ids = recipients.length > 0 ? recipients : agencies;
  const rows = world.ledger.rows().filter((r) => r.counted && (ids.length > 0 ? [r.record.recipient, r.record.initiative, r.record.agency].some((id) => id !== undefined && ids.includes(id)) : reading.amounts.some((a) => a.usd === r.usd)));
  const names = ids.length > 0 ? ids.map((id) => world.name(id)) : rows.slice(0, 1).map((r) => label(r, world));
  return headline === undefined || headline.record.agency === ids[0] || names.length === 0 ? null : { outcome: 'unlinked', headline, names, rows: rows.slice(0, 1) };
}
/** Of a line that holds parts ("$14.8 billion in letters"): whether another is one of them. */
function inside(reading: Reading, world: World): Sameness | null {
  if (!INSIDE.test(reading.text) || reading.ask !== 'yesno') return null;
  const all = world.ledger.rows();
  const whole = all.find((r) => reading.amounts.some((a) => a.usd === r.usd) && all.some((p) => p.record.part_of === r.record.id));
  const { recipients } = moneyQuestion(reading, world).query.include;
  const part = all.find((r) => r !== whole && (reading.amounts.some((a) => a.usd === r.usd) || [r.record.recipient, r.record.initiative].some((id) => id !== undefined && recipients.includes(id))));
  if (whole !== undefined) return part === undefined ? null : { outcome: 'inside', whole, part, holds: part.record.part_of === whole.record.id };
  const [one, two] = reading.amounts.map((a) => lineOfSum(a.usd, recipients, reading.text, all));
  return reading.amounts.length !== 2 || one === undefined || two === undefined || one === two ? null : { outcome: 'inside', whole: two, part: one, holds: false };
}
/** The line of a sum, of the company named and of the kind of money named where several are alike. */
function lineOfSum(usd: number, recipients: readonly string[], text: string, all: readonly Row[]): Row | undefined {
  const rows = all.filter((r) => r.counted && r.usd === usd);
  const own = rows.filter((r) => [r.record.recipient, r.record.initiative].some((id) => id !== undefined && recipients.includes(id)));
  const kinds = kindsOf(text);
  const near = own.length > 0 ? own : rows;
  return near.find((r) => r.kind !== null && kinds.includes(r.kind)) ?? near[0];
}

export function tellLines(f: Extract<Sameness, { outcome: 'lines' }>, world: World): Draft {
  const [first] = f.rows;
  const apart = new Set(f.rows.map((r) => `${r.record.recipient ?? ''}/${r.record.line}`)).size;
  const naming = new Set(f.recipients.flatMap((id) => paragraphsNaming(id, world)));
  const told = rowRefs(f.rows).filter((ref) => naming.has(ref));
  const paragraphs = told.length > 0 ? told : rowRefs(f.rows);
  const name = world.list(f.recipients.map((id) => world.name(id)));
  const lead = apart > 1 ? world.say('verdict.several-lines', { name, n: apart }) : world.say('verdict.told-twice', { name, n: paragraphs.length, amount: first === undefined ? '' : amountText(first, world) });
  return { status: 'answered', blocks: [{ kind: 'paragraph', text: lead, cites: paragraphs }, { kind: 'list', items: f.rows.map((r) => ({ text: rowSentence(r, world), cites: r.record.evidence })) }], records: f.rows.map((r) => r.record.id), derived: [apart, paragraphs.length], focus: { entities: f.recipients } };
}
export function tellInside({ whole, part, holds }: Extract<Sameness, { outcome: 'inside' }>, world: World): Draft {
  const names = { whole: label(whole, world), wholeAmount: amountText(whole, world), part: label(part, world), partAmount: amountText(part, world) };
  const lead = `${world.say(holds ? 'yes' : 'no')} ${world.say(holds ? 'verdict.inside' : 'verdict.apart', names)}`;
  return { status: 'answered', blocks: [{ kind: 'paragraph', text: lead, cites: rowRefs([whole, part]) }, { kind: 'list', items: [part, whole].map((r) => ({ text: rowSentence(r, world), cites: r.record.evidence })) }], records: [part.record.id, whole.record.id], focus: { entities: part.record.recipient === undefined ? [] : [part.record.recipient] } };
}
export function tellUnlinked({ headline, names, rows }: Extract<Sameness, { outcome: 'unlinked' }>, world: World): Draft {
  const told = [headline, ...rows];
  return { status: 'partial', blocks: [{ kind: 'paragraph', text: world.say('money.unlinked', { headline: amountText(headline, world), agencies: world.list(names) }), cites: rowRefs([headline]) }, { kind: 'list', items: told.map((r) => ({ text: rowSentence(r, world), cites: r.record.evidence })) }], records: told.map((r) => r.record.id), gap: 'breakdown of a headline figure' };
}
