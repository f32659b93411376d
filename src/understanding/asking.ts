// Finds what a message asks among greetings, context and thanks, so that a question is answered the same however it is wrapped. Pure.
// Not for: several questions in one message (clauses.ts), what an earlier message left open (followup.ts).
import type { MentionKind } from '../model/reading.ts';
import { clean } from '../lib/text/clean.ts';
import { isExcuse, withoutExcuses } from './excuse.ts';
import type { Understanding } from './read.ts';
import { sentencesOf } from './sentences.ts';
import { tokenise } from './tokens.ts';

const WH = '(?:(?:in|on|at|to|for|from|by|with|of|since|until|till|under|after|against|between) (?:what|which|whom|whose|when)|who|who\'s|whom|whose|what|what\'s|when|where|where\'s|why|how|which)';
const AUX = '(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|isn\'t|aren\'t|wasn\'t|weren\'t|didn\'t|doesn\'t|hasn\'t|haven\'t)';
const ORDER = '(?:tell|name|list|explain|describe|give|show|compare|summari[sz]e|define|enumerate)';
const ASKS = new RegExp(`^(?:(?:so|and|but|also|well|ok|okay|please|pls|now|then)[,\\s]+)*(?:${WH}|${AUX}|${ORDER})\\b`, 'iu');
/** Words that take up something said before. */
/** "Would you happen to have the figure for X": asks for it. */
const WANTS = /^(?:(?:but|and|so) )?(?:(?:do|would|could|can|might) you (?:happen to |by any chance |possibly )?(?:have|got|give me|find|supply|provide)|(?:i|we)(?:'m| am|'re| are|'d| would)? ?(?:just )?(?:looking for|searching for|after|need|want|like)(?: to (?:have|get|see))?) (?=the (?:figure|amount|sum|date|name|size|total|number|value|place|venue|year)\b)/iu;
const POINTS = /\b(?:it|its|they|them|their|he|him|his|she|her|this|these|those|there|same|former|latter|one)\b|\bthat(?=\s*(?:is|was|has|had|will|deal|agreement|meeting|project|company|article|money|sum|loan|country|mou|memorandum|together|altogether|combined|in total)\b|['’]s|\s*[?.,!]|\s*$)|\b(?:of|on|for|about|to|at|by|with|like|after|before) that\b|\b(?:each|both|either|neither)\b(?=\s*(?:(?:for|in|on|by|there|then)\b|[?.,!]|$))/iu;
const NOT_POINTING = /\b(?:is|was) it (?:true|correct|right|so|possible)\b|\b(?:is|are|was|were) there\b|\bthe one\b/giu;
/** A sentence after the question that narrows it or says how to answer. */
const NARROWS = /^(?:(?:i|we) (?:need|want)|need|want)(?: (?:the|a))? (?:both|all|only|just|every|each|full|complete|exact|names?|list|dates?|amounts?|figures?|numbers?|totals?|years?|places?)\b|^(?:only|without|exclud\w+|just|not|includ\w+|as|by|with|except|sort|rank|list|leav\w+|ignor\w+|omit\w*|skip\w*|drop\w*|count\w*|no|and|or|but|plus|also|then)\b|\b(?:as|in) (?:a )?(?:table|list|csv|chart|bullets?)\b|\b(?:list|table|csv|chart)\W*$/iu;
/** What stands in brackets after the question belongs to it. */
const BRACKETED = /^\(.*\)\W*$/u;
const TOPIC = /\b(?:about|regarding|concerning|re|on|looking|reading|read|writing|subject|topic|following)\b/iu;
const TOPICS: ReadonlySet<MentionKind> = new Set(['initiative', 'agreement', 'event', 'document', 'organization']);
/** Talk about the asking itself: who asks, what for, from where. */
const FRAME = /\b(?:i|i'm|i'd|me|my|we|we're|our|us|you|your|asks?|asking|asked|wants?|wonders?|question|query|request|quick|office|boss|editor|colleagues?|team|note|notes|memo|brief|briefing|talking points|speech|slides?|deck|report|story|(?<!\b(?:supply|energy|new) )sources|documents|corpus|curiosity|interest|record)\b/iu;
/** "I was hoping you could tell me whether ...": up to the word that asks. */
const INTRO = new RegExp(`^[^?:]{0,90}?\\b(?:(?:tell|remind|inform|show) (?:me|us)|know|knows|knowing|ask|asking|advise|confirm|clarify|find out|finding out|establish|see|understand|check|checking|idea|clue|remember|recall|figure out|work out|question is|question:|wondering|wonder|curious|verify|explain|learn|determine|say)(?: (?:for|to) (?:me|us))?[,:]?\\s+(?:please[,\\s]+|exactly\\s+|perhaps\\s+)?(?=(?:${WH}|if|whether)\\b)`, 'iu');
const PERSONAL = /\b(?:i|i'm|i'd|me|my|we|we'd|our|us|you|your)\b|^\W*(?:any|please|pls|kindly|wondering|curious|just|trying|need|want|not sure)\b/iu;
/** "Peru signed, didn't they?", "..., yes or no": a statement with a question tied to its end. */
const TAG = /[,;\s-]+(?:yes or not?|yes\/no|y\/n|or not|am i right|is that (?:right|so|correct)|isn['’]?t it|is it not|(?:do|did|has|have|is|are|was|were)n['’]?t (?:it|they|he|she|we|that)|(?<=,\s*)(?:yes|no|right|correct|true|eh|huh|yeah|innit))\W*$/iu;
const CHECK = /^(?:(?:and )?(?:is|are|was|were|did|does|do|has|have) (?:it|he|she|they)(?: really)?|(?:and )?(?:is|was) (?:that|this|it) (?:really |actually |indeed )?(?:true|correct|right|accurate|so|the case)|true|correct|right|really|true or false|yes or no|(?:can|could) you (?:please )?(?:confirm|verify|check)(?: (?:that|this|it))?|(?:please )?(?:confirm|verify)(?: (?:that|this|it))?)\W*$/iu;
const HEARSAY = /^(?:(?:i|we)(?: was| were|'ve been| have been| am) (?:told|informed|led to believe)(?: that)? |(?:i|we) (?:have|'ve) (?:heard|read|seen)(?: that)? |(?!(?:by|of|in|from)\b)[\p{L}'’]+ ){1,4}?(?:says?|said|claims?|claimed|swears?|insists?|thinks?|believes?|tells (?:me|us)|told (?:me|us)|reads?|heard|saw|reckons?|assumes?|understand|think|believe)(?: somewhere)? (?:that )?/iu;
const GREETING = /^(?:(?:good )?(?:morning|afternoon|evening|day)|hello|hi|hey|hiya|dear|greetings|yo|sorry|excuse me|thanks|thank you|quick (?:one|q|question))\b[^,.:!?]{0,30}(?:[,.:!]+|\s-)\s*/iu;
const HEAD = /^([^:?]{2,160}?)(?::|\s[-–—])\s+(?=\S)/u;
const COMMA_HEAD = new RegExp(`^([^,?]{2,110}),\\s+(?:and |but |so )?(?=(?:${WH}|${AUX})\\b)`, 'iu');
/** "... and now my boss wants to know, Canada signed too?" */
const ASKED_BY = /^[^?]{0,180}?\b(?:(?:wants?|wanted|needs?|needed|has|have) to know|(?:asks?|asked|asking)(?: me| us| you)?|wonders?|wondering|(?:the|my|our) question is)\s*[,:]\s+(?=\S)/iu;
const RESTART = new RegExp(`^.*\\b(?:no,? wait|wait,? no|let me (?:start|try|rephrase|ask)(?: (?:again|over|that|this))*|scratch that|strike that|start(?:ing)? (?:again|over)|never ?mind that|forget (?:that|it)|what i (?:mean|meant)(?: to ask)? (?:is|was))\\b[\\s,.:-]*(?:(?:let me|start|again|over|so|i mean|sorry|ok|okay|uh|um|try|rephrase|that)[\\s,.:]+)*(?=(?:${WH}|${AUX})\\b)`, 'iu');
const SPOKEN = new RegExp(`^(?:(?:um+|uh+m*|erm*|hmm+|google|siri|alexa|ok(?:ay)?|so|like|well|right|alright|yeah|yes|oh|ah|hey|look|listen|basically|actually|you know|i mean|sorry|then|now)\\b[\\s,.!…-]+)+(?=(?:${WH}|${AUX}|${ORDER})\\b)`, 'iu');
/** Sounds between words and words said twice. */
const SOUNDS = /(?<![\p{L}-])(?:um+|uhm*|uh+|er+m*|hmm+)(?![\p{L}-])[,.…]*\s*/giu;
const TWICE = /(?<![\p{L}\d-])(\p{L}{2,})(?:,?\s+\1)+(?![\p{L}\d-])/giu;
const TAIL = /[\s,;.!?-]+(?:(?:many |with )?(?:thx|thanks|thank you)(?: (?:in advance|so much|a lot|very much|for (?:your|any) help))?(?:,\s*\p{L}+)?|(?:(?:kind|best|warm) )?regards(?:,\s*\p{L}+)?|(?:anyway,? )?no (?:rush|hurry|worries|pressure)|anyway|lol|haha|ty|tia|cheers(?:,\s*\p{L}+)?|pls|plz|please|asap|if you (?:know|can|could|please|may)|if possible|do you know|any idea|by any chance|urgent(?:ly)?|(?:yeah,? )?that(?:'s| is) (?:all|what) i (?:wanted|want|need(?:ed)?)(?: to know)?|just (?:curious|checking|asking|wondering)|for (?:my|our|a|the) (?:short |briefing |quick )?(?:note|brief|briefing|memo|report|slides?|deck|article|story|boss|editor|colleague|speech))\W*$/iu;

/** A question of so few words and no name ("which two names?") is asked of what was said before it. */
const LONE = 4;

/** The message in the ways it may be meant, likeliest first: usually the bare question; with its context when it takes that up. */
export function waysAsked(u: Understanding, raw: string): string[] {
  const all = sentencesOf(raw);
  const sentences = all.length < 2 ? all : all.filter((s) => !isExcuse(s));
  if (sentences.length < 2) return [bare(u, sentences[0] ?? clean(raw))];
  const whole = (kept: readonly string[]): string => kept.map((s) => bare(u, s)).join(' ');
  const marked = sentences.filter((s) => /\?\W*$/u.test(s));
  const claim = claimed(sentences);
  if (claim !== undefined) return [claim];
  const asking = marked.length > 0 ? marked : sentences.filter((s) => ASKS.test(bare(u, s)));
  const last = sentences.indexOf(asking.at(-1) ?? '');
  const question = sentences.filter((s, i) => asking.includes(s) || (i > last && (NARROWS.test(s) || BRACKETED.test(s))) || (ASKS.test(s) && (namesIn(u, s).length > 0 || demandsOf(u, s) > 1)));
  if (asking.length === 0) { const telling = sentences.filter((s) => demandsOf(u, s) > 0 && !courteous(u, s)); return [whole(telling.length > 0 ? telling : sentences)]; }
  if (question.length === sentences.length) return [whole(sentences)];
  const bareQuestion = whole(question);
  if (pointsBack(u, bareQuestion)) return [whole(sentences.filter((s) => question.includes(s) || !courteous(u, s))), ...writtenOut(u, bareQuestion, sentences.slice(0, sentences.indexOf(question[0] ?? '')))];
  const lone = namesIn(u, bareQuestion).length === 0 && tokenise(bareQuestion).length <= LONE;
  const about = sentences.filter((s) => !question.includes(s) && (namesIn(u, s).length > 0 || /\d/u.test(s) || (lone && sentences.indexOf(s) < last && demandsOf(u, s) > 0 && !FRAME.test(s))));
  const asked = !lone && isComplete(u, bareQuestion);
  const telling = about.filter((s) => !FRAME.test(s) || (TOPIC.test(s) && namesIn(u, s).some((m) => TOPICS.has(m.kind))));
  const context = asked ? telling : about;
  const full = whole(sentences.filter((s) => question.includes(s) || context.includes(s)));
  return asked && telling.length > 0 ? [full, bareQuestion] : [full];
}

/** "Sorry if this was asked before. I'm drafting a note." takes up nothing and gives nothing. */
const courteous = (u: Understanding, text: string): boolean => FRAME.test(text) && namesIn(u, text).length === 0 && !/\d/u.test(text) && !/\b(?:it|they|he|she)\b/iu.test(text) && !TOLD_BEFORE.test(text);
const TOLD_BEFORE = /\b(?:read|heard|saw|seen|told|says?|said|about|looking at|on the (?!topic|subject|matter))\b/iu;
const namesIn = (u: Understanding, text: string): Named[] => u.gazetteer.find(tokenise(text), undefined, true);
type Named = { kind: MentionKind; id: string; surface: string };
/** "How big is it?" asked of the one thing named before. */
function writtenOut(u: Understanding, question: string, before: readonly string[]): string[] {
  const things = before.flatMap((s) => namesIn(u, s).filter((m) => TOPICS.has(m.kind)));
  const thing = new Set(things.map((t) => t.id)).size === 1 ? things[0]?.surface : undefined;
  return thing === undefined || namesIn(u, question).length > 0 || !POINTS.test(question) ? [] : [question.replace(/\b(?:its|their)\b/iu, `${thing}'s`).replace(/\b(?:it|they|them|that|this)\b/iu, thing)];
}
/** "I read that Peru signed. Is that so?": what was heard is the question. */
function claimed(sentences: readonly string[]): string | undefined {
  const heard = sentences.at(-2);
  if (heard === undefined || !CHECK.test(sentences.at(-1) ?? '') || ASKS.test(heard) || /\?\W*$/u.test(heard)) return undefined;
  return `is it true that ${heard.replace(HEARSAY, '').replace(/[.!\s]+$/u, '')}?`;
}
/** "Its" after a name of the same sentence is that name's. */
function pointsBack(u: Understanding, text: string): boolean {
  const own = /\b(?:its|their|his|her)\b/iu.exec(text);
  const plain = own !== null && namesIn(u, text.slice(0, own.index)).length > 0 ? text.replace(/\b(?:its|their|his|her)\b/giu, ' ') : text;
  return POINTS.test(plain.replace(NOT_POINTING, ' '));
}
/** Words that ask for something, figures and names. */
function demandsOf(u: Understanding, text: string): number {
  const tokens = tokenise(text);
  const stems = tokens.map((t) => t.stem);
  const words = tokens.filter((t, i) => /\d/u.test(t.folded) || (u.lexicon.conceptsOf(t.stem).length > 0 && !u.lexicon.isFiller(t.folded)) || u.lexicon.phraseAt(stems, i) !== undefined);
  return words.length + namesIn(u, text).length;
}
const isComplete = (u: Understanding, text: string): boolean => !pointsBack(u, text) && (namesIn(u, text).length > 0 || demandsOf(u, text) > 1);

/** "(the info box under the news)" says where to look. */
const POINTER = /,?\s+(?:according to|acc\.? to|as per|per|says|going by) the (?:\w+ )?(?:explainer|explanatory note|info ?box|information box|side ?bar|foot ?note|blurb|(?:info|background|information) note)\b|\s*\([^()]{0,60}\b(?:box|info ?box|note|sidebar|footnote|blurb|quote|excerpt)\b[^()]{0,60}\)/iu;
/** "The info note in the article - what ...", "the info box says that ...": where to look, before what is asked; of which article is kept. */
const NOTE_FIRST = /^\W*(?:(?:and|so) )?(?:(?:in|on|from|per|according to) )?(?:the|that|its) (?:explainer|(?:explanatory|info(?:rmation)?|background|side) ?(?:note|box|bar)|foot ?note|blurb)\b(?: (?:of|in|under|below|beside|at the end of|from) (?<article>(?:the )?(?:[\w'’-]+ ){0,5}?(?:article|story|report|piece|text)))?(?:\s*[:,]\s*|\s+[-–—]\s+| (?:says?|tells?(?: us)?|states?|explains?)(?: that)? )/iu;
const withoutNote = (text: string): string => text.replace(NOTE_FIRST, (...m) => { const { article } = m.at(-1) as { article?: string }; return article === undefined ? '' : `in ${article}, `; });
/** One sentence without greeting, introduction, false start and thanks. */
function bare(u: Understanding, sentence: string): string {
  const sounded = sentence.replace(SOUNDS, '').replace(TWICE, '$1');
  const noted = withoutNote(sounded);
  let text = kept(sentence, isComplete(u, noted.replace(POINTER, '')) ? noted.replace(POINTER, '') : sounded);
  for (let before = ''; before !== text; ) {
    before = text;
    if (!takesBack(u, text)) text = kept(text, text.replace(GREETING, ''));
    for (const strip of [SPOKEN, RESTART]) text = kept(text, text.replace(strip, ''));
    text = withoutExcuses(text);
    text = kept(text, text.replace(TAIL, (tail) => (/\?/u.test(text) || /\?/u.test(tail) ? '?' : '')));
    text = withoutHead(u, withoutHead(u, text, HEAD), COMMA_HEAD);
    text = withoutAsker(u, text);
    text = untagged(kept(text, text.replace(WANTS, 'what is ')));
    const intro = INTRO.exec(text)?.[0];
    const open = intro === undefined ? [] : writtenOut(u, text.slice(intro.length), [intro]);
    if (intro !== undefined && PERSONAL.test(intro) && open[0] !== undefined) text = open[0];
    else if (intro !== undefined && PERSONAL.test(intro) && namesIn(u, intro).length === 0) text = text.slice(intro.length).replace(/^(?:if|whether)\s+/iu, 'is it true that ');
  }
  return text;
}
/** Who wants to know, when that part names nothing and something is asked after it. */
function withoutAsker(u: Understanding, text: string): string {
  const asker = ASKED_BY.exec(text)?.[0];
  return asker === undefined || !PERSONAL.test(asker) || namesIn(u, asker).length > 0 || demandsOf(u, text.slice(asker.length)) === 0 ? text : text.slice(asker.length);
}
/** "Sorry, I meant Peru, how much" is no greeting. */
function takesBack(u: Understanding, text: string): boolean {
  const found = /^sorry\b/iu.test(text) ? GREETING.exec(text)?.[0] : undefined;
  return found !== undefined && (namesIn(u, found).length > 0 || /\b(?:i (?:meant?|mean|was asking)|not)\b/iu.test(found));
}
function untagged(text: string): string {
  const rest = text.replace(TAG, '');
  if (rest === text || kept(text, rest) === text) return text;
  return ASKS.test(rest) ? `${rest}?` : `is it true that ${rest}?`;
}
const kept = (text: string, stripped: string): string => (/\p{L}{2,}.*\p{L}{2,}/u.test(stripped) ? stripped : text);
/** "Assuming the letters are approved, what ...": the supposition is part of the question. */
const SUPPOSES = /^\W*(?:if|once|assum(?:e|ing)|suppos(?:e|ing)|provided)\b/iu;
/** "My boss asks: ...", "for a briefing note, ...": a head goes when the question is complete without it and it holds nothing or only talks of the asking. */
function withoutHead(u: Understanding, text: string, pattern: RegExp): string {
  const [whole = '', head = ''] = pattern.exec(text) ?? [];
  const rest = text.slice(whole.length);
  if (head === '' || ASKS.test(head) || !isComplete(u, rest)) return text;
  if (SUPPOSES.test(head) && demandsOf(u, head) > 0) return text;
  const idle = demandsOf(u, head) === 0 || (FRAME.test(head) && namesIn(u, head).length === 0);
  return idle && (ASKS.test(rest) || FRAME.test(head)) ? rest : text;
}
