// One agreement told: its signers, day, place, content, whether it binds.
import type { Draft, World } from '../../../src/contracts/intent.ts';
import type { Reading } from '../../../src/model/reading.ts';
import type { Agreement } from '../../../src/model/record.ts';
import type { Part } from './part.ts';
import { aroundWord } from '../around-word.ts';

/** Their number when it is asked for, or too many to tell apart. */
export function counted(agreements: readonly Agreement[], reading: Reading, world: World): Draft['blocks'] {
  const n = agreements.length;
  if (reading.ask === 'howmany') return [{ kind: 'paragraph', text: world.say('agreement.counted', { n }), cites: agreements.flatMap((a) => a.evidence) }];
  return n > 2 ? [{ kind: 'paragraph', text: world.say('agreement.several', { n }) }] : [];
}
export const led = (blocks: Draft['blocks'], verdict: 'yes' | 'no' | null, world: World): Draft['blocks'] =>
  blocks.map((b, i) => (i === 0 && verdict !== null && b.kind === 'paragraph' ? { ...b, text: `${world.say(verdict)} ${b.text}` } : b));
const onTheSideOf = aroundWord(String.raw`\b(?:for|behalf of|side of) (?:the )?\1|\b\1(?:'s)? side`);

/** Those who signed; of one side when the question is about one: "for the US". */
export function signersAsked(agreements: readonly Agreement[], reading: Reading, world: World): string[] {
  const parties = agreements.flatMap((a) => a.parties.filter((p) => p.signer !== undefined));
  const side = parties.filter((p) => reading.mentions.some((m) => (m.id === p.party || m.alternatives.includes(p.party)) && onTheSideOf(m.surface, reading.text) !== null));
  return (side.length > 0 ? side : parties).flatMap((p) => p.signer ?? []).filter((id) => world.record(id) !== undefined);
}

/** "He was present": a witness or participant of the signing is not a signer. */
export function wasThere(a: Agreement, person: string, world: World): string {
  const witness =
    a.parties.some((p) => p.party === person) || world.of('event').some((e) => e.type === 'signing' && e.participants.some((p) => p.actor === person) && e.on === a.signed_on);
  return witness ? world.say('agreement.present', { name: world.name(person) }) : '';
}

export function signers(a: Agreement, world: World): string {
  const people = a.parties.flatMap((p) => (p.signer === undefined ? [] : [world.say('agreement.signer', { who: signerText(p.signer, world), party: world.name(p.party) })]));
  const when = a.signed_on === undefined || a.signed_on.includes('..') ? '' : world.date(a.signed_on);
  const where = a.place === undefined ? '' : world.name(a.place);
  return people.length > 0
    ? world.say('agreement.signed-by', { agreement: world.name(a.id), people: world.list(people), when, where })
    : `${world.say('agreement.no-signers', { agreement: world.name(a.id) })} ${world.says(a)}`;
}
export const hasSigners = (a: Agreement): boolean => a.parties.some((p) => p.signer !== undefined);

function signerText(id: string, world: World): string {
  const held = world.of('membership').find((m) => m.holder === id && !m.former);
  return held === undefined ? world.name(id) : `${world.name(id)} (${world.name(held.post)})`;
}

export function tell(a: Agreement, part: Part, world: World): Draft['blocks'] {
  const lang = world.language === 'uz-Cyrl' ? 'uz' : world.language;
  const says = { kind: 'paragraph' as const, text: world.says(a), cites: a.evidence };
  switch (part) {
    case 'signers':
      return [{ kind: 'paragraph', text: signers(a, world), cites: a.evidence }];
    case 'occasion':
      return [...tell(a, 'date', world), ...tell(a, 'place', world)];
    case 'date':
      return [
        {
          kind: 'paragraph',
          text:
            a.signed_on === undefined
              ? world.say('agreement.no-date', { agreement: world.name(a.id) })
              : world.say('agreement.on', { agreement: world.name(a.id), date: world.date(a.signed_on) }),
          cites: a.evidence,
        },
      ];
    case 'place':
      return [
        {
          kind: 'paragraph',
          text:
            a.place === undefined
              ? world.say('agreement.no-place', { agreement: world.name(a.id) })
              : world.say('agreement.in', { agreement: world.name(a.id), place: world.name(a.place) }),
          cites: a.evidence,
        },
      ];
    case 'binding':
      return [{ kind: 'paragraph', text: world.say(`agreement.binding.${a.binding}`, { agreement: world.name(a.id) }), cites: a.evidence }, says];
    case 'covers':
      return a.covers.length === 0 ? [says] : [says, { kind: 'list', items: a.covers.map((c) => ({ text: c[lang] ?? c.en })) }];
    case 'whole':
      return [says];
  }
}
