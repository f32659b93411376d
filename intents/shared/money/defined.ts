// Questions for what a word of money means, not for the money that stands under it.

/** "What is a NOFO?", "the difference between NOI and NOFO?": what the words mean, not what money stands under them. */
const PAPERS = String.raw`(?:nofos?|nois?|pias?|letters? of (?:interest|intent)|lois?|notices? of (?:intent|funding opportunity)|conditional(?:ly raised)? (?:debt|money)|mobili[sz]ed (?:money|funding))`;
export const DEFINED = new RegExp(String.raw`^\W*(?:(?:and|so)\b[, ]*)?(?:(?:what(?:'s| is| are| does| do)|define|explain|(?:the )?meaning of|(?:the )?definition of)(?: (?:an?|the))? ["“']?${PAPERS}["”']?(?: (?:exactly|anyway|actually|even))?(?: (?:mean|stand for)s?)?|(?:what(?:'s| is) )?(?:the )?difference between (?:an? |the )?${PAPERS} and (?:an? |the )?${PAPERS}|how (?:do|does|is) (?:an? )?${PAPERS} (?:differ(?:ent)? from|and) (?:an? )?${PAPERS}(?: differ)?)\W*$`, 'iu');
