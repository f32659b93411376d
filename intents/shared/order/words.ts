// Words that ask which of two things came first, how long lies between them, or for several in order.
import { anyOf } from '../../../src/lib/text/patterns.ts';

export const HOW_LONG = anyOf(
  /\bhow (?:long|many (?:days|weeks|months|years)|much (?:time|later|earlier))\b/u,
  /\b(?:time|days|months|interval|gap|span|period) (?:lies|lie|between|elapsed|passed|separates?|separating)\b/u,
  /\b(?:time|interval|gap|distance) (?:between|from)\b/u,
  /\b(?:days|weeks|months) (?:after|before|between|from|apart)\b|\bdays apart\b/u,
);
/** "Two days before" tells when, it does not ask how long. */
export const COUNTED = /\b(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) (?:days|weeks|months) (?:before|after)\b/giu;
export const ORDER = anyOf(
  /\b(?:before or after|after or before|earlier or later|sooner or later)\b/u,
  /\b(?:which (?:came|was|happened|is|one|of them)|what (?:came|comes|was|is|happened|took place)|who) .{0,40}\b(?:first|earlier|later|last|before|sooner)\b/u,
  /\bcame first\b|\bbefore or after\b|\bearlier or later\b/u,
  /\b(?:was|were|did|is) .{4,60}\b(?:before|after|earlier than|later than|precede\w*|follow\w*)\b/u,
  /\bfirst\b.*:|\bolder\b|\bnewer\b/u,
);
/** "What did he sign after his talks" asks what, not which came first. */
export const DONE_AFTER = /\b(?:what|whom?|which \w+|where) (?:did|does|do|has|have)\b.{3,50}\b(?:before|after)\b(?!.*\b(?:first|earlier|before or after)\b)/iu;
export const SORT = anyOf(
  /\b(?:put|place|arrange|order|sort|rank|list|line up|bring|give)\b.*\b(?:in(?:to)? (?:\w+ )?order|by (?:date|time|year)|chronolog\w*|in sequence)\b/u,
  /^\W*(?:chronological(?:ly)? )?order\b.*[:,]|\bin (?:what|which) order\b/u,
  /\b(?:earliest|latest|oldest|newest|first|last)\b.*[:,].*\b(?:or|and)\b/u,
);
/** "Was X before or after Y", and "after X did Y". */
export const BESIDE =
  /\b(?:did|was|were|is)\s+(?:the )?(.+?)\s+(?:(?:announced|signed|launched|held|founded|set up|come|happen|take place|made|published) )?(?:before or after|after or before|before|after|earlier than|later than|newer than|older than|more recent than)\s+(?:the )?(.+)$/iu;
export const FROM_TO =
  /\b(?:after|before|between|since|from|separates?|lies between|lie between|passed between)\s+(?:the )?(.+?)\s+(?:did|was|were|is|does|do|and|until|to)\s+(?:the )?(.+)$/iu;
/** "How long after X and Y met did Z happen": "and" joins people, "did" the two events. */
export const AFTER_DID = /\b(?:after|before|since)\s+(?:the )?(.+?)\s+(?:did|was|were|is|does|do)\s+(?:the )?(.+)$/iu;
/** "X: before or after Y?" */
export const HEADED = /^(?:the )?(.{4,60}?)\s*(?:[:,;]|\s[-–—])?\s+(?:before or after|after or before|(?:earlier or later|later or earlier) than)\s+(?:the )?(.+)$/iu;
/** The length of one thing: "how many days does MINExpo last", "duration of MINExpo". */
export const RUNS = anyOf(
  /\bhow (?:many days|long) (?:does|do|did|will|is|was|were)\b.*\b(?:run|last|go on|take|scheduled|planned|set|due|foreseen|expected|supposed|meant|held|continue|be)\b/u,
  /\bhow (?:many days|long) (?:is|was) (?:the )?[\p{L}\p{N} ]{3,40}\?*$/u,
  /\b(?:lasts?|runs?|takes?|scheduled for|planned for|set for) how (?:many days|long)\b/u,
  /\b(?:how many|number of) days\b(?!.*\b(?:after|before|between|since|ago|until|till|from|than|later|earlier)\b)/u,
  /\bduration\b/u,
);
/** "How long did they talk?": the length of a talk, no time between two things. */
export const TALKED =
  /\bhow long (?:did|does|do|were|was|have|had) (?:(?!\b(?:after|before|between|since|until)\b).)*\b(?:talk\w*|speak\w*|spoke|meet|met|negotiat\w*|discuss\w*|stay\w*|sit|together)\W*$/iu;
/** "Signed in how many months": the time it took. */
export const WITHIN = /\b(?:in|over|within|during) how many (?:days|weeks|months|years)\b/giu;
/** What somebody is after is wanted, not later. */
export const SOUGHT = /\b(?:is|are|was|were) (?:[\p{L}'’-]+ ){1,4}after(?: (?:in|for|at)\b|\W*$)/iu;
/** "Who signed in Tashkent and who signed later": asks for both, not for their order. */
export const EACH_WHO = /\bwho\b.+\band (?:also )?who\b/iu;
/** "Which is newer: A or B?" */
export const CHOICE =
  /^\W*(?:so )?(?:which|what|who)\b[^:,]{0,40}\b(?:first|earlier|later|older|newer|sooner|last|more recent|most recent|earliest|latest|oldest|newest)\b[^:,]{0,12}[:,]\s*(?:the )?(.+?),?\s+or\s+(?:the )?(.+)$/iu;
/** "A or B: which of them is the newer?" */
export const CHOSEN =
  /^\W*(?:the )?(.+?)\s+or\s+(?:the )?(.+?)\s*(?:[,:;?]|\s[-–—])\s*(?:which|what|who)\b.*\b(?:first|earlier|later|older|newer|sooner|last|more recent|most recent|earliest|latest|oldest|newest)\b.*$/iu;
/** "Was A dated the same day as B?" */
export const SAME_DAY = /\b(?:the|one|one and the) same (?:day|date|month)\b/iu;
export const SAME_AS =
  /^\W*(?:was|were|is|are|did|do|does|has|have)\s+(?:the )?(.+?)\s+(?:\w+ ){0,3}?(?:on|of|from|at|bear|bears|share|have|dated|to)?\s*(?:the|one|one and the) same (?:day|date|month)\s+(?:as|with)\s+(?:the )?(.+)$/iu;
export const SAME_BOTH =
  /^\W*(?:was|were|is|are|did|do|does|has|have)\s+(?:the )?(.+?)\s+and\s+(?:the )?(.+?)\s+(?:\w+ ){0,3}?(?:on|of|from|at|bear|share|have|carry|dated)?\s*(?:the|one|one and the) same (?:day|date|month)\W*$/iu;
export const SPLIT = /\s+(?:and|or|vs\.?|versus|before or after|after|before|until|till|to|from|than|earlier than|later than|precede[ds]?)\s+/iu;
/** "MINExpo's closing day": what lasts several days is counted to its last. */
export const CLOSES = /\b(?:clos(?:es?|ed|ing)|(?:last|final) day|end(?:s|ed)?(?: of)?|over)\b/iu;
