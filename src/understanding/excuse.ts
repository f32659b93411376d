// What people say before and after a question about their asking it: "sorry to bother you again but", "no rush though". Pure.
// Not for: who wants to know and what it is about, which may be part of the question (asking.ts).

const OPENING = '(?:(?:so|ok(?:ay)?|right|well|hi|hey|hello|alright|and|um+|uh+|like|guys|all|there|team)\\b[\\s,!.]*)*';
const AM = '(?:i[\'’]?m |i am |we[\'’]?re |we are )';
const EXCUSES = [
  `${AM}?(?:so |really |very )?sorry (?:to (?:bother|trouble|disturb|interrupt)(?: you)?(?: all)?(?: again| with this| one more time)?|for (?:the|another|all the|so many|bothering)[^,:?]{0,40})`,
  `${AM}(?:just |currently |still )?(?:writing|working on|preparing|drafting|doing|putting together|researching) (?:an? |some |my |the )?(?:\\w+ )?` +
    '(?:piece|story|article|essay|paper|report|memo|brief(?:ing)?|presentation|blog(?: post)?|thing|research|notes?|slides?|deck|talk)(?: (?:about|on|for) (?:this|it|that|these things|the topic|the subject|work|school|class|my boss|tomorrow))?',
  `${AM}?not sure (?:if|whether) (?:you|anyone|this|it)(?: guys)? (?:can|could|knows?|is able to)(?: help| answer| tell| know)*(?: me| us)?(?: with this| here)?`,
  '(?:i was|i[\'’]ve been|i have been) (?:just )?(?:reading|watching|listening to|looking at|going through) (?:the |some |my )?(?:news|papers?|articles?|tv|radio|stuff|emails?)' +
    '(?: (?:this|last|yesterday) ?(?:morning|night|evening|week)?)?(?: and (?:i )?(?:was )?(?:thinking|wondering|thought))?',
  '(?:my|our) (?:boss|editor|manager|chief|colleague|teacher|professor|friend|client)s? (?:just |has just |keeps? )?(?:asked|asking|asks|wants to know|wanted to know)(?: me| us)?(?: something| this)?' +
    '(?: and (?:i|we)(?: have| had| got|[\'’]ve got) no (?:clue|idea))?',
  '(?:next|another|one more|last|final|quick|new|different|simple|silly|stupid|dumb|short)(?: quick| last| small| little)? (?:question|one|q|thing)',
  '(?:just )?(?:to |let me |need to |want to )?(?:double[- ]?check(?:ing)?|confirm(?:ing)?|make sure|be sure)',
  '(?:do|would) you (?:happen to )?know', 'i (?:would|[\'’]d) (?:like|love) to know', 'remind me', 'question from [^,:?]{2,30}', 'for (?:my|our|the) (?:notes?|records?)',
];
/** Ends in a mark or in "but"/"so": what follows is the question. */
const LEADS = '(?:\\s*[,:;.!]\\s*(?:and |so |but )?|\\s+[-–—]+\\s+|\\s+(?:but|so)\\s+)(?=\\S)';
const BEFORE = new RegExp(`^${OPENING}(?:${EXCUSES.join('|')})${LEADS}`, 'iu');
/** Thanks and urgency behind the question. */
const AFTER = new RegExp([
  '[\\s,;.!?-]+(?:',
  ['(?:(?:anyway|but),? )?no (?:rush|hurry|worries|pressure)(?: though| tho| at all)?', '(?:i[\'’]?(?: would|d)|would be) (?:really |very |much |greatly |be )*(?:appreciated?|grateful)(?: it| that| your help| any help)*(?: very much)?',
    '(?:thanks?|thank you) (?:(?:so|very) much |a lot )?in advance(?:,? \\p{Lu}\\p{L}+)?', '(?:(?:kind|best|warm) )?regards,? \\p{Lu}\\p{L}+',
    'i need (?:it|this|that) (?:for|by|in|before) [^?.!]{2,40}', 'it[\'’]?s (?:quite |pretty |a bit )?urgent'].join('|'),
  ')\\W*$',
].join(''), 'iu');

/** A sentence of nothing else: "No rush though." */
export const isExcuse = (sentence: string): boolean => ` ${sentence}`.replace(AFTER, '') === '';
/** The question without them; whatever is left over is taken as asked. */
export function withoutExcuses(text: string): string {
  const asked = text.replace(BEFORE, '');
  const bare = asked.replace(AFTER, (tail) => (/\?/u.test(tail) ? '?' : ''));
  return /\p{L}{2}/u.test(bare) ? bare : text;
}
