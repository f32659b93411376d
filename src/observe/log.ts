// The log port over pino: one JSON line an event on standard output. pino is loaded only when a log is opened,
// so one answer in a terminal does not pay for it (it uses `silentLog`). Not for: what may be logged (scrub.ts).
import type { Log } from '../contracts/adapter.ts';
import { scrub } from './scrub.ts';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
export type LogSettings = {
  level: LogLevel;
  /** Lets the words of questions into the log; off unless someone debugs their own installation. */
  withQuestions?: boolean;
  /** Where lines go; default standard output. */
  write?: (line: string) => void;
};

export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };

export async function openLog(settings: LogSettings): Promise<Log> {
  if (settings.level === 'silent') return silentLog;
  const { pino } = await import('pino');
  const options = { level: settings.level, base: null, messageKey: 'event', timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label: string) => ({ level: label }) } };
  const write = settings.write;
  const logger = write === undefined ? pino(options) : pino(options, { write });
  const clean = (fields: object): Record<string, unknown> => scrub(fields, settings.withQuestions ?? false);
  return {
    debug: (fields, message) => { if (logger.isLevelEnabled('debug')) logger.debug(clean(fields), message); },
    info: (fields, message) => { if (logger.isLevelEnabled('info')) logger.info(clean(fields), message); },
    warn: (fields, message) => { if (logger.isLevelEnabled('warn')) logger.warn(clean(fields), message); },
    error: (fields, message) => { if (logger.isLevelEnabled('error')) logger.error(clean(fields), message); },
  };
}
