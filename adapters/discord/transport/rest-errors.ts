// What Discord's refusals mean for us. Pure. Codes: docs.discord.com/developers/topics/opcodes-and-status-codes#json, checked 2026-11-22.
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

/** `gone`: this place will not take messages, trying again cannot help. `shape`: the message itself was refused. `files`: without files it may pass.
 *  `reference`: not as a reply. `late`: the interaction is over or answered. `limit`: wait. `token`: nothing works any more. `unclear`: sent, but no reply came. */
export type Refused =
  | { kind: 'gone' | 'shape' | 'files' | 'reference' | 'late' | 'token'; reason: string }
  | { kind: 'limit'; reason: string; afterMs: number }
  | { kind: 'unsent' | 'unclear' | 'server'; reason: string };

const BY_CODE: Readonly<Record<number, 'gone' | 'shape' | 'files' | 'reference' | 'late'>> = {
  10003: 'gone', 10004: 'gone', 50001: 'gone', 50007: 'gone', 50008: 'gone', 50013: 'gone', 50083: 'gone', 50278: 'gone', 160005: 'gone', 20022: 'gone',
  50035: 'shape', 50006: 'shape', 40005: 'files', 50046: 'files', 160002: 'reference', 10008: 'reference', 10062: 'late', 10015: 'late', 40060: 'late', 50027: 'late',
};
/** discord.js forgets the token after one 401 and then refuses every request itself. */
const TOKEN_DROPPED = /^Expected token to be set/;
/** System errors raised before a request has left. */
const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const inner = error instanceof AggregateError ? error.errors.flatMap(codesOf) : [];
  return [...code, ...inner, ...(error.cause === undefined ? [] : codesOf(error.cause))];
}

/** Any error thrown by discord.js' REST -> what to do about it. The text never holds a token or a request body. */
export function refusalOf(error: unknown): Refused {
  if (error instanceof RateLimitError) return { kind: 'limit', reason: `rate limit of ${error.route}`, afterMs: Math.max(1_000, error.retryAfter || error.timeToReset || 0) };
  if (error instanceof DiscordAPIError) {
    const reason = `Discord refused (${error.status}, code ${error.code}): ${error.message.split('\n')[0] ?? ''}`;
    if (error.status === 401) return { kind: 'token', reason };
    const known = BY_CODE[Number(error.code)];
    if (known !== undefined) return { kind: known, reason };
    if (error.status === 413) return { kind: 'files', reason };
    return { kind: error.status === 403 || error.status === 404 ? 'gone' : 'shape', reason };
  }
  if (error instanceof HTTPError) return { kind: 'server', reason: `Discord answered ${error.status}` };
  if (error instanceof Error && TOKEN_DROPPED.test(error.message)) return { kind: 'token', reason: 'Discord has refused the token (401)' };
  const codes = codesOf(error);
  if (codes.some((code) => NEVER_LEFT.has(code))) return { kind: 'unsent', reason: `no connection to Discord (${codes.join(', ')})` };
  return { kind: 'unclear', reason: `no reply from Discord (${codes[0] ?? (error instanceof Error ? error.name : 'unknown')})` };
}
