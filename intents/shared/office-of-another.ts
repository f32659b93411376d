// "The Uzbek ambassador in Washington", "the spokeswoman of the Uzbek foreign ministry": an office the sources tell of another side only. Pure.
import type { World } from '../../src/contracts/intent.ts';
import type { Mention, Reading } from '../../src/model/reading.ts';
import type { Membership, Post } from '../../src/model/record.ts';

const ROLE = /\b(?:ambassador|spokes\p{L}+)\b/iu;
/** Russian and Uzbek say it without "of". */
const SENT = /\b(?:ambassador|spokes\p{L}+) (?:(?:of|from) )?(?:the )?$/iu;
const SENDS = /^(?:['’]s?)?(?: (?:new|current|present|then))? (?:ambassador|spokes\p{L}+)\b/iu;
const OURS = new Set(['place:us', 'org:us-government']);

/** The post named for the other side, and whom the question names instead; null when its own side is meant. */
export function strangerTo(reading: Reading, world: World): { post: Post; held: Membership; of: string } | null {
  const role = ROLE.exec(reading.text)?.[0].toLowerCase();
  if (role === undefined || !['who', 'none', 'what', 'which', 'list'].includes(reading.ask) || reading.mentions.some((m) => m.kind === 'person')) return null;
  const owner = reading.mentions.find((m) => owns(m, reading.text, world));
  const post = owner === undefined ? undefined : world.of('post').find((p) => p.name.en.toLowerCase().includes(role.slice(0, 6)));
  const held = world.of('membership').find((m) => m.post === post?.id && m.former !== true);
  return owner === undefined || post === undefined || held === undefined || [post.organization, ...OURS].includes(owner.id) || told(owner.id, role, world) ? null : { post, held, of: owner.id };
}
/** A country, or a body of it, right before the office or right after "ambassador of"; a capital may be the place of duty. */
function owns(m: Mention, text: string, world: World): boolean {
  const r = world.record(m.id);
  if (r?.kind === 'place' ? r.type !== 'country' : r?.kind !== 'organization') return false;
  const at = text.indexOf(m.surface);
  return at >= 0 && (SENDS.test(text.slice(at + m.surface.length)) || SENT.test(text.slice(0, at)));
}
/** A statement of its own tells of that office: Armenia's new ambassador. */
const told = (id: string, role: string, world: World): boolean => world.around(id).some((r) => r.kind === 'event' && r.says?.en.includes(role) === true && r.says.en.includes(world.name(id)) && !/Uzbekistan/u.test(world.name(id)));
