// Copper is told in tons, not in dollars: whether that is asked for, and each destination with its share. Pure.
import type { Draft, World } from '../../../src/contracts/intent.ts';
import { anyOf } from '../../../src/lib/text/patterns.ts';
import type { Row } from '../../../src/contracts/ledger.ts';
import type { Reading } from '../../../src/model/reading.ts';
import { focusOf } from './focus.ts';
import type { MoneyFacts, Of } from './outcome.ts';
import type { MoneyQuestion } from './query.ts';
import { rowRefs, rowSentence } from './words.ts';

const COPPER_WANTED = /\bhow much (?:of the )?copper\b(?! (?:money|funding|financ\w*|invest\w*|deals?))/iu;
const WEIGHED = /\b(?:tons?|tonnes?|tonnage)\b/iu;
const COPPER = /\bcopper\b/iu;
const SHIPPED = /\b(?:allies|african trad\w+|trading company|african copper)\b/iu;
const IN_DOLLARS = /\$|\bmoney\b/u;
const tonsAsked = (text: string): boolean => COPPER_WANTED.test(text) || WEIGHED.test(text) || (COPPER.test(text) && SHIPPED.test(text) && !IN_DOLLARS.test(text));

/** The rows in tons; none when they are asked of somebody or something they are not told of; null when no tons are asked for. */
export function tonsOf(q: MoneyQuestion, reading: Reading, world: World): MoneyFacts | null {
  if (!tonsAsked(reading.text)) return null;
  const rows = world.ledger.rows().filter((r) => r.because === 'quantity');
  const { recipients, minerals } = q.query.include;
  if (!recipients.every((id) => rows.some((r) => [r.record.recipient, r.record.initiative].includes(id)))) return { outcome: 'none', q };
  const sameMetal = minerals.every((m) => rows.some((r) => r.record.minerals.includes(m)));
  if (WEIGHED.test(reading.text) && (!sameMetal || ofOthers(reading, rows, world))) return { outcome: 'none', q };
  return rows.length > 0 && sameMetal ? { outcome: 'quantity', q, rows: goingThere(reading, rows) } : null;
}
/** "For the US itself", "which allies get": one destination is asked for. Both named, or a sum or share of all, is a question about both. */
const ALLIES = /\ball(?:y|ies)\b|\bpartners\b|\bsaudis?\b|\bemirat\w*|\buae\b|\bgulf\b/iu;
const HOME = anyOf(
  /\b(?:to|for|into|reach(?:es|ed)?|towards?) (?:the )?(?:u\.?s\.?a?\b\.?|united states|america(?:ns)?|washington)(?!['’]s?\b)(?! all(?:y|ies)\b)/u,
  /\b(?:u\.?s\.?|united states|america|americans|washington) (?:(?!all)\w+ )?(?:gets?|got|receives?|received|keeps?|itself|alone|proper)\b/u,
);
const OF_ALL = /\b(?:total|altogether|together|in all|overall|all in all|combined|sum|share|percent\w*|fraction|proportion|compare\w*|versus|vs|than|more|less|difference|each|both|split|divided|plus)\b|%/iu;
/** "The 50k tons": the line of that weight. */
const TONS = /\b(\d+)(?: ?k| ?thousand|000)\b/iu;
function goingThere({ text, mentions }: Reading, rows: readonly Row[]): Row[] {
  const told = rows.filter((r) => TONS.exec(text.replace(/(?<=\d)[,. ](?=000\b)/gu, ''))?.slice(1).some((n) => n !== undefined && Number(n) * 1000 === r.record.quantity?.value));
  if (told.length === 1 && !OF_ALL.test(text)) return told;
  const [allies, home] = [ALLIES.test(text) || mentions.some((m) => rows.some((r) => r.record.countries.includes(m.id))), HOME.test(text)];
  if (allies === home || OF_ALL.test(text)) return [...rows];
  const there = rows.filter((r) => ALLIES.test(r.record.quantity?.destination.en ?? '') === allies);
  return there.length > 0 ? there : [...rows];
}
/** "How many tons does Zambia send?": the tons are told of no country but those that get them. */
function ofOthers(reading: Reading, rows: readonly Row[], world: World): boolean {
  const gets = (id: string): boolean => rows.some((r) => r.record.countries.includes(id) || r.record.says.en.includes(world.name(id)));
  return reading.mentions.some((m) => (m.kind === 'country' || world.record(m.id)?.kind === 'place') && m.id !== 'place:us' && !gets(m.id));
}

/** Each destination, their sum and shares; one that was asked for by the sentence of its line. */
export function tellTons(f: Of<'quantity'>, world: World): Draft {
  const [only, ...more] = f.rows;
  if (only !== undefined && more.length === 0) return { status: 'answered', blocks: [{ kind: 'paragraph', text: rowSentence(only, world), cites: rowRefs([only]) }], records: [only.record.id], derived: [only.record.quantity?.value ?? 0], focus: focusOf(f.q, f.rows) };
  const tons = (r: Row): number => r.record.quantity?.value ?? 0;
  const all = f.rows.reduce((s, r) => s + tons(r), 0);
  const percents = f.rows.map((r) => Math.round((tons(r) / all) * 1000) / 10);
  const to = (r: Row): string => r.record.quantity?.destination[world.language === 'uz-Cyrl' ? 'uz' : world.language] ?? r.record.quantity?.destination.en ?? '';
  const each = f.rows.map((r, i) => world.say('money.quantity-to', { n: world.number(tons(r)), unit: r.record.quantity?.unit ?? '', to: to(r), percent: world.number(percents[i] ?? 0) }));
  const lead = `${world.say('money.quantity-all', { n: world.number(all), unit: only?.record.quantity?.unit ?? '' })} `;
  return {
    status: 'answered',
    blocks: [{ kind: 'paragraph', text: `${lead}${world.list(each)}. ${world.say('money.quantity-no-dollars')}`, cites: rowRefs(f.rows) }],
    records: f.rows.map((r) => r.record.id), derived: [all, ...percents, ...f.rows.map(tons)], focus: focusOf(f.q, f.rows),
  };
}
