// The one-line half of the YAML subset: scalars, quoted texts, [..] and {..}. See yaml-subset.ts for what the subset is for.

export type Mapping = Record<string, unknown>;
/** Deeper nesting is left to the yaml package. */
export const MAX_DEPTH = 20;
/** Thrown by this file and yaml-subset.ts, caught there, and nowhere else. */
export const OUTSIDE = new Error('outside the subset');
/** Words and numbers that mean something else than themselves, or might: left to the yaml package, a few common ones aside. */
const SPECIAL = /^(?:[-+.]?\d[\d_.eE+-]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|0[xob].*|~|null|Null|NULL|true|True|TRUE|false|False|FALSE|)$/;
const COMMON: ReadonlyMap<string, unknown> = new Map<string, unknown>([['true', true], ['false', false], ['null', null]]);

/** Gives up: the text is outside the subset. */
export function outside(): never {
  throw OUTSIDE;
}

/** Value of a plain scalar: itself, unless YAML reads it as a number, a boolean or null. */
export function scalarOf(text: string): unknown {
  if (!SPECIAL.test(text)) return text;
  if (COMMON.has(text)) return COMMON.get(text);
  if (/^(?:0|[1-9]\d{0,14})$/.test(text)) return Number(text);
  return outside();
}

/** Adds a key once; a repeated or special key is outside the subset. */
export function put(target: Mapping, key: string, value: unknown): void {
  if (key in target || SPECIAL.test(key)) outside();
  target[key] = value;
}

/** A value that begins with a quote or a bracket and ends on its line. */
export function readFlow(text: string): unknown {
  return new Flow(text).whole();
}

/** Quoted scalars, [..] and {..} within one line. */
class Flow {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): unknown {
    const value = this.#value(0);
    const rest = this.#text.slice(this.#at);
    return rest === '' || /^ +#/.test(rest) ? value : outside();
  }

  #value(depth: number): unknown {
    if (depth > MAX_DEPTH) outside();
    switch (this.#text[this.#at]) {
      case '[': return this.#list(depth);
      case '{': return this.#mapping(depth);
      case '"': return this.#take(/"(?:[^"\\]|\\["\\/nt])*"/y, (token) => JSON.parse(token));
      case "'": return this.#take(/'(?:[^']|'')*'/y, (token) => token.slice(1, -1).replaceAll("''", "'"));
      default: return this.#take(/[^\s,[\]{}"'#&*!|>%@`?:-](?:[^,[\]{}:#]|:(?=[^\s,[\]{}])|(?<=\S)#)*/y, (token) => scalarOf(token.replace(/ +$/, '')));
    }
  }

  #take(pattern: RegExp, read: (token: string) => unknown): unknown {
    pattern.lastIndex = this.#at;
    const token = pattern.exec(this.#text)?.[0];
    if (token === undefined) return outside();
    this.#at += token.length;
    return read(token);
  }

  /** Steps over spaces and, when it stands there, the mark. */
  #step(mark: string): boolean {
    while (this.#text[this.#at] === ' ') this.#at += 1;
    if (!this.#text.startsWith(mark, this.#at)) return false;
    this.#at += mark.length;
    while (this.#text[this.#at] === ' ') this.#at += 1;
    return true;
  }

  #list(depth: number): unknown[] {
    const items: unknown[] = [];
    this.#step('[');
    if (this.#closes(']')) return items;
    do items.push(this.#value(depth + 1)); while (this.#step(','));
    return this.#closes(']') ? items : outside();
  }

  #mapping(depth: number): Mapping {
    const mapping: Mapping = {};
    this.#step('{');
    if (this.#closes('}')) return mapping;
    do {
      const key = /[A-Za-z_][A-Za-z0-9_-]*(?=: )/y;
      const name = this.#take(key, String);
      this.#step(':');
      put(mapping, String(name), this.#value(depth + 1));
    } while (this.#step(','));
    return this.#closes('}') ? mapping : outside();
  }

  #closes(mark: string): boolean {
    while (this.#text[this.#at] === ' ') this.#at += 1;
    if (this.#text[this.#at] !== mark) return false;
    this.#at += 1;
    return true;
  }
}
