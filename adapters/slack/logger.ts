// Bolt's logger over ours. Tokens and addresses with secrets are struck out; Bolt's debug lines (they hold payloads) are dropped.
import { LogLevel } from '@slack/bolt';
import type { Log } from '../../src/contracts/adapter.ts';

/** Everything that looks like a Slack token, a signed hook address or a socket ticket. */
const SECRET = /xox[a-z]?[a-z.-]*-[\w.-]+|xapp-[\w.-]+|xoxe\.[\w.-]+|https?:\/\/hooks\.slack\.com\/\S+|wss?:\/\/\S+/gi;

/** More of one line is never logged. Unit: characters. */
const LONGEST_LINE = 2_000;

/** The same text without anything secret, cut to LONGEST_LINE. */
export const redact = (text: string): string => text.slice(0, LONGEST_LINE).replace(SECRET, '[redacted]');

const line = (parts: unknown[]): string => redact(parts.map((part) => (part instanceof Error ? part.message : typeof part === 'string' ? part : '')).join(' ').trim());

type BoltLogger = { debug(...m: unknown[]): void; info(...m: unknown[]): void; warn(...m: unknown[]): void; error(...m: unknown[]): void; setLevel(level: LogLevel): void; getLevel(): LogLevel; setName(name: string): void };

/** The logger Bolt, the Web API client and the socket client share. */
export const boltLogger = (log: Log): BoltLogger => ({
  debug: () => undefined,
  info: (...parts) => log.debug({ surface: 'slack' }, line(parts)),
  warn: (...parts) => log.warn({ surface: 'slack' }, line(parts)),
  error: (...parts) => log.error({ surface: 'slack' }, line(parts)),
  setLevel: () => undefined,
  getLevel: () => LogLevel.INFO,
  setName: () => undefined,
});

/** What of an error may be logged: its class and message, nothing it carries. */
export const errorFields = (error: unknown): { error: string } => ({ error: redact(error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 500) });
