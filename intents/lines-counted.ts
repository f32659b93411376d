// "DOE has six notices, right?", "are there seven Pentagon lines?": a claim of how many lines there are, held against their count. Not for: their number asked for (financing), other numbers (tally, fact).
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { Reading } from '../src/model/reading.ts';
import { factsOf } from './shared/money/facts.ts';
import { linesOf } from './shared/money/lines.ts';
import type { Of } from './shared/money/outcome.ts';
import { AGENCIES, moneyQuestion } from './shared/money/query.ts';
import { template } from './shared/money/tell.ts';

type Facts = { outcome: 'held'; holds: boolean; counted: Of<'count'> } | { outcome: 'uncounted'; bundle: Of<'uncounted'> };
const NUMBER = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|\\d{1,2}';
const CLAIMED = new RegExp(
  String.raw`(?<![-\w.,$])(${NUMBER}) ((?:(?:approved|funding|listed|different|separate|equity|debt|open|public|exim|doe|dod|dfc|pentagon|energy|defen[cs]e|department) ){0,3}(?:lines?|items?|entries|deals?|notices?|nofos?|nois?|pias?|approvals?|opportunities|loans?|letters?))\b(?! (?:before|after|with|for|from|dated|in (?:20|january|august|september|october|november|december)))`,
  'iu',
);
const RIGHT = /,? ?\b(?:right|correct|true|yes|no|isn't it|aren't there|don't they|doesn't it)\W*$/iu;
/** The number stands for some of them only. */
const PART = /\b(?:at least|more than|over|fewer than|less than|up to|only|just|of (?:the|them|its)|first|last|other|another|worth|total|together|largest|smallest|biggest|any)\b/iu;
const AGENCY = new Set<string>(AGENCIES);

export const linesCounted = defineIntent<{ facts: Facts }, Facts>({
  name: 'lines-counted',
  summary: 'Holds a claimed number of lines, deals or notices against their count.',
  examples: ['DOE has six notices, right?', 'Are there seven Pentagon lines?', 'does the DFC list have six items?', 'there are two NOIs, correct?'],
  counterexamples: ['How many DOE notices are there?', 'Did EXIM approve two loans for Vault?', 'Are there eleven agreements?', 'Is Korea Zinc in two lines?'],
  claim(reading, world) {
    const found = CLAIMED.exec(reading.text);
    if (found === null || !(reading.ask === 'yesno' || RIGHT.test(reading.raw)) || PART.test(reading.text) || reading.amounts.length + reading.dates.length > 0 || reading.negated) return undefined;
    const noun = found[2] ?? '';
    if (!reading.mentions.every((m) => AGENCY.has(m.id)) || (reading.mentions.length === 0 && !/\b(?:nofo|noi|pia)s?\b/iu.test(noun)) || reading.mentions.length > 1) return undefined;
    const claimed = reading.numbers[0];
    const counted = counts(reading, noun, world);
    if (counted?.outcome === 'uncounted') return { score: 0.96, slots: { facts: { outcome: 'uncounted', bundle: counted } }, why: 'their number is not given' };
    return claimed === undefined || counted === undefined ? undefined : { score: 0.96, slots: { facts: { outcome: 'held', holds: linesOf([...counted.rows, ...counted.left]) === claimed, counted } }, why: `${claimed} ${noun} claimed` };
  },
  handle: ({ slots }) => slots.facts,
  template: {
    uncounted: ({ bundle }, world) => template.uncounted(bundle, world),
    held: ({ holds, counted }, world): Draft => {
      const draft = template.count(counted, world);
      const [first, ...rest] = draft.blocks;
      return { ...draft, blocks: first?.kind === 'paragraph' ? [{ ...first, text: `${world.say(holds ? 'yes' : 'no')} ${first.text}` }, ...rest] : draft.blocks };
    },
  },
});
/** The count of the lines, or the one sum of letters whose number nobody gives. */
function counts(reading: Reading, noun: string, world: World): Of<'count'> | Of<'uncounted'> | undefined {
  const asked = world.read(`how many ${[...reading.mentions.map((m) => m.surface).filter((s) => !noun.includes(s)), noun].join(' ')}?`);
  const facts = factsOf(moneyQuestion(asked, world), asked, world);
  return facts.outcome === 'count' || facts.outcome === 'uncounted' ? facts : undefined;
}
