// Turns what a broken database says into one sentence for an operator: what is wrong and what to do.
// Not for: readers of answers; they never see it. Never repeats passwords.

/** Codes of node:fs, SQLite, sockets and PostgreSQL that have a plainer wording than their own. */
const SENTENCES: readonly [RegExp, string][] = [
  [/ENOSPC|EDQUOT|database or disk is full|SQLITE_FULL|53100/i, 'the disk is full; free some space'],
  [/EFBIG|file too large/i, 'the file may not grow further; raise the file size limit'],
  [/EROFS|readonly database|SQLITE_READONLY|read-only file/i, 'the data folder is read-only; make it writable'],
  [/EACCES|EPERM|permission denied/i, 'permission denied; let this user write to the data folder or database'],
  [/unable to open database file|SQLITE_CANTOPEN|ENOTDIR|ENOENT|EEXIST/i, 'the data folder cannot be opened; check that it exists and is writable'],
  [/not a database|malformed|SQLITE_CORRUPT|SQLITE_NOTADB/i, 'the database file is damaged; move it away and start again, or restore a backup'],
  [/disk I\/O error|SQLITE_IOERR/i, 'the disk failed while reading or writing; it may be full, over its file size limit, or broken'],
  [/database is locked|SQLITE_BUSY/i, 'another process holds the database for too long'],
  [/corrupted migrations/i, 'the database was written by a newer Assay; update this program'],
  [/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ETIMEDOUT|timeout exceeded when trying to connect/i, 'PostgreSQL cannot be reached; check DATABASE_URL and the server'],
  [/28P01|28000|password authentication failed/i, 'PostgreSQL refused the user or password of DATABASE_URL'],
  [/3D000|database ".*" does not exist/i, 'the database named in DATABASE_URL does not exist'],
  [/53300|too many clients|remaining connection slots/i, 'PostgreSQL has no free connection; raise max_connections or use fewer replicas'],
  [/57P0[123]|terminating connection|Connection terminated|ECONNRESET|EPIPE|shutting down|starting up/i, 'PostgreSQL closed the connection or is restarting'],
  [/25006|read-only transaction/i, 'PostgreSQL is read-only at the moment'],
  [/57014|statement timeout|Query read timeout/i, 'PostgreSQL took too long to answer'],
];

/** One sentence without secrets; the machine's own words follow in brackets, at most 160 characters of them. */
export function explain(error: unknown): string {
  const own = ownWords(error);
  const sentence = SENTENCES.find(([pattern]) => pattern.test(own))?.[1];
  const quoted = redact(own).replaceAll(/\s+/g, ' ').trim().slice(0, 160);
  return sentence === undefined ? `the database failed (${quoted})` : `${sentence} (${quoted})`;
}

/** True when the server rolled the statement back and asks to try again. */
export function isConflict(error: unknown): boolean {
  return /40001|40P01|SQLITE_BUSY|database is locked/i.test(ownWords(error));
}

/** True when the connection itself broke: nothing more can be read through it. */
export function isGone(error: unknown): boolean {
  return isTimeout(error) || /57P0[123]|terminating connection|Connection terminated|ECONNRESET|ECONNREFUSED|EPIPE|Client has encountered a connection error|not queryable/i.test(ownWords(error));
}

/** True when nobody answered in time. */
export function isTimeout(error: unknown): boolean {
  return /ETIMEDOUT|Query read timeout|timeout exceeded when trying/i.test(ownWords(error));
}

/** Codes first, then messages, along the chain of causes: pg hides ECONNREFUSED inside an AggregateError. */
function ownWords(error: unknown): string {
  const words: string[] = [];
  const queue: unknown[] = [error];
  while (queue.length > 0 && words.length < 12) {
    const next = queue.shift();
    if (!(next instanceof Error)) { if (typeof next === 'string') words.push(next); continue; }
    if ('code' in next && typeof next.code === 'string') words.push(next.code);
    words.push(next.message);
    if ('errors' in next && Array.isArray(next.errors)) queue.push(...next.errors);
    if (next.cause !== undefined) queue.push(next.cause);
  }
  return words.filter(word => word !== '').join(': ');
}

function redact(text: string): string {
  return text.replaceAll(/(\w+:\/\/[^:@/\s]*):[^@/\s]*@/g, '$1:***@');
}
