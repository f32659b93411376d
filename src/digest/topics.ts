// Topics of a digest: words typed by a person become ids of the records; a topic is a country, agency, initiative, mineral, person or stage.
// Not for: whether a fact belongs to a topic (fact-index.ts knows what each record touches).
import { distance } from 'fastest-levenshtein';
import { asciiKey } from '../lib/text/fold.ts';
import type { AssayRecord } from '../model/record.ts';
import { STAGES } from '../model/record.ts';
import type { DigestFacts } from './ports.ts';

export type Topic = { id: string; label: string };
export type TopicReading = { kind: 'known'; topic: Topic } | { kind: 'unknown'; words: string; suggestions: string[] };

const KINDS: readonly AssayRecord['kind'][] = ['place', 'organization', 'initiative', 'mineral', 'person', 'agreement', 'event'];
const SUGGESTIONS = 3;
/** A typo of one letter in three is a guess worth offering, never one to act on. */
const NEAR = 0.34;

type Named = { id: string; label: string; keys: string[] };

function namesOf(facts: DigestFacts): Named[] {
  const named = facts.records.flatMap((record): Named[] => {
    if (record.retracted !== undefined || !KINDS.includes(record.kind) || !('name' in record)) return [];
    const names = [record.name.en, record.name.ru, record.name.uz, ...record.aliases].filter(name => name !== undefined);
    return [{ id: record.id, label: record.name.en, keys: names.map(asciiKey).filter(key => key !== '') }];
  });
  const order = (one: Named) => KINDS.findIndex(kind => one.id.startsWith(kind === 'organization' ? 'org:' : `${kind}:`));
  return [...named.toSorted((a, b) => order(a) - order(b)), ...STAGES.map(stage => ({ id: `stage:${stage}`, label: `stage: ${stage}`, keys: [asciiKey(stage), asciiKey(`stage ${stage}`)] }))];
}

/** Exact name or alias in any of its scripts and spellings; anything else is refused with up to three near names. */
export function readTopic(words: string, facts: DigestFacts): TopicReading {
  const key = asciiKey(words);
  const names = namesOf(facts);
  const exact = names.find(one => one.keys.includes(key));
  if (exact !== undefined) return { kind: 'known', topic: { id: exact.id, label: exact.label } };
  const near = names.map(one => ({ one, far: Math.min(...one.keys.map(name => farness(name, key))) }))
    .filter(({ far }) => far <= NEAR).toSorted((a, b) => a.far - b.far || a.one.label.localeCompare(b.one.label));
  return { kind: 'unknown', words, suggestions: [...new Set(near.map(({ one }) => one.label))].slice(0, SUGGESTIONS) };
}

/** 0 equal, 1 nothing in common; the beginning of a name counts as near. */
function farness(name: string, key: string): number {
  if (key.length >= 3 && (name.startsWith(key) || key.startsWith(name))) return 0.2;
  return distance(name, key) / Math.max(name.length, key.length, 1);
}

/** Label of a stored topic, also when its record has gone. */
export function topicLabel(id: string, facts: DigestFacts): string {
  const stage = /^stage:(.+)$/.exec(id)?.[1];
  return stage === undefined ? facts.name(id, 'en') : `stage: ${stage}`;
}
