// Shorthand of chats and slips, slang for money, country codes: each written out in the one way the rest of the house knows. Pure.
// Not for: words with several meanings (lexicon), misspelt words (read.ts).
import { readNumbers } from './amounts.ts';

/** One meaning each; question words of three letters mistyped. */
const SHORTHAND: readonly [RegExp, string][] = [
  [/\bmemorand(um|ums|a) of (?:mutual )?understanding\b/giu, 'memorand$1'],
  [/\bw\/o\b/giu, 'without'],
  [/\bb\/w\b/giu, 'between'],
  [/\bavg\.?\b/giu, 'average'],
  [/\bincl\.?(?=\s)/giu, 'including'],
  [/\bexcl\.?(?=\s)/giu, 'excluding'],
  [/\bNPP\b/gu, 'nuclear plant'],
  [/\bfm\b/giu, 'foreign minister'],
  [/\bcu-au\b/giu, 'copper gold'],
  [/(?<![\d$])\$+(?=\s|[?!.]|$)/gu, 'how much money'],
  [/\bcrit minerals?\b/giu, 'critical minerals'],
  [/\bREEs?\b/gu, 'rare earths'],
  [/\bdept\b/giu, 'department'],
  [/\breps\b/giu, 'representatives'],
  [/\brep\b/giu, 'representative'],
  [/\bgovt(s?)\b/giu, 'government$1'],
  [/\becon\b/giu, 'economic'],
  [/\bs(?:mth|th)\b/giu, 'something'],
  [/\b(?:to|they|who) address(?= (?:the|them|these|it|common|global|supply)\b)/giu, 'to tackle'],
  [/\bmkt\b/giu, 'market'],
  [/\bmtg\b/giu, 'meeting'],
  [/\bis it tru(?= (?:that )?)/giu, 'is it true'],
  [/\bpls\b|\bplz\b/giu, 'please'],
  [/\b(?:in|to) DC\b/gu, 'in Washington'],
  [/\bw\/(?=\s)/giu, 'with '],
  [/\bacc\.? to\b/giu, 'according to'],
  [/\bdep\.(?=\s)/giu, 'deputy'],
  [/\bintl\b/giu, 'international'],
  [/\bvs?\.(?=\s)/giu, 'versus'],
  [/(?<!\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\.? )\b4(?= [a-z])(?! (?:feb|jan|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|countr|agreement|deal|compan|state|million|billion|month|day|year|week))/giu, 'for'],
  [/\bu\b(?=\s[a-z])/gu, 'you'],
  [/\br\b(?=\s[a-z])/gu, 'are'],
  [/\bn\b(?=\s[a-z])/gu, 'and'],
  [/\s&\s/gu, ' and '],
  [/\s\+\s/gu, ' plus '],
  [/\bwhats\b/giu, "what's"],
  [/\bwhos\b/giu, "who's"], [/\b(who|what) (?:dat|dis)\b/giu, '$1 is that'],
  [/\bwheres\b/giu, "where's"],
  [/\bwhens\b/giu, "when's"],
  [/\bhow many's\b/giu, 'how many'],
  [/\b(did|does|do|is|are|was|were|has|have|had|could|would|should)nt\b/giu, "$1n't"],
  [/\bw(?:at|ut|ot)\b/giu, 'what'],
  [/\b(\d+(?:\.\d+)?) (bn|mn|mln|bln)\b/giu, '$1$2'],
  [/^\W*([\w.-]+)\s*=\s*\?*\W*$/gu, 'what does $1 mean?'],
  [/\bmakes? public\b/giu, 'announce'],
  [/\bon the (?:very )?day of (?=the (?:\w+ ){0,2}(?:ministerial|meeting|summit|conference)\b)/giu, 'at '],
  [/\bused to be\b/giu, 'formerly was'],
  [/\b(?:come|came|coming) (?:for|on behalf of) (?=(?:the )?\p{L})/giu, 'represented '],
  [/\b(?:come|came|coming|turn(?:ed)? up|show(?:ed)? up) (?:to|at|for) (?=(?:the|this|that) (?:\w+ )?(?:meeting|ministerial|event|talks|summit|conference)\b)/giu, 'attend '],
  [/(?<!\bforge\b.*)\b(?:the |a )?(?:body|forum|format|group(?:ing)?|initiative|thing|platform|successor|replacement) (?:(?:that|which) (?:has )?(?:replac(?:es|ed)|succeed(?:s|ed)|took over from|takes over from|took the place of)|(?:replacing|succeeding|of|to|for)) (?:the )?(?:MSP|mineral(?:s)? security partnership)\b/giu, 'FORGE'],
  [/\b6 k(?= ?a)/giu, '6K'],
  [/\b(?:ground ?work|bedrock|cornerstone)s?\b/giu, 'foundation'],
  [/[–—]/gu, ' - '],
  [/\b(who|what|where|when|how|why)['’]?d(?= )/giu, '$1 did'],
  [/\b(?:run|walk|take|talk)(?: me| us)? through (?=(?:the )?(?:\d|january|february|march|april|may|june|july|august|september|october|november|december))/giu, 'what happened on '],
  [/\bwhose (?:\w+ )?(?:words?|quotes?|quotation|phrase|remarks?) (?:is|are|was|were)\b|\bwho (?:is|was) quoted (?:as saying|saying|with)\b/giu, 'who said'],
  [/\bwho (?:came|went|attended|showed up|turned up|flew in|travelled|traveled|was (?:sent|there))(?= .*\bon behalf of\b| (?:\w+ ){0,5}for (?:the )?\w+(?: side)?(?: (?:at|to|in)\b|\W*$))/giu, 'who represented'],
  [/\bcapped at\b/giu, 'up to'],
  [/\b(?:w[io]n|winning|land(?:ed)?|clinch(?:ed)?|bag(?:ged)?|secured?)\b(?= (?:[\w-]+ ){0,5}contracts?\b)/giu, 'sign'],
  [/\b(\d{1,3})k(?= t(?:ons?|onnes?)?\b)/giu, '$1,000'],
  [/\bb\/?c(?= (?:of|the|it|they|its)\b)/giu, 'because'],
  [/(?<=\b(?:in|of|since|from|until|by|for|mid) )['’](2[2-9])\b/gu, '20$1'],
  [/\bprofit(s|ed)? from\b/giu, 'benefit$1 from'],
  [/\b(who|what|where|when|which|it|they|he|she)['’]ll\b/giu, '$1 will'],
  [/\bstands? 4\b/giu, 'stands for'],
  [/\b(?:pgm|prog)s?\b/giu, 'program'],
  [/\bqty\b/giu, 'quantity'],
  [/\bamts?\b/giu, 'amount'],
  [/\btel(?= (?:me|us)\b)/giu, 'tell'],
  [/^\W*(?:tl;?dr|fyi|btw|asap|pfa)\b[\s,:;-]+/iu, ''],
  [/\bamb\.?(?=\s)/giu, 'ambassador'],
  [/(?:\bnos?\.|\bnrs?\b\.?|\bnums?\b\.?|\bnbrs?\b\.?|#) ?(?=of\b)/giu, 'number '],
  [/\bfms\b/giu, 'foreign ministers'],
  [/\bjvs?\b/giu, 'joint venture'],
  [/\bnukes?\b/giu, 'nuclear'],
  [/\b(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\w{0,6}\.? ['’](2[2-9])\b/giu, '$1 20$2'],
  [/\b(oct|nov|dec)(?:ember|ober)?\.? 25\b(?!\s*,?\s*20)/giu, '$1 2025'],
];
/** KZ is the country, but the company beside the name of either Korea. */
const CODES: readonly [RegExp, string][] = [
  [/\bKZ\b(?=.*\bkorea)|(?<=\bkorea\b.*)\bKZ\b/giu, 'Korea Zinc'],
  [/\bKZ\b/gu, 'Kazakhstan'],
  [/\bUZ\b/gu, 'Uzbekistan'],
  [/(?<=\b(?:did|does|has|will|is|was|with|for|of|in|by|and|the|from) )uz\b/gu, 'Uzbekistan'],
  [/\buz(?=-us\b)/giu, 'Uzbekistan'],
  [/\bKSA\b/giu, 'Saudi Arabia'],
];
const SLANG: readonly [RegExp, string][] = [
  [/\b(?:cough(?:ed|s|ing)?|stump(?:ed|s|ing)?) up\b|\b(?:shell(?:ed|s|ing)?|fork(?:ed|s|ing)?) (?:out|over)\b/giu, 'give'],
  [/\b(?:stick|sticks|stuck|sink|sinks|sank|sunk|pump\w{0,3}|pour\w{0,3}|plough\w{0,3}|plow\w{0,3}|throw\w{0,3}|threw|inject\w{0,3}|splash\w{0,3})\b(?= (?:\S+ ){0,3}into\b)/giu, 'invest'],
  [/\b(?:foot(?:s|ed|ing)? the (?:bill|cost)|(?:pick(?:s|ed|ing)? up|cover(?:s|ed|ing)?) the (?:tab|bill|tabs|bills|cost|costs)(?: (?:of|for)\b)?)/giu, 'finance'],
  [/\bset aside (?=(?:for|by|to)\b)/giu, 'allocated '],
  [/\b(?:dough|moolah|dosh)\b/giu, 'money'],
];

/** "The Tashkent memorandum and the Washington one": what stands before is meant. */
const THE_OTHER = /\b(memorandum|mou|agreement|deal|notice|article|meeting|plan|loan|signing)\b(.{1,90}?\bthe (?:[\p{L}-]+ ){1,2})one\b(?! of\b)/iu;
/** The text in plain words. */
export function plain(text: string): string {
  return [...SHORTHAND, ...CODES, ...SLANG].reduce((out, [pattern, words]) => out.replace(pattern, words), text).replace(SCALED, (words) => String(readNumbers(words)[0] ?? words)).replace(THE_OTHER, '$1$2$1').replace(THE_OTHER, '$1$2$1');
}
/** "thirty billion": a number word that counts millions. */
const SCALED = /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty)(?=[ -](?:million|billion)s?\b)/giu;
