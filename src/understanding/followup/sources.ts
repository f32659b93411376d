// "where does it say that?", "does the other article agree?": asked of the source of the last answer, not of its subject. Pure.
const ARTICLE = '(?:articles?|sources?|documents?|outlets?|texts?|papers?|reports?)';
const WHERE = new RegExp(`^\\W*(?:(?:and|but|so|ok(?:ay)?|thanks)[, ]+)*(?:where(?:'s| is| was| does| do| did| can i)? (?:it |you |this |that |they )?(?:(?:say|says|said|recorded|written|stated|reported|printed|documented|found|find|read|stand|stands|come|comes|mentioned|published) ?(?:that|this|it|so|from)?|(?:is |that |this |it )*(?:recorded|written|stated|reported|from|printed|documented|mentioned|published|coming from))|who (?:reports?|reported|says|said|wrote|published|claims) (?:so|that|this|it)|(?:which|what) ${ARTICLE}(?: is| was)?(?: it| that| this)?(?: from| in)?(?: (?:says?|said|reports?|states?|mentions?|has|have|prints?) (?:so|that|this|it))?|in (?:which|what) ${ARTICLE}(?: .{0,20})?|according to (?:whom|what|which ${ARTICLE})|(?:what(?:'s| is) )?(?:your|the) source(?: (?:for|of) (?:that|this|it))?|says who|how do you know(?: that)?|source(?:s)?(?: please| pls)?|from (?:which|what) ${ARTICLE}|which paragraph.*)\\W*$`, 'iu');
const AGREE = new RegExp(`\\b(?:do|does|is|are) (?:the )?(?:other|others|another|any other|both|all|two|second|rest of the|they|it|that|sources|articles)\\b.{0,40}\\b(?:agree|say (?:so|the same|that|it)|confirm\\w*|report (?:it|that|the same)|match|have (?:it|that)|mention (?:it|that)|consistent|in (?:both|the other|another|all))\\b|\\b(?:same|it|that) in (?:both|the other|another|all) ${ARTICLE}\\b|\\b(?:contradict\\w*|disagree)\\b(?!.{0,20}\\bon \\w{4,})`, 'iu');
const SAME = /\b(?:quote|quotes|carry|carries|cite|cites|cover|covers|say|says|report|reports|have|has|confirm|confirms|mention|mentions|agree|state|states|print|give|gives) ?(?:so|that|this|it|the same(?: thing| figure| number)?|too|as well)?(?: too| as well| either)?\W*$/iu;

export type Sourced = 'where' | 'agree' | 'confirm';
/** What a short question wants of the last answer's source; null when it asks for something else. `outlet`: it names one of the documents. */
export function sourceAsked(text: string, outlet: boolean, words: number): Sourced | null {
  if (words > 12) return null;
  if (outlet) return /^\W*(?:and |but )?(?:does|do|did|is|has)\b/iu.test(text) && SAME.test(text) ? 'confirm' : null;
  return WHERE.test(text) ? 'where' : AGREE.test(text) ? 'agree' : null;
}
