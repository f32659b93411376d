// What succeeds what: one body in the place of another.
import { defineIntent, type Draft } from '../src/contracts/intent.ts';
import type { Initiative } from '../src/model/record.ts';
import { wordsOf } from '../src/lib/text/patterns.ts';

type Facts = { outcome: 'told'; later: Initiative; earlier: Initiative; verdict: 'yes' | 'no' | 'reversed' | null };
const SUCCEED = wordsOf(
  /success(?:or|ion|ors)|succeed\w*|replac\w*|predecessor|takes? over from|took over from|taken over from|forerunner|superse\w*|instead of|former(?:ly)?/u,
  /become of|became of|happen(?:ed|s|ing)? to|previously called|came before|grew out of|evolv\w*|follow(?:s|ed)? on from|turn(?:ed|s) into/u,
  /merged? into|comes? after|in place of|what (?:was|existed) (?:there |in place |and )?before/u,
);

export const succession = defineIntent<{ later: Initiative; earlier: Initiative; verdict: Facts['verdict'] }, Facts>({
  name: 'succession',
  summary: 'Says which initiative succeeds which.',
  examples: ['What does FORGE replace?', 'what happened to the MSP?', 'Is FORGE the successor of the Mineral Security Partnership?', 'Is Pax Silica the successor of FORGE?', 'does the MSP replace FORGE?'],
  counterexamples: ['Who will succeed Korea as chair?', 'What did the ministerial result in?'],
  claim(reading, world) {
    if (!SUCCEED.test(reading.text) || reading.concepts.has('chair') || ['why', 'when', 'where', 'howmany', 'howmuch'].includes(reading.ask)) return undefined;
    const named = [...new Set(reading.mentions.filter((m) => m.kind === 'initiative').map((m) => m.id))];
    const strangers = reading.terms.filter((t) => !t.keys.some((k) => /^c:(?:succeed|happen|before|after|first|last|launch|announce|project|say|member|date|place|partnership|focus|role|ministerial|stand-for)$/u.test(k)));
    const later = world.of('initiative').find((i) => i.successor_of !== undefined && (named.includes(i.id) || named.includes(i.successor_of)));
    const earlier = later?.successor_of === undefined ? undefined : world.record(later.successor_of);
    if (later === undefined || earlier?.kind !== 'initiative' || strangers.length > 0) return undefined;
    const [a, b] = named;
    const right = a === later.id && b === earlier.id;
    const forward = !/\bpredecessor|replaced by|succeeded by|superseded by|forerunner\b/iu.test(reading.text);
    const verdict = reading.ask !== 'yesno' || named.length < 2 ? null : named.some((n) => n !== later.id && n !== earlier.id) ? 'no' : right === forward ? 'yes' : 'reversed';
    return { score: 0.93, slots: { later, earlier, verdict }, why: `${later.id} succeeds ${earlier.id}` };
  },
  handle: ({ slots }) => ({ outcome: 'told', ...slots }),
  template: {
    told: ({ later, earlier, verdict }, world): Draft => ({ status: 'answered', blocks: [{ kind: 'paragraph', text: `${verdict === null ? '' : `${world.say(verdict === 'yes' ? 'yes' : verdict === 'no' ? 'no' : 'succession.reversed')} `}${world.say('succession.told', { later: world.name(later.id), earlier: world.name(earlier.id) })}`, cites: [...new Set([...earlier.evidence.filter((e) => later.evidence.includes(e)), ...earlier.evidence])] }, { kind: 'paragraph', text: world.says(later), cites: later.evidence }], records: [later.id, earlier.id], focus: { entities: [later.id], set: [later.id, earlier.id] } }),
  },
});
