// Long patterns written as short ones, an idea a line, joined once at load. Pure.

/** Any of the ideas wherever it stands, whatever the case. */
export const anyOf = (...ideas: readonly RegExp[]): RegExp => new RegExp(sources(ideas), 'iu');
/** Any of the ideas as whole words, whatever the case. */
export const wordsOf = (...ideas: readonly RegExp[]): RegExp => new RegExp(`\\b(?:${sources(ideas)})\\b`, 'iu');
/** A whole word that is one of the ideas, whatever the case; each idea may hold several words divided by blanks. */
export const oneWordOf = (...ideas: readonly string[]): RegExp => new RegExp(`^(?:${ideas.join(' ').split(' ').join('|')})$`, 'iu');

const sources = (ideas: readonly RegExp[]): string => ideas.map((idea) => idea.source).join('|');
