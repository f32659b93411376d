// "Do all DoD deals have private investors?": a property held against every line of a list. Not for: sums and amounts (verify-money).
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { Row } from '../src/contracts/ledger.ts';
import type { Reading } from '../src/model/reading.ts';
import { touches } from '../src/records/periods.ts';
import { filterOf } from './shared/money/filter.ts';
import { focusOf } from './shared/money/focus.ts';
import { isBundle, lineOf } from './shared/money/lines.ts';
import { moneyQuestion, type MoneyQuestion } from './shared/money/query.ts';
import { ledgerTable, namesOf, rowRefs } from './shared/money/words.ts';

type Facts = { outcome: 'judged'; q: MoneyQuestion; holds: Row[]; fails: Row[] };
type Property = (line: readonly Row[]) => boolean;
const NOUN = '(?:deals?|lines?|items?|entries|entry|notices?|approvals?|loans?|projects?|programm?es?|opportunit(?:y|ies)|companies|company|firms?|recipients?|dates?|stakes?|financings?)';
/** Up to the last noun that names lines stands what is judged, behind it what is said of it. */
const ALL = new RegExp(String.raw`\b(?:all|every|each)\b(?: (?:one )?of)?((?: [\w.'’-]+){0,5}? ${NOUN})\b(.*)$`, 'iu');
const IN_US = /\b(?:in|inside|within|on) (?:the )?(?:us|u\.s\.?|usa|united states|america)\b|\bdomestic\b|\bat home\b|\bamerican\b/iu;
const ABROAD = /\b(?:abroad|overseas|outside|foreign)\b/iu;
const PRIVATE = /\bprivate\b|\binvestors?\b/iu;
const PRICED = /\b(?:have|has|carry|carries|give|gives|show|shows|state|states|with|bear|bears|come|comes)\b.{0,20}\b(?:amounts?|sums?|figures?|dollars?|price)\b|\bpriced\b/iu;
const DATED = /\b(?:have|has|carry|carries|give|gives|show|shows|state|states|with|bear|bears)\b.{0,12}\bdates?\b|\bdated\W*$/iu;
const TO_COMPANY = /\b(?:name|names|have|has|go|goes|went|to)\b.{0,16}\b(?:compan(?:y|ies)|recipients?|borrowers?)\b/iu;

export const whetherAll = defineIntent<Facts, Facts>({
  name: 'whether-all',
  summary: 'Says whether every line of an agency has a property: a place, a month, private investors, an instrument, an amount.',
  examples: ['Do all DoD deals have private investors?', 'Are all DOE notices NOFOs?', 'Does every DFC item have an amount?', 'Are all the Pentagon deals dated 2025?'],
  counterexamples: ['Do all EXIM deals together exceed $11 billion?', 'Are all signers in Latin America?', 'How many DoD deals have private investors?'],
  claim(reading, world) {
    if (reading.ask !== 'yesno' || reading.amounts.length > 0) return undefined;
    const found = ALL.exec(reading.text.replace(/[\s?.!]+$/u, ''));
    if (found === null || /\b(?:together|combined|total|sum|add up|exceed\w*)\b/iu.test(reading.text)) return undefined;
    const [, subject = '', said = ''] = found;
    const q = moneyQuestion(reading, world);
    const { agencies } = q.query.include;
    const of = filterOf(subject, reading.mentions.filter((m) => subject.includes(m.surface)), world);
    const lines = linesFor({ ...of, agencies: of.agencies.length > 0 ? of.agencies : agencies }, /\bnotices?\b/iu.test(subject), world);
    const property = propertyOf(said, reading, world);
    if (agencies.length === 0 || property === undefined || lines.length < 2) return undefined;
    const [holds, fails] = [lines.filter(property), lines.filter((l) => !property(l))];
    return { score: 0.965, slots: { outcome: 'judged', q, holds: holds.flatMap((l) => l[0] ?? []), fails: fails.flatMap((l) => l[0] ?? []) }, why: `${holds.length} of ${lines.length} lines` };
  },
  handle: ({ slots }) => slots,
  template: {
    judged: ({ q, holds, fails }, world): Draft => {
      const rows = [...holds, ...fails];
      const n = { n: rows.length, k: holds.length, names: namesOf(holds, world), others: namesOf(fails, world) };
      const text = world.say(fails.length === 0 ? 'whether-all.yes' : holds.length === 0 ? 'whether-all.none' : 'whether-all.some', n);
      return {
        status: 'answered', records: rows.map((r) => r.record.id), derived: [rows.length, holds.length, fails.length], focus: focusOf(q, fails.length > 0 ? fails : rows),
        blocks: [{ kind: 'paragraph', text: `${world.say(fails.length === 0 ? 'yes' : 'no')} ${text}`, cites: rowRefs(rows) }, ledgerTable(rows, world.say('money.rows', { n: rows.length }), world)],
      };
    },
  },
});

/** The rows of each line, the agency's own money first; bundles of letters are no line. */
function linesFor(include: Parameters<World['ledger']['select']>[0]['include'], notices: boolean, world: World): Row[][] {
  const { rows, left } = world.ledger.select({ include: { ...include, kinds: notices ? ['notice'] : include.kinds }, exclude: [], dates: [], amounts: [] });
  const all = [...rows, ...left.filter((r) => r.because === 'quantity' || r.because === 'no-amount')].filter((r) => !isBundle(r, world));
  const own = (r: Row): number => Number(r.kind === 'private' || r.kind === 'mobilised');
  return [...Map.groupBy(all, lineOf).values()].map((line) => line.toSorted((a, b) => own(a) - own(b)));
}
/** What is said of every line, if the ledger can tell. */
function propertyOf(said: string, reading: Reading, world: World): Property | undefined {
  const f = filterOf(said, reading.mentions.filter((m) => said.includes(m.surface)), world);
  const days = reading.dates.filter((d) => said.includes(d.text));
  const some = (test: (r: Row) => boolean): Property => (line) => line.some(test);
  if (days.length > 0) return some((r) => r.record.date !== undefined && days.some((d) => touches(r.record.date ?? '', d)));
  if (DATED.test(said)) return some((r) => r.record.date !== undefined);
  if (PRICED.test(said)) return some((r) => r.usd !== null);
  if (f.notices.length > 0) return some((r) => r.record.notice !== undefined && f.notices.includes(r.record.notice));
  if (PRIVATE.test(said)) return some((r) => r.kind === 'private');
  if (f.minerals.length > 0) return some((r) => f.minerals.some((m) => r.record.minerals.includes(m)));
  if (f.instruments.length > 0) return some((r) => r.kind !== 'private' && f.instruments.includes(r.record.instrument));
  if (f.states.length > 0) return some((r) => f.states.some((s) => r.record.states.includes(s)));
  if (ABROAD.test(said)) return some((r) => r.record.countries.some((c) => c !== 'place:us'));
  if (IN_US.test(said)) return some((r) => r.record.countries.includes('place:us'));
  if (f.countries.length > 0) return some((r) => f.countries.some((c) => r.record.countries.includes(c)));
  return TO_COMPANY.test(said) ? some((r) => r.record.recipient !== undefined && world.record(r.record.recipient)?.kind === 'organization') : undefined;
}
