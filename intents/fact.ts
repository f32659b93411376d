// The plain question whose answer is a recorded statement: found by words, believed only when entity and attribute are both there.
import { asksFor, speaksOf } from '../src/answer/attribute-asked.ts';
import { asksElse } from '../src/answer/kind-asked.ts';
import { completing } from '../src/answer/completing.ts';
import { defineIntent, type Draft, type Found } from '../src/contracts/intent.ts';
import type { Reading } from '../src/model/reading.ts';
import { readAmounts } from '../src/understanding/amounts.ts';
import { askedFor } from '../src/understanding/asked.ts';
import { claimsAlone, withoutAlone } from './shared/alone.ts';
import { eitherOf } from './shared/choice.ts';
import { onlyWished } from './shared/come-about.ts';
import { withoutDocument } from './shared/documents.ts';
import { denialOf, EXISTS, toldOtherwise } from './shared/fact/contrary.ts';
import { rank } from './shared/fact/ranking.ts';
import { focus, notice, spoken } from './shared/fact/told.ts';
import { givenIn, otherYear, POINTED, SAME_QUESTION, strangersTo } from './shared/fact/unmet.ts';
import { fits } from './shared/fits.ts';
import { inferredIn } from './shared/inferred.ts';
import { asksIfSaid, SAYS_NOT, tellsToo } from './shared/silence.ts';
import { statementBlocks } from './shared/statements.ts';
import { suffices } from './shared/suffices.ts';
import { type Verdict, verdictOf } from './shared/verdict.ts';

/** A gap believed this much more than every statement is the answer; one believed hardly less than the best is told beside it. */
const RATHER = 0.16;
const PERHAPS = -0.12;
/** Beside a statement that meets so much of the question a silence is told only if it is believed more. */
const WHOLE = 0.97;
/** Against other intents likeness to a typical question counts more, and coverage less, than among records. */
const UNLIKE = 0.1;
/** A line of the ledger is told better by the intents of the ledger, where one of them takes the question. */
const LEDGER = 0.06;
/** Where another intent is surer than this, a single statement is the worse answer. */
const MOST = 0.9;
/** Share of the demand a record must meet to be an answer, and to be shown beside the best one. */
const ENOUGH = 0.52;
/** A silence on another country, body or person is on another matter sooner than a statement is. */
const GAP_ENOUGH = 0.62;
const BESIDE = 0.82;
const SHOWN = 4;
/** Below this one answer in four is beside the point: it is told as the closest there is. */
const SURE = 0.6;
/** "Does the article give the day?" is denied by a silence that meets so much of the question and is so like its typical one. */
const MEETS = 0.85;
const ALIKE = 0.6;
/** Money less a part of it is a sum, not a line. */
const WITHOUT = /\b(?:without|excluding|excl\.|not counting|leaving (?:out|aside)|net of|minus|ignoring)\b/iu;
/** Who gives the money is told by the line's agency, even where nothing else is known of the lender. */
const GIVING = ['money', 'loan', 'debt', 'equity', 'back'];
type Facts =
  | { outcome: 'told'; found: Found[]; gap: Found | undefined; verdict: Verdict; unmet: string[]; sure: boolean; /** Asked yes or no, and neither follows. */ open: boolean; /** The statement only tells what was wished for. */ wished?: boolean }
  | { outcome: 'gap'; gap: Found; denied: boolean };

