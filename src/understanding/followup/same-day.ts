// "the other notice from that day?": the line of the same date as the one told last. Pure.
import type { Turn, World } from '../../contracts/intent.ts';
import { dealsOf } from './added.ts';
import { nameOf } from './antecedents.ts';
import { bareOf } from './swap.ts';

const OTHER = /\b(?:any(?:one|body|thing)|some(?:one|body|thing)|who|what|which)(?: \p{L}+)? else\b[^?]{0,30}?\b(?:that|this|the same|same) (?:very )?(?:day|date|month)\b|\b(?:the )?same (?:day|date|month)\b[^?]{0,20}?\b(?:any(?:one|body|thing)|some(?:one|body|thing)|who|what|which)(?: \p{L}+)? else\b(?: (?:at|from|by|in|under|on) [^?]+)?|\b(?:the |any |an)?other(?: (?:ones?|notices?|lines?|deals?|opportunit(?:y|ies)|announcements?|projects?|calls?|nofos?|nois?|loans?|entr(?:y|ies)))?(?: (?:(?:that )?(?:came|went|was|were|is|are) )?(?:out|issued|published|announced|dated|made|signed))?(?: (?:from|of|on|in|with|bearing|for))? (?:that|the same|this) (?:very )?(?:day|date|month)\b|\b(?:any|another|an?) (?:other )?(?:ones?|notices?|lines?|deals?|items?)? ?(?:with|of|on|from) the same (?:day|date|month)\b/iu;

/** "Same day as another one?" asks whether there is one. */
const AS_ANOTHER = /\b(?:on )?(?:the )?same (?:day|date|month) (?:as|with|like) (?:another|any other|some other|an other|others?|anything else)(?: (?:ones?|notices?|lines?|deals?|items?|entr(?:y|ies)))?\b/iu;

/** The one other line in its place; several are asked for by their date. */
export function ofSameDay(text: string, last: Turn, world: World): string[] {
  const whether = AS_ANOTHER.test(text);
  const found = whether ? AS_ANOTHER.exec(text) : OTHER.exec(text);
  if (found === null) return [];
  const lines = world.ledger.rows().filter((r) => r.counted && r.record.date !== undefined);
  const asked = last.reading.mentions.map((m) => m.id);
  const named = (r: (typeof lines)[number]): string => nameOf(r.record.recipient ?? r.record.initiative ?? r.record.id, world);
  const told = lines.filter((r) => [r.record.recipient, r.record.initiative].some((id) => id !== undefined && asked.includes(id)));
  const names = new Set(told.length > 0 ? told.map(named) : dealsOf(last, world));
  const [own] = lines.filter((r) => names.has(named(r)));
  if (names.size !== 1 || own?.record.date === undefined) return [];
  const others = [...new Set(lines.filter((r) => r.record.date === own.record.date && r.record.agency === own.record.agency).map(named))].filter((n) => !names.has(n));
  const rest = bareOf(text.replace(found[0], ' ')).replace(/^(?:and|which|what|is|was|are|were|there|about|the|it|that|this|\W)+$/iu, '').trim();
  if (others.length === 0) return [`what happened on ${own.record.date}?`];
  if (whether) return [`${nameOf(own.record.agency, world)} deals of ${own.record.date}?`];
  if (others.length === 1) return [rest === '' ? `what is ${others[0] ?? ''}?` : text.replace(found[0], others[0] ?? '')];
  return [`which ${nameOf(own.record.agency, world)} deals of ${own.record.date} besides ${named(own)}?`];
}
