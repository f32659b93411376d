// Takes out of log fields what a log must never hold: tokens, passwords, the words of a question. Pure.
// Not for: the message itself, which is always written by us and holds no data.

/** Names of fields whose value is withheld at any depth, whatever it is. */
const SECRET_NAME = /token|secret|passw|authoriz|cookie|signature|api_?key|private_?key|credential|installation|database_?url|dsn/i;
const CONTENT_NAME = /^(?:question|questions|text|content|body|message|query|prompt|excerpt|answer|blocks|payload|comment|prefix|url|search)$/i;
/** Values that look like a credential even under a harmless name. */
const SECRET_VALUE: readonly RegExp[] = [
  /\bx(?:ox[a-z]|app)-[\w-]{4,400}/gi,
  /\b[MNO][\w-]{22,28}\.[\w-]{5,8}\.[\w-]{25,60}/g,
  /\b(?:Bot|Bearer|Basic)\s+[\w.~+/=-]{8,400}/gi,
  /(?<=:\/\/)[^\s/@]{1,200}:[^\s/@]{1,200}(?=@)/g,
  /\beyJ[\w-]{8,400}\.[\w-]{8,400}\.[\w-]{8,400}/g,
];
const WITHHELD = '[withheld]';
const MAX_DEPTH = 6;
const MAX_TEXT_CHARACTERS = 2_000;
const MAX_ITEMS = 50;

/** `withContent` (default false) lets the words of questions through; secrets never are. */
export function scrub(fields: object, withContent = false): Record<string, unknown> {
  const scrubbed = value(fields, withContent, 0);
  return typeof scrubbed === 'object' && scrubbed !== null && !Array.isArray(scrubbed) ? { ...scrubbed } : { value: scrubbed };
}

function maskSecrets(text: string): string {
  return SECRET_VALUE.reduce((masked, pattern) => masked.replace(pattern, WITHHELD), text.slice(0, MAX_TEXT_CHARACTERS));
}

function value(given: unknown, withContent: boolean, depth: number): unknown {
  if (typeof given === 'string') return maskSecrets(given);
  if (typeof given === 'bigint') return String(given);
  if (typeof given !== 'object' || given === null) return typeof given === 'function' || typeof given === 'symbol' ? undefined : given;
  if (depth >= MAX_DEPTH) return '[deeper]';
  if (given instanceof Error) return error(given, withContent, depth);
  if (given instanceof Date) return given.toJSON();
  if (Array.isArray(given)) return given.slice(0, MAX_ITEMS).map((item) => value(item, withContent, depth + 1));
  return Object.fromEntries(Object.entries(given).slice(0, MAX_ITEMS).map(([name, inner]) => [name, field(name, inner, withContent, depth)]));
}

function field(name: string, inner: unknown, withContent: boolean, depth: number): unknown {
  if (SECRET_NAME.test(name) || (!withContent && CONTENT_NAME.test(name))) return inner === undefined || inner === null ? inner : WITHHELD;
  return value(inner, withContent, depth + 1);
}

/** Errors keep their name, code, message and stack: ours never quote a question, and what looks like a secret is masked. */
function error(given: Error, withContent: boolean, depth: number): unknown {
  const code = 'code' in given ? given.code : undefined;
  return { name: given.name, code: value(code, withContent, depth + 1), reason: maskSecrets(given.message), stack: maskSecrets(given.stack ?? '') };
}
