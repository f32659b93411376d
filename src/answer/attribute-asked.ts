// Attributes a source must state in words of its own: who owns it, what it makes, on what condition. Another attribute of the
// same subject is not an answer to them. Not for kinds of names (kind-asked.ts).
import type { Reading } from '../model/reading.ts';
import { oncePer } from '../lib/once-per.ts';

export type Attribute = 'owner' | 'product' | 'use' | 'condition' | 'leader' | 'previous' | 'future' | 'origin' | 'procedure' | 'worth' | 'chair' | 'belonging' | 'supplier' | 'interest' | 'superior' | 'projects' | 'speech' | 'reason' | 'expansion' | 'wording';
type Rule = { attribute: Attribute; asked: RegExp; /** Words one of which an answer holds. */ told: RegExp };

const MONEY = String.raw`(?:money|loans?|debt|equity|funds?|funding|cash|capital|financing|investments?)`;
const RULES: readonly Rule[] = [
  { attribute: 'owner', asked: /\bwho (?:\w+ )?owns?\b|\bowners?\b|\bowned by\b|\b(?:what|how much|which part|what share)\b.{0,40}\b(?:do|does|did)\b.{2,60}(?<!\b(?:his|her|its|their|my|our) )\bown\b|\bownership\b|\bshareholders?\b|\bparent compan/iu, told: /\bown(?:s|ed|ers?|ership)\b|\bshareholder|\bstake/iu },
  { attribute: 'product', asked: /\bwhat (?:(?:metals?|minerals?|ores?|products?|goods|else|exactly) )?(?:do|does|did|will)\b.{2,60}\b(?:mine|make|manufacture|produce|extract|sell|refine|dig)\b(?=\W*$|,| (?:there|in|at|now|exactly)\b)/iu, told: /\b(?:produc\w*|process\w*|mining|extract\w*|manufactur\w*|powders?|mine[sd]?)\b/iu },
  { attribute: 'use', asked: new RegExp(String.raw`\bwhat\b.{2,60}\b(?:do|doing|buy|finance|pay for)\b.{0,30}\bwith (?:the|its|their|this|that|all that) (?:\S+ ){0,2}${MONEY}|\bspend\b.{0,30}\b(?:it|${MONEY}|on)\b|\b${MONEY} (?:is |are |to be |being )?(?:used|meant|intended|spent) (?:for|on)\b`, 'iu'), told: /\bfor (?:[\w-]+ ){0,4}(?:\w+ing|projects?|investments?|development|reserve|production|elements|minerals|powders|sectors|deposits)\b|\bto (?:create|develop|help|protect|set up|explore|support|strengthen|build|expand|invest|process|raise)\b|\bin (?:critical minerals|strategic)/iu },
  { attribute: 'condition', asked: /\b(?:what|which|under what|on what|whose) (?:\w+ )?conditions?\b|\bconditions? (?:is|are|was|were) (?:attached|tied|set|met)\b|\bconditional (?:on|upon) (?:what|which)\b|\bconditions? of (?:the|that|this)\b/iu, told: /\bconditions? (?:is|are|was|were|that|of|on|it)\b|\bprovided that\b|\bsubject to\b/iu },
  { attribute: 'chair', asked: /\bwho(?:se|m)? (?:\w+ )?(?:chairs?|presides?)\b|\bthe chair(?:man|woman|person)? of\b/iu, told: /\bchair/iu },
  { attribute: 'belonging', asked: /^\W*(?:so |and |but )?(?:is|are|was|were)\b.{2,50}\b(?:part|arm|subsidiary|division|branch|unit) of (?!what\b|the (?:plan|talks|agenda|program\w*|deal)\b)/iu, told: /\b(?:part of|subsidiar\w*|belongs?|within|inside|lies in|of its)\b/iu },
  { attribute: 'supplier', asked: /\bwho (?:\w+ )?(?:supplies|supply|delivers?|sells?)\b|\bsuppliers?\b(?= (?:of|to|for)\b)/iu, told: /\b(?:suppl(?:y of|ied|ies)|secured|deliver\w*|sells?|sold)\b/iu },
  { attribute: 'interest', asked: /\b(?:what|which|how much) interest\b.{0,50}\b(?:pay|pays|paid|charge\w*|bears?|due)\b/iu, told: /\binterest rate|per cent|percent|%/iu },
  { attribute: 'superior', asked: /'s (?:boss|superior)\b|\b(?:boss|superior) of\b|\bwho(?:m)? does .{2,40} report to\b|\breports? to whom\b/iu, told: /\b(?:reports? to|superior|under (?:the )?(?:secretary|minister))\b/iu },
  { attribute: 'projects', asked: /\b(?:which|what) (?:(?:priority|specific|concrete|exact|particular) )+projects?\b/iu, told: /\bprojects? (?:such as|like|named|called|are|is)\b|:/iu },
  { attribute: 'speech', asked: /\bwhat (?:exactly )?did (?:\S+ ){1,3}say\b|\bwhat were (?:\S+ ){1,3}words\b/iu, told: /\b(?:said|says?|stated?|states|according to|called|thank\w*|noted?|emphasi\w*|express\w*|stress\w*|describ\w*|announc\w*|words?|confirm\w*|spoke|told|point\w*|shows|calls|underlin\w*|acknowledg\w*|committed|quote[sd]?|declar\w*|\w*affirm\w*|spoke|speak\w*)\b/iu },
  { attribute: 'expansion', asked: /\bstands? for\b(?! (?:the )?(?:us|u\.s\.|american|uzbek))|\b(?:spelled|spelt|written) out\b|\bacronym\b|\babbreviat\w+ (?:of|for|mean)/iu, told: /\bstands? for\b|\bshort for\b|\babbreviat|\bspell|\bexpan|\bfull name|\(/iu },
  { attribute: 'wording', asked: /\bword for word\b|\bverbatim\b|\bexact words\b|\bliterally (?:say|said)\b/iu, told: /["“«]/u },
  { attribute: 'reason', asked: /^\W*(?:and |so |but )?(?:why|how come|for what reason)\b/iu, told: /\b(?:[Bb]ecause|so (?:that|as)|in order|purpose|aim\w*|goal\w*|[Ss]ince|cannot|incentive|designed|reason\w*|meant|intend\w*|seek\w*|want\w*|need\w*|therefore|due to|wish\w*|ready|expect\w*|as part|to (?!the\b|a\b|an\b|date\b|be\b)[a-z]{3,}|given|helps?|mak(?:es|ing)|vulnerab\w*|depend\w*|for (?:the )?\w+ing|leaves|thus|linked|concern\w*|role|cooperation|strategic|used)\b/u },
  { attribute: 'leader', asked: /\bwho(?:se|m)? (?:\w+ )?(?:leads?|heads?|runs?|directs?)\b|\bthe (?:head|leader|boss|director|chief) of\b/iu, told: /\b(?:chair\w*|lead\w*|led|head(?:s|ed)?|runs?|director|manag\w*|president|minister|secretary|chief|governor)\b/iu },
  { attribute: 'previous', asked: /\b(?:largest|biggest|smallest|record)\b.{0,40}\b(?:before|prior to|until)\b|\bprevious (?:largest|biggest|record|loan|chair)|\bbefore (?:korea|seoul)\b.{0,20}\bchair|\bchair\w*\b.{0,30}\bbefore (?:korea|seoul)\b/iu, told: /\bprevious\w*\b|\bformer\w*\b|\buntil then\b/iu },
  { attribute: 'future', asked: /^\W*(?:so |and |but )?(?:will|shall)\b(?! you\b)|^\W*(?:is|are) .{2,50}\bgoing to\b/iu, told: /^\W*(?:yes|no|да|нет|ha|yo.q)(?=[\s:,.])/iu },
  { attribute: 'origin', asked: /\b(?:which|what) country (?:does|do|is|did) .{2,40}\b(?:come|from|originat\w*)\b|\bnationality\b/iu, told: /\b(?:comes? from|nationality|citizen\w*|based in|Chinese|Russian|American|Japanese|African)\b/u },
  { attribute: 'procedure', asked: /\bhow (?:do|does|can|could|should|would|to) (?:i |we |one |you |a compan\w+ |companies |firms |anyone |somebody )?(?:appl(?:y|ies)|submit|register|join|enrol)/iu, told: /\b(?:appl(?:y|ies) (?:by|through|via|at)|by submitting|registration)\b/iu },
  { attribute: 'worth', asked: /\b(?:value|worth|price|cost) of (?:the |this |that )?(?:\S+ ){0,4}(?:memorand\w+|mou|agreements?|plans?|partnership)\b|\bhow much (?:is|was|are|were) the .{0,40}\b(?:memorand\w+|mou|agreements?|plans?|partnership)\b.{0,12}\bworth\b/iu, told: /\b(?:value|worth|price|cost)\b/iu },
];

/** The attribute a question asks for which the text does not state; null when it asks for none or has it. */
export function attributeMissing(text: string, reading: Reading): Attribute | null {
  return asked(reading).find((r) => !r.told.test(text))?.attribute ?? null;
}
const asked = oncePer((reading: Reading) => RULES.filter((r) => r.asked.test(reading.text)));
/** A silence about that very attribute: its own words stand in it. */
export const speaksOf = (attribute: Attribute, text: string): boolean => RULES.some((r) => r.attribute === attribute && (SILENCE[attribute] ?? r.told).test(text));
/** Where the silence is worded otherwise than an answer would be. */
const SILENCE: Partial<Record<Attribute, RegExp>> = { reason: /\b(?:why|reasons?|purpose)\b/iu, use: /\b(?:used|spent|spend|use of|purpose)\b/iu, condition: /\bconditions?\b|\bterms\b/iu, procedure: /\b(?:appl(?:y|ications?)|procedure)\b/iu, origin: /\bnot? (?:say|name).{0,60}\b(?:country|from)\b/iu, future: /\b(?:when|timetable|date|plans?)\b/iu };