export const fact = defineIntent<{ found: Found[]; gap: Found | undefined; sure: boolean; denied?: boolean }, Facts>({
  name: 'fact',
  summary: 'Answers from a single recorded statement: who, what, when, where, why, how many, is it so.',
  examples: [
    'What did Landau thank Uzbekistan for?',
    'Where does MINExpo take place?',
    'why does the US want private companies involved',
    'What effect do the US financial measures have?',
    'who builds the solar farm in Uzbekistan',
  ],
  counterexamples: ['What is the population of the Cook Islands?', 'Who won the world cup?'],
  atMost: MOST,
  claim(whole, world) {
    const { asked, document } = withoutDocument(whole, world);
    const reading = asked.ask !== 'yesno' ? eitherOf(asked) : claimsAlone(asked) ? withoutAlone(asked) : asked;
    if (reading.terms.length + reading.mentions.length + reading.amounts.length + (reading.ask === 'none' ? 0 : reading.numbers.length) === 0) return undefined;
    if (reading.terms.length === 0 && reading.mentions.length === 1 && !['where', 'when', 'howmuch', 'howmany', 'yesno', 'who'].includes(reading.ask)) return undefined;
    const denial = denialOf(asked, world, document);
    if (denial !== undefined)
      return {
        score: Math.min(MOST, Math.max(0.7, denial.score)),
        slots: { found: [denial], gap: undefined, sure: true, denied: true },
        why: `${denial.record.id} says the contrary`,
      };
    // What a journey or a meeting cost is told by nothing that speaks of other money.
    const ranked = rank(reading, world, document).filter((f) => !asksFor('expense', reading) || speaksOf('expense', f.record.says?.en ?? ''));
    const near = ranked.filter(
      (f) => f.coverage >= (f.record.kind === 'gap' && reading.mentions.some((m) => f.missing.includes(m.surface)) ? GAP_ENOUGH : ENOUGH) && fits(f, reading),
    );
    const told = near.filter((f) => f.record.kind !== 'gap');
    const gap = near.filter((f) => f.record.kind === 'gap').toSorted((a, b) => b.believed - a.believed)[0];
    const margin = gap === undefined ? -Infinity : gap.believed - Math.max(0, ...told.map((f) => f.believed));
    const why = (f: Found): string => `${f.record.id} meets ${Math.round(f.coverage * 100)} % of the demand`;
    const givers = reading.ask === 'who' && GIVING.some((c) => reading.concepts.has(c)) && told.some((f) => f.record.kind === 'financing');
    if (gap !== undefined && margin > (asksElse(reading) ? PERHAPS : RATHER) && !givers) return { score: Math.min(MOST, gap.score), slots: { found: [], gap, sure: true }, why: why(gap) };
    const best = told[0];
    const other = toldOtherwise(best, reading, world, document);
    if (other !== undefined)
      return {
        score: Math.min(MOST, Math.max(0.7, other.score)),
        slots: { found: [other], gap: undefined, sure: true, denied: true },
        why: `${other.record.id} tells it otherwise`,
      };
    if (best === undefined || (best.record.kind === 'financing' && WITHOUT.test(reading.text))) return undefined;
    const next = suffices(best, reading, world) || isTheCount(best, reading) ? [] : told.filter((f) => f.score >= best.score * BESIDE && !tellsOtherSums(f, reading));
    const beside = [...(reading.ask === 'yesno' ? [] : completing(best, ranked)), ...next].filter((f) => f !== best && f.record.kind !== 'gap');
    const found = [best, ...new Set(beside)].slice(0, SHOWN);
    const follows = verdictOf(best, reading, world) !== 'none';
    const claimed = best.score - UNLIKE * (best.coverage - best.fit);
    return {
      score: Math.min(MOST, claimed) - (best.record.kind === 'financing' ? LEDGER : 0),
      slots: {
        found,
        gap:
          gap !== undefined &&
          margin > (follows || (best.missing.length === 0 && best.coverage >= WHOLE) ? 0 : PERHAPS) &&
          !(follows && best.missing.length === 0 && (gap.fit < best.fit || asksDetail(gap)))
            ? gap
            : undefined,
        sure: claimed >= SURE || follows,
      },
      why: why(best),
    };
  },
  handle({ slots, reading: whole, world }) {
    const { asked } = withoutDocument(whole, world);
    const reading = claimsAlone(asked) ? withoutAlone(asked) : asked;
    const best = slots.found[0];
    const { gap } = slots;
    if (slots.denied === true) return { outcome: 'told', ...slots, unmet: [], verdict: 'no', open: false };
    if (best === undefined && gap !== undefined) return { outcome: 'gap', gap, denied: asksIfSaid(reading) && gap.coverage >= MEETS && gap.fit >= ALIKE };
    const met = new Set((POINTED.has(reading.ask) ? slots.found.slice(0, 1) : slots.found).flatMap((f) => f.matched));
    const unmet =
      (best?.fit ?? 0) >= SAME_QUESTION
        ? []
        : [...new Set(reading.terms.filter((t) => !met.has(t.surface) && !givenIn(POINTED.has(reading.ask) ? slots.found.slice(0, 1) : slots.found, t)).map((t) => t.surface))];
    const found = best === undefined ? 'none' : verdictOf(best, reading, world);
    // What a silence is told of beside is not confirmed.
    const verdict = found === 'yes' && gap !== undefined ? 'none' : found;
    const unnamed = reading.ask === 'yesno' && verdict === 'none' ? strangersTo(best, reading) : [];
    const presumed = EXISTS.test(reading.text) && verdict === 'none' ? reading.terms.filter((t) => best?.viaAsk.includes(t.surface) === true).map((t) => t.surface) : [];
    return {
      outcome: 'told',
      ...slots,
      unmet: [...new Set([...unmet, ...unnamed, ...presumed, ...otherYear(slots.found, reading, world)])],
      verdict,
      open: reading.ask === 'yesno' && verdict === 'none',
      wished: reading.ask === 'yesno' && verdict === 'none' && gap === undefined && onlyWished(reading, best?.record.says?.en ?? ''),
    };
  },
  template: {
    told: ({ found, gap, verdict, unmet, sure, open, wished }, world, reading): Draft => ({
      status: unmet.length > 0 || !sure || open || gap !== undefined || SAYS_NOT.test(found[0]?.record.says?.en ?? '') ? 'partial' : 'answered',
      blocks: [
        ...(sure || unmet.length > 0 ? [] : [notice(world.say('refuse.close'))]),
        ...statementBlocks(found, verdict, world),
        ...spoken(found[0], reading, world),
        ...(gap === undefined ? [] : [notice(world.says(gap.record), gap)]),
        ...(wished === true ? [notice(world.say('fact.wished'))] : []),
        ...(unmet.length === 0 ? [] : [notice(world.say('fact.unmet', { words: world.list(unmet.map((w) => `“${w}”`)) }))]),
      ],
      records: [...found, ...(gap === undefined ? [] : [gap])].map((f) => f.record.id),
      caveats: inferredIn(
        found.slice(0, 1).map((f) => f.record),
        world,
      ),
      focus: focus(found),
    }),
    gap: ({ gap, denied }, world): Draft => ({
      status: denied || tellsToo(gap) ? 'partial' : 'abstained',
      blocks: [notice(`${denied ? `${world.say('no')} ` : ''}${world.says(gap.record)}`, gap)],
      records: [gap.record.id],
      gap: gap.record.kind === 'gap' ? gap.record.missing : 'not stated',
      focus: focus([gap]),
    }),
  },
});

/** Beside the one sum asked about, a statement of several sums tells of other lines. */
function tellsOtherSums(f: Found, reading: Reading): boolean {
  const asked = new Set(reading.amounts.filter((a) => a.compare === 'eq').map((a) => a.usd));
  return asked.size === 1 && readAmounts(f.record.says?.en ?? '').some((a) => !asked.has(a.usd));
}
/** The number asked for, of the very thing asked about: other numbers beside it only confuse. */
const isTheCount = (best: Found, reading: Reading): boolean => best.record.kind === 'count' && reading.ask === 'howmany' && best.missing.length === 0 && best.coverage >= COUNTED && best.fit >= COUNTED;
const COUNTED = 0.68;
/** A silence on when, who or how much leaves open whether it was. */
const asksDetail = (gap: Found): boolean => gap.ask !== null && askedFor(gap.ask) !== 'yesno';
