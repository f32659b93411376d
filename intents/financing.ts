// Money over several tranches: lists with filters, totals, counts, averages, largest and smallest, groups, shares, sums on request.
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { Row } from '../src/contracts/ledger.ts';
import type { Reading } from '../src/model/reading.ts';
import { claimScore, isElsewhere } from './shared/money/claim.ts';
import { endsFirst, linesAsked, withEachLine } from './shared/money/each.ts';
import { factsOf } from './shared/money/facts.ts';
import { foreignWords } from './shared/money/foreign.ts';
import type { MoneyFacts } from './shared/money/outcome.ts';
import { DEFINED } from './shared/money/defined.ts';
import { moneyQuestion } from './shared/money/query.ts';
import { withRegionNote } from './shared/money/region.ts';
import { template } from './shared/money/tell.ts';

export const financing = defineIntent<{ facts: MoneyFacts }, MoneyFacts>({
  name: 'financing',
  summary: 'Lists, totals, counts, averages, extremes and groups of the financing ledger, by kind of money.',
  examples: ['How much has EXIM approved in total?', 'List all DFC deals', 'What is the largest DOE notice?', 'Average size of EXIM approved deals without Project Vault', 'Defense Department debt by month', 'which companies got equity from the Pentagon', 'private money alongside DoD deals', 'copper deals'],
  counterexamples: ['How much does the Vault stockpile weigh?', 'who chairs FORGE?', 'How many countries attended?', 'Who approved the $10 billion loan?', 'What stake in percent does the Pentagon hold in Ambler Metals?'],
  claim(reading, world) {
    const whole = endsFirst(reading) ? undefined : claimOn(reading, world);
    const lines = whole === undefined ? linesAsked(reading, world) : null;
    return whole ?? (lines === null ? undefined : claimOn(lines, world)) ?? (endsFirst(reading) ? claimOn(reading, world) : undefined);
  },
  handle: ({ slots }): MoneyFacts => slots.facts,
  template: Object.fromEntries(Object.entries(template).map(([outcome, tell]) => [outcome, (f: MoneyFacts, world: World, reading: Reading) => withRegionNote(withEachLine((tell as (facts: MoneyFacts, w: World) => Draft)(f, world), f, reading, world), reading, world)])) as unknown as typeof template,
});

/** Private capital as a whole is told as one figure without lines; private investors have theirs. */
const UNSPLIT = /\bprivate capital\b/iu;
function claimOn(reading: Reading, world: World): { score: number; slots: { facts: MoneyFacts }; why: string } | undefined {
  if (isElsewhere(reading, world) || paidOut(reading, world)) return undefined;
  if (UNSPLIT.test(reading.text) && reading.mentions.every((m) => m.kind === 'place' || m.kind === 'event') && reading.dates.length === 0 && !/\b(?:defen[cs]e|energy) (?:department|deals?|lines?|list|section)\b/iu.test(reading.text)) return undefined;
  if (MOBILISED.test(reading.text) && !OWN_LINES.test(reading.text) && reading.mentions.some((m) => BY_US.has(m.id)) && reading.mentions.every((m) => BY_US.has(m.id) || m.kind === 'event')) return undefined;
  if (DEFINED.test(reading.text) || OWNED.test(reading.text)) return undefined;
  const q = moneyQuestion(reading, world);
  const facts = factsOf(q, reading, world);
  if (facts.outcome !== 'unlinked' && ofHeadline(reading, q.query.include.agencies, world)) return undefined;
  const score = facts.outcome === 'unnamed' ? (foreignWords(reading, facts.rows).length === 0 ? 0.94 : 0) : facts.outcome === 'none' ? 0 : claimScore(reading, q, rowsOf(facts), world, facts.outcome === 'absent');
  return score === 0 || (facts.outcome === 'absent' && facts.agency === null && toldOtherwise(facts.place, reading, world)) ? undefined : { score, slots: { facts }, why: `ledger ${q.wish}` };
}

/** "What percentage of Ambler does it own?": how much of a company money bought is told of none. */
const OWNED = /\b(?:stakes?|shareholding|ownership)\b.*(?:\bper ?cent\w*|%)|(?:\bper ?cent\w*|%).*\b(?:stakes?|shareholding|owns?|owned|ownership|belongs? to)\b|\b(?:what|how (?:big|large)) (?:an? |the )?(?:stake|shareholding|share) (?:does|do|did|has|have) .*\b(?:own|hold|have|get|got|take|took|buy|bought|acquire\w*)\b/iu;
/** "How much has been disbursed": no line tells of a payment, so no sum of lines answers. */
const paidOut = (reading: Reading, world: World): boolean => reading.concepts.has('disburse') && !reading.negated && !world.ledger.rows().some((r) => r.record.stage === 'disbursed');

/** What the U.S. side says it mobilised is a headline; what was mobilised beside a deal is asked for with the deal or its agency. */
const MOBILISED = /\bmobili[sz]\w*\b/iu;
const OWN_LINES = /\b(?:public|additional|extra|deals?|lines?|investments?|consortium|private|conditional|letters?|no|not|nothing|without|except|excluding)\b/iu;
const BY_US = new Set(['place:us', 'org:us-government', 'place:washington', 'org:trump-administration', 'person:trump']);

/** "Public or private, that $30bn?": a figure no line has is a statement's matter; the lines do not explain it. */
const ofHeadline = (reading: Reading, agencies: readonly string[], world: World): boolean => reading.amounts.some((a) => a.compare === 'eq' && world.ledger.rows().some((r) => r.because === 'headline' && r.usd === a.usd && !agencies.includes(r.record.agency)));
/** A country without a line of the ledger may still have a statement about its money. */
const toldOtherwise = (place: string, reading: Reading, world: World): boolean => world.find(reading).some((f) => f.record.kind === 'statement' && f.record.about.includes(place) && f.coverage >= TOLD && OF_MONEY.test(f.record.says?.en ?? ''));
const OF_MONEY = /\$|\b(?:fund|financ|invest|money|loan|capital|grant|deal|contract|project)/iu;
const TOLD = 0.6;
const rowsOf = (f: MoneyFacts): Row[] => (f.outcome === 'each' ? f.bests : f.outcome === 'share' ? f.whole : f.outcome === 'less' ? [f.whole, f.part] : 'left' in f ? [...f.rows, ...f.left] : 'rows' in f ? f.rows : []);
