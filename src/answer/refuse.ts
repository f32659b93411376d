// Saying plainly what the sources do not say: which part is missing, and the nearest thing they do say.
import type { Draft, World } from '../contracts/intent.ts';
import { MAX_QUESTION_CHARACTERS } from '../model/question.ts';
import type { Reading } from '../model/reading.ts';

/** Nearest facts shown with a refusal. */
const NEAREST = 2;
const NEAR_ENOUGH = 0.34;

export function refuse(reading: Reading, world: World): Draft {
  if (reading.mentions.length === 0 && reading.terms.length === 0) return { status: 'clarify', blocks: [{ kind: 'paragraph', text: world.say('unclear.empty') }], records: [], followups: [world.say('help.example.chair'), world.say('help.example.exim')], gap: 'nothing readable' };
  const strangers = reading.mentions.filter((m) => m.kind === 'country');
  const named = reading.mentions.filter((m) => m.kind !== 'country' && m.kind !== 'group' && m.kind !== 'document');
  const near = nearest(reading, world);
  const lines: string[] = [];
  if (strangers.length > 0) lines.push(world.say('refuse.unknown-name', { names: world.list(strangers.map((m) => world.name(m.id))) }));
  if (named.length > 0) lines.push(world.say('refuse.not-stated', { names: world.list([...new Set(named.map((m) => world.name(m.id)))]) }));
  if (strangers.length === 0 && named.length === 0) lines.push(world.say(near.length > 0 ? 'refuse.nothing' : 'refuse.out-of-scope'));
  const blocks: Draft['blocks'] = [{ kind: 'notice', tone: 'gap', text: lines.join(' ') }];
  if (near.length > 0) blocks.push({ kind: 'list', title: world.say('refuse.nearest'), items: near.map((f) => ({ text: world.says(f.record), cites: f.record.evidence })) });
  return { status: 'abstained', blocks, records: near.map((f) => f.record.id), gap: lines.join(' '), focus: { entities: named.map((m) => m.id) } };
}

function nearest(reading: Reading, world: World): ReturnType<World['find']> {
  const found = world.find(reading).filter((f) => f.record.kind !== 'gap' && f.coverage >= NEAR_ENOUGH && (reading.mentions.length === 0 || f.matched.some((m) => reading.mentions.some((x) => x.surface === m))));
  return found.slice(0, NEAREST);
}

export function tooLong(length: number, world: World): Draft {
  return { status: 'clarify', blocks: [{ kind: 'paragraph', text: world.say('unclear.too-long', { length, max: MAX_QUESTION_CHARACTERS }) }], records: [], derived: [length, MAX_QUESTION_CHARACTERS], gap: 'too long' };
}
