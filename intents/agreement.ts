// One agreement: who signed, when, where, what it covers, whether it binds, how many there are.
import { kindAsked } from '../src/answer/kind-asked.ts';
import { defineIntent, type Draft } from '../src/contracts/intent.ts';
import type { Agreement } from '../src/model/record.ts';
import { byWhom, peopleOf, whenAndWhere } from './shared/agreement/claim.ts';
import { offersChoice } from './shared/choice.ts';
import { agreementsOf, fewThen, partnerAsked, signedByHand } from './shared/agreement/meant.ts';
import { type Part, partOf } from './shared/agreement/part.ts';
import { counted, hasSigners, led, signers, signersAsked, tell, wasThere } from './shared/agreement/told.ts';
import { BOTH, KIND_OF_PAPER, NEWS_OF_IT, OF_A_PAPER, PAPER, WHO_ELSE, plansAsked } from './shared/agreement/words.ts';
import { aroundWord } from './shared/around-word.ts';
import { inferredIn } from './shared/inferred.ts';

/** "What did Henick call the document": his words are asked for, not the paper. */
const saysOfIt = aroundWord(String.raw`\b(?:did|does|do|has|would)\s+(?:the )?(?:\w+ ){0,2}?\1\s+(?!(?:sign|ink|initial|conclude|put|attend|witness|agree|get|have|bring|come|do)\w*\b)\p{L}+`);

type Facts = { outcome: 'told'; agreements: Agreement[]; part: Part } | { outcome: 'wrong-person'; agreement: Agreement; person: string };

export const agreement = defineIntent<{ agreements: Agreement[]; part: Part; person: string | null }, Facts>({
  name: 'agreement',
  summary: 'Tells of one agreement: signers, date, place, content, whether it is binding.',
  examples: [
    'Who signed the MoU in Tashkent?',
    'Where was the Saidov-Landau memorandum signed?',
    'When was the Washington memorandum signed?',
    'Is the Tashkent memorandum binding?',
    'What did Ambassador Landau sign in Tashkent?',
  ],
  counterexamples: ['Which countries signed at the ministerial?', 'How much money does the memorandum bring?'],
  claim(reading, world) {
    const hands = signedByHand(reading, world);
    if (hands.length > 0) return { score: 0.96, slots: { agreements: hands, part: 'signers', person: null }, why: `signers of ${hands.map((a) => a.id).join(', ')}` };
    if (!PAPER.test(reading.text) && !partnerAsked(reading, world) && !(WHO_ELSE.test(reading.text) && plansAsked(reading))) return undefined;
    if (
      /\b(?:say|said|says|discuss\w*|talk\w*|quotes?|title|headline|articles?|texts?|story|present|besides|terms)\b/iu.test(reading.text) ||
      NEWS_OF_IT.test(reading.text) ||
      (WHO_ELSE.test(reading.text) && !plansAsked(reading)) ||
      ['howmuch', 'why'].includes(reading.ask) ||
      (reading.ask === 'howmany' && !fewThen(reading)) ||
      reading.terms.some((t) => t.must) ||
      reading.mentions.some((m) => m.kind === 'document') ||
      (reading.ask === 'yesno' && reading.numbers.some((n) => n > 2))
    )
      return undefined;
    if (KIND_OF_PAPER.test(reading.text) && reading.mentions.every((m) => m.kind !== 'agreement')) return undefined;
    const agreements = agreementsOf(reading, world);
    if (agreements.length === 0 || (kindAsked(reading) === 'mineral' && agreements.every((a) => a.type === 'mou'))) return undefined;
    const part = partOf(reading);
    if (part === 'whole' && reading.mentions.some((m) => m.kind === 'person' && saysOfIt(m.surface, reading.text) !== null)) return undefined;
    if (part === 'signers' && agreements.every((a) => a.type === 'action_plan') && !/\bsign/iu.test(reading.text)) return undefined;
    const demand = reading.terms.filter((t) => !(part === 'date' && t.keys.includes('c:complete')) && !t.keys.some((k) => OF_A_PAPER.has(k)));
    if (demand.length > 0) return undefined;
    const hand = (id: string): boolean => agreements.some((a) => a.parties.some((p) => p.signer === id));
    const choice = (reading.ask !== 'yesno' || offersChoice(reading)) && /\bor\b/iu.test(reading.text) && reading.mentions.some((m) => hand(m.id));
    const person = choice ? undefined : peopleOf(reading, world).find((id) => !hand(id));
    return {
      score: WHO_ELSE.test(reading.text) ? 0.94 : part === 'whole' && agreements.length > 1 && !BOTH.test(reading.text) ? 0.7 : 0.91,
      slots: { agreements, part, person: person ?? null },
      why: `${part} of ${agreements.map((a) => a.id).join(', ')}`,
    };
  },
  handle({ slots: { agreements, part, person }, reading }): Facts {
    const signs = /\bsign(?:ed)?\b/iu.test(reading.text) && !/\b(?:talk\w*|met|meet\w*|after|before|present|attend\w*|with)\b/iu.test(reading.text);
    const [one] = agreements;
    if (person !== null && one !== undefined && (part === 'signers' || signs)) return { outcome: 'wrong-person', agreement: one, person };
    return { outcome: 'told', agreements, part };
  },
  template: {
    told: ({ agreements, part }, world, reading): Draft => ({
      status:
        (part === 'binding' && agreements.some((a) => a.binding === 'unstated')) ||
        (part === 'signers' && agreements.some((a) => !hasSigners(a))) ||
        (part === 'date' && agreements.some((a) => a.signed_on === undefined)) ||
        (part === 'binding' && agreements.some((a) => a.binding === 'unstated'))
          ? 'partial'
          : 'answered',
      blocks: [
        ...counted(agreements, reading, world),
        ...led(
          agreements.flatMap((a) => tell(a, part, world)),
          byWhom(agreements, reading, world) ?? whenAndWhere(agreements, reading, world),
          world,
        ),
      ],
      records: agreements.map((a) => a.id),
      derived: reading.ask === 'howmany' ? [agreements.length] : [],
      caveats: inferredIn(agreements, world),
      focus: { entities: agreements.map((a) => a.id), set: agreements.length > 1 ? agreements.map((a) => a.id) : signersAsked(agreements, reading, world) },
    }),
    'wrong-person': ({ agreement: a, person }, world): Draft => {
      const other = world.of('agreement').find((x) => x.parties.some((p) => p.signer === person));
      return {
        status: 'answered',
        blocks: [
          {
            kind: 'paragraph',
            text: `${world.say('agreement.not-signer', { name: world.name(person), agreement: world.name(a.id) })} ${world.says(a)} ${wasThere(a, person, world)}`.trim(),
            cites: a.evidence,
          },
          ...(other === undefined ? [] : [{ kind: 'paragraph' as const, text: signers(other, world), cites: other.evidence }]),
        ],
        records: [a.id, ...(other === undefined ? [] : [other.id])],
        caveats: inferredIn([a], world),
        focus: { entities: [a.id] },
      };
    },
  },
});
