// Two or more agreements side by side: their fields, signers, days or places. Not for: which came first (order), one agreement (agreement).
import { defineIntent, type Draft } from '../src/contracts/intent.ts';
import type { Agreement } from '../src/model/record.ts';
import { agreementsOf } from './shared/agreement/meant.ts';
import { type Part, partOf } from './shared/agreement/part.ts';
import { tell } from './shared/agreement/told.ts';
import { OF_A_PAPER } from './shared/agreement/words.ts';
import { inferredIn } from './shared/inferred.ts';

type Facts = { outcome: 'told'; papers: Agreement[]; part: Part };
const COMPARES = /\b(?:compar\w+|versus|vs|differ\w*|contrast\w*|side by side|in common|as against|unlike|each about|each cover)\b/iu;
/** What a comparison of papers may ask of each. */
const OF_CONTENT = /^(?:aims?|fields?|cooperation|contents?|scope|subjects?|topics?|focus\w*|purposes?|goals?|objectives?|areas?|cover\w*|provide\w*|compar\w*|differ\w*|contrast\w*|common|side|sides|each|terms|text|texts)$/iu;
const MANY = 4;

export const papersCompared = defineIntent<{ papers: Agreement[]; part: Part }, Facts>({
  name: 'papers-compared',
  summary: 'Puts two or more agreements side by side: what they cover, who signed, when and where.',
  examples: ['Compare the fields of the Tashkent memorandum with those of the April contracts', 'How do the Washington and the Tashkent memorandum differ in scope?', 'Glencore-Orion memorandum versus the Washington memorandum: what is each about?'],
  counterexamples: ['Which came first: the Tashkent MoU or the Washington MoU?', 'Compare EXIM and DFC totals', 'What does the Tashkent memorandum cover?'],
  claim(reading, world) {
    if (!COMPARES.test(reading.text) || ['yesno', 'howmuch', 'howmany', 'why'].includes(reading.ask) || reading.amounts.length > 0) return undefined;
    const named = reading.mentions.flatMap((m) => { const r = world.record(m.id); return r?.kind === 'agreement' && r.type !== 'set' ? [r] : []; });
    const papers = named.length > 0 ? [...new Set([...named, ...agreementsOf(reading, world)])] : agreementsOf(reading, world);
    if (papers.length < 2 || papers.length > MANY) return undefined;
    const meant = new Set(papers.flatMap((a) => [a.id, a.place ?? '', ...a.parties.map((p) => p.party)]));
    if (reading.mentions.some((m) => !meant.has(m.id) && m.kind !== 'document' && !m.alternatives.some((a) => meant.has(a)))) return undefined;
    if (reading.terms.some((t) => t.must || !(OF_CONTENT.test(t.surface) || t.keys.some((k) => OF_A_PAPER.has(k))))) return undefined;
    const asked = partOf(reading);
    const part = asked === 'whole' && !/\bcompare (?:the )?(?:two|both)\b/iu.test(reading.text) ? 'covers' : asked;
    return { score: 0.955, slots: { papers, part }, why: `${part} of ${papers.map((a) => a.id).join(', ')}` };
  },
  handle: ({ slots }) => ({ outcome: 'told', ...slots }),
  template: {
    told: ({ papers, part }, world): Draft => ({
      status: 'answered', records: papers.map((a) => a.id), caveats: inferredIn(papers, world), focus: { entities: papers.slice(0, 1).map((a) => a.id), set: papers.map((a) => a.id) },
      blocks: papers.flatMap((a) => tell(a, part, world)),
    }),
  },
});
