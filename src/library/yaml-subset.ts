// Fast reader for the plain YAML our own files are written in: block lists and mappings, one-line scalars, one-line [..] and {..}.
// At start the yaml package needs half a second for the records, this reader a tenth of that. Whatever it is not sure of, it refuses
// (undefined), and yaml.ts asks the yaml package, which is the authority; a property test holds the two together.
// Not for: messages, line numbers, anchors, tags, multi-line scalars.
import { MAX_DEPTH, OUTSIDE, outside, put, readFlow, scalarOf } from './yaml-flow.ts';
import type { Mapping } from './yaml-flow.ts';

/** undefined: outside the subset, valid or not. */
export function readSubset(text: string): { value: unknown } | undefined {
  const lines = linesOf(text);
  if (lines === undefined || lines.length === 0) return undefined;
  const reader = new Reader(lines);
  try {
    const value = reader.block(lines[0]?.indent ?? 0, 0);
    return reader.done() ? { value } : undefined;
  } catch (error) {
    if (error === OUTSIDE) return undefined;
    throw error;
  }
}

type Line = { indent: number; text: string };
const SPACE = 32;
/** Most keys first; then keys of any script, with spaces inside, or in quotes. */
const KEY = /^([\p{L}_](?:[\p{L}\p{N}_' -]*[\p{L}\p{N}_'-])?):(?= |$)/u;
const ANY_KEY = /^(?:([\p{L}_](?:[\p{L}\p{N}_.'’ʻʼ -]*[\p{L}\p{N}_.'’ʻʼ-])?)|"([^"\\]*)"|'([^']*)'):(?= |$)/u;

function linesOf(text: string): Line[] | undefined {
  const plain = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  if (/[^\P{Cc}\n]|[\u2028\u2029\uFEFF]/u.test(plain) || /^(?:---|\.\.\.|%)/m.test(plain)) return undefined;
  const lines: Line[] = [];
  for (let start = 0; start < plain.length;) {
    const newline = plain.indexOf('\n', start);
    let end = newline < 0 ? plain.length : newline;
    const next = end + 1;
    let first = start;
    while (first < end && plain.charCodeAt(first) === SPACE) first += 1;
    while (end > first && plain.charCodeAt(end - 1) === SPACE) end -= 1;
    if (first < end && plain[first] !== '#') lines.push({ indent: first - start, text: plain.slice(first, end) });
    start = next;
  }
  return lines;
}

/** A plain scalar on a line of its own: no indicator at its start, no mapping, no comment inside. */
function plain(text: string): unknown {
  if (/^[[\]{},#&*!|>'"%@`?:-]/.test(text) && !/^[?:-][^\s,[\]{}?:-]/.test(text)) return outside();
  if (text.includes(': ') || text.endsWith(':') || text.includes(' #')) return outside();
  return scalarOf(text);
}

/** The text from a position on, past plain spaces only: a no-break space is part of the value. */
function withoutSpaces(text: string, position: number): string {
  let at = position;
  while (text.charCodeAt(at) === SPACE) at += 1;
  return text.slice(at);
}

function isItem(text: string): boolean {
  return text.startsWith('- ') || text === '-';
}

/** The key a line begins with, and how far it reaches with its colon. */
function keyOf(text: string): { name: string; length: number } | undefined {
  const match = KEY.exec(text) ?? ANY_KEY.exec(text);
  return match === null ? undefined : { name: match[1] ?? match[2] ?? match[3] ?? '', length: match[0].length };
}

class Reader {
  readonly #lines: readonly Line[];
  #at = 0;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  done(): boolean {
    return this.#at === this.#lines.length;
  }

  block(indent: number, depth: number): unknown {
    if (depth > MAX_DEPTH) outside();
    const line = this.#lines[this.#at];
    if (line === undefined || line.indent !== indent) return outside();
    if (/^[[{]/.test(line.text)) return this.#inline(line.text, indent);
    return isItem(line.text) ? this.#list(indent, depth) : this.#mapping(indent, depth);
  }

  #list(indent: number, depth: number): unknown[] {
    const items: unknown[] = [];
    for (let line = this.#lines[this.#at]; line !== undefined && line.indent === indent && isItem(line.text); line = this.#lines[this.#at]) {
      const rest = withoutSpaces(line.text, 1);
      if (rest === '' || rest.startsWith('#')) outside();
      const inner = indent + line.text.length - rest.length;
      if (keyOf(rest) !== undefined) items.push(this.#mapping(inner, depth + 1, rest));
      else if (rest.startsWith('- ')) outside();
      else items.push(this.#inline(rest, indent));
    }
    return items;
  }

  /** `first` is the rest of a `- ` line, where the mapping begins at that column. */
  #mapping(indent: number, depth: number, first?: string): Mapping {
    if (depth > MAX_DEPTH) outside();
    const mapping: Mapping = {};
    for (let text = first ?? this.#keyLine(indent); text !== undefined; text = this.#keyLine(indent)) {
      const key = keyOf(text);
      if (key === undefined) return outside();
      const rest = withoutSpaces(text, key.length);
      put(mapping, key.name, rest === '' || rest.startsWith('#') ? this.#below(indent, depth) : this.#inline(rest, indent));
    }
    return mapping;
  }

  #keyLine(indent: number): string | undefined {
    const line = this.#lines[this.#at];
    if (line === undefined || line.indent < indent) return undefined;
    if (line.indent > indent) return outside();
    return isItem(line.text) ? undefined : line.text;
  }

  /** The value of a `key:` line without a value: a deeper block, or a list at the same column. */
  #below(indent: number, depth: number): unknown {
    this.#at += 1;
    const next = this.#lines[this.#at];
    if (next === undefined) return outside();
    if (next.indent > indent) return this.block(next.indent, depth + 1);
    return next.indent === indent && next.text.startsWith('- ') ? this.#list(indent, depth + 1) : outside();
  }

  /** A value that ends on its line; a deeper next line would continue it. */
  #inline(text: string, indent: number): unknown {
    this.#at += 1;
    const next = this.#lines[this.#at];
    if (next !== undefined && next.indent > indent) outside();
    return /^[["'{]/.test(text) ? readFlow(text) : plain(text);
  }
}
