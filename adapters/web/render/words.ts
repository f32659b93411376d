// How dates, basis and counts are written on pages. Pure. Not for: words of answers, which come finished from the core.

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** EDTF as a person reads it: "4 February 2026", "February 2026", "about 2025", "February 2025 to June 2026"; what is no date stays as it is. */
export function dateText(edtf: string): string {
  const [from, to] = edtf.split('/');
  if (to !== undefined && from !== undefined) return to === '..' ? `from ${pointText(from)}` : from === '..' ? `until ${pointText(to)}` : `${pointText(from)} to ${pointText(to)}`;
  return pointText(edtf);
}

function pointText(point: string): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(~?)$/.exec(point);
  if (match === null) return point;
  const [, year = '', month, day, about] = match;
  const monthName = month === undefined ? undefined : MONTHS[Number(month) - 1];
  const words = [day === undefined ? undefined : String(Number(day)), monthName, year].filter((word) => word !== undefined).join(' ');
  return about === '~' ? `about ${words}` : words;
}

export function publishedText(published: string, basis: 'stated' | 'inferred'): string {
  return `${dateText(published)}${basis === 'inferred' ? ' (date inferred)' : ''}`;
}

export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
}

/** `letter_of_interest` -> "letter of interest". */
export function plain(word: string): string {
  return word.replaceAll('_', ' ');
}

export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Whole dollars as the sources write them, to the dollar: "$1.3 billion", "$14.9959 billion", "$27.4 million", "$950,000". */
export function dollars(usd: number): string {
  const short = (n: number): string => n.toLocaleString('en-US', { maximumFractionDigits: 6 });
  if (usd >= 1e9) return `$${short(usd / 1e9)} billion`;
  if (usd >= 1e6) return `$${short(usd / 1e6)} million`;
  return `$${usd.toLocaleString('en-US')}`;
}
