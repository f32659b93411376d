// Words a question about the ledger may hold without asking for anything else; one idea a line, so that a word is added where it belongs. Pure.
import { oneWordOf } from '../../../src/lib/text/patterns.ts';

/** Concepts of questions about the ledger; any other word must stand in the selected lines. */
const CONCEPTS = new Set([
  // Money and its kinds
  'money', 'amount', 'loan', 'debt', 'equity', 'grant', 'approve', 'firm', 'conditional', 'letter-of-interest', 'letter-of-intent', 'notice', 'nofo', 'noi', 'pia',
  'private', 'public', 'mobilise', 'mobilised', 'instrument', 'investment', 'investor', 'raise', 'commit', 'announce', 'back', 'support', 'deposit', 'receive',
  // What is wanted of it
  'total', 'average', 'median', 'count', 'largest', 'smallest', 'share', 'rank', 'group-by', 'compare', 'headline',
  // Whose it is, where and when
  'agency', 'company', 'project', 'portfolio', 'country', 'state', 'region', 'domestic', 'ally', 'date', 'first', 'last', 'year', 'before', 'after', 'plan',
  // What it is for
  'mineral', 'critical-mineral', 'rare-earth', 'mining', 'copper', 'ton',
].map((concept) => `c:${concept}`));
/** A concept of the ledger, by the key of a term. */
export const isLedgerConcept = (key: string): boolean => CONCEPTS.has(key);

const SURFACES = oneWordOf(
  // States by their postal abbreviations
  String.raw`pa tn ny va ak nc la us american?`,
  // Numbers, places in a row
  String.raw`one two three four five six seven eight nine ten \d+ second third fourth fifth sixth pair trio both single sub non w o as of per each by co`,
  // Currency and size
  String.raw`millions? billions? mn bn dollars? usd cash bucks money capital size sizes small big large larger huge biggest largest smallest soft worth value valued approx\w* far`,
  // Left out
  String.raw`exclud\w* excl without leav\w* left aside out omit\w* minus except\w* apart kept outside remov\w* subtract\w* deduct\w* other`,
  // Counted in, together
  String.raw`counted counting count\w* includ\w* incl add\w* plus together combined? pot pool pool\w* lump pile package packages? thr[eo]w\w* toss\w* fold\w* alongside along beside accompan\w* stack`,
  // Sums
  String.raw`sum sums total grand subtotals? tally everything all every lot entire whole half remaining remainder remains? rest own itself individual respectively result figure figures number reach\w*`,
  // Averages, ratios and shares
  String.raw`median mean average avg ratio factor multiple times twice share percentage percent pct portion proportion fraction slice chunk pieces? piece parts? section bit`,
  // Comparisons and bounds
  String.raw`above below under over between exceed\w* exceeds? more less than threshold ceiling cap gap difference short falls? fell ahead behind tops top bottom runner equals? match\w*`,
  // Order and layout
  String.raw`sorted sort rank\w* ascending descending chronolog\w* reverse order put arrange\w* next only just really back list lists table csv chart breakdown split break down kind kinds type types shape side sides across`,
  // Lines of the ledger
  String.raw`row rows line lines entry entries item items deal deals stake stakes holding shareholdings? loan debts? equity grants? supply labels? labell?ed tag tagged marked places?`,
  // Who lends, who gets
  String.raw`lender lenders backers? funder recipients? applicants? applications? applied winners? won winning taxpayers? government\w* govt gvt federal energy defen[cs]e`,
  // Kinds of money
  String.raw`public private conditional\w* conditions? met fulfilled satisfied letters? interest intent lois? nonbinding binding indicative notices? nofos? nois? pias? external`,
  // Lending and giving
  String.raw`borrow\w* raised? raise lent lend\w* loaned financ\w* fund\w* invest\w* allot\w* allocat\w* commit\w* approv\w* ok'?d okayed clear\w* deposit issued? issues`,
  // Where and when
  String.raw`inside abroad overseas foreign domestic home located locations? sits? anywhere centre ever end beginning quarter week month monthly date dated undated oldest newest earliest latest`,
  // What lines do
  String.raw`come comes came went make makes took take taken put belongs? belonging carry carries bears? bear show shown shows? appear\w* mention\w* named given nam(?:e|es|ing) called lies? lying`,
  String.raw`br(?:ing|ings|ought) dr[ae]ws? occurs? attract\w* publish\w* rely relies uses? used using lack\w* missing`,
  // What they are about
  String.raw`involv\w* involved? concern\w* relat\w* regard\w* touch\w* cover\w* amount\w*`,
  // Suppositions
  String.raw`assum\w* suppos\w* bec[ao]mes? turned convert\w*`,
  // As it is printed
  String.raw`brackets? bracketed parenthes[ei]s parenthesis`,
  // Stress
  String.raw`different distinct separate absolutely literally explicitly expressly specifically`,
  // Tons
  String.raw`tons? tonnes? tonnage tonnages?`,
);
const FIGURE = /^[$€]?\d/u;
/** Every word of it is a word of the ledger or a figure. */
export const isLedgerSurface = (surface: string): boolean => surface.split(/[\s-]+/u).every((word) => SURFACES.test(word) || FIGURE.test(word));
