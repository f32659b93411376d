// One call to Slack's Web API with our rules of sending again: a 429 waits as told, a refused connection and a 5xx are tried again,
// a lost reply never is (it may have been done). Not for: what is called (sender.ts, sessions.ts, deliver.ts).
import { webApi } from '@slack/bolt';
import { redact } from './logger.ts';

export type CallOutcome<T> =
  | { kind: 'done'; value: T }
  /** Slack understood and refused; `error` is its word, e.g. not_in_channel. */
  | { kind: 'refused'; error: string; detail: string }
  | { kind: 'limited'; afterMs: number }
  /** Nothing left this machine, or Slack was down: safe to try later. */
  | { kind: 'unreachable'; reason: string }
  /** The request left and no reply came. `closed`: the connection ended at once, as an idle one does when it is used again. */
  | { kind: 'unknown'; reason: string; closed: boolean };

export type Wait = (ms: number) => Promise<void>;
/** Tries and the longest single wait; a longer Retry-After is given back to the caller. `afterClosed`: go again when the connection was closed. */
export type Patience = { tries: number; longestWaitMs: number; afterClosed: boolean };
/** For answers: a person waits, and a closed idle connection is far likelier than a reply lost after the work was done. */
export const PATIENT: Patience = { tries: 5, longestWaitMs: 60_000, afterClosed: true };
/** For digests: never twice, the outbox decides. */
export const ONCE: Patience = { tries: 1, longestWaitMs: 0, afterClosed: false };
const FIRST_PAUSE_MS = 500;
/** Several idle connections may have been closed together. */
const MOST_RESENT = 3;
/** For a 429 without a readable Retry-After. */
const UNSTATED_LIMIT_MS = 60_000;

/** Errors of a connection that was never made. */
const CLOSED = /UND_ERR_SOCKET|ECONNRESET|EPIPE|other side closed/;
const NEVER_LEFT = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT/;

const causes = (error: unknown, depth = 0): string => {
  if (!(error instanceof Error) || depth > 4) return '';
  const inner = error instanceof webApi.WebAPIRequestError ? error.original : error.cause;
  const many = error instanceof AggregateError ? error.errors.map((one) => causes(one, depth + 1)).join(' ') : '';
  return `${error.message} ${'code' in error ? String(error.code) : ''} ${many} ${causes(inner, depth + 1)}`;
};

/** Slack's error words are short and plain; anything else is not repeated into logs. */
const wordOf = (error: string): string => (/^[a-z0-9_]{1,80}$/.test(error) ? error : 'unreadable_error');

/** What an error of the Web API client means for sending again. */
export const classify = (error: unknown): CallOutcome<never> => {
  if (error instanceof webApi.WebAPIPlatformError) return { kind: 'refused', error: wordOf(error.data.error), detail: redact((error.data.response_metadata?.messages ?? []).join('; ')).slice(0, 300) };
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: 'limited', afterMs: Math.max(1, error.retryAfter) * 1_000 };
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode >= 500 ? { kind: 'unreachable', reason: `Slack answered ${error.statusCode}` } : { kind: 'refused', error: `http_${error.statusCode}`, detail: '' };
  const text = causes(error);
  if (text.includes('Retry header did not contain')) return { kind: 'limited', afterMs: UNSTATED_LIMIT_MS };
  return NEVER_LEFT.test(text) ? { kind: 'unreachable', reason: 'no connection to Slack' } : { kind: 'unknown', reason: 'no reply from Slack', closed: CLOSED.test(text) };
};

/** `gate` holds callers of one channel back while that channel is limited, so nobody calls early. */
type Gate = { wait(): Promise<void>; close(ms: number): void };

export const attempt = async <T>(work: () => Promise<T>, patience: Patience, wait: Wait, gate?: Gate): Promise<CallOutcome<T>> => {
  let resent = 0;
  for (let tried = 1; ; tried += 1) {
    await gate?.wait();
    let outcome: CallOutcome<T>;
    try {
      return { kind: 'done', value: await work() };
    } catch (error) {
      outcome = classify(error);
    }
    if (outcome.kind === 'unknown' && outcome.closed && patience.afterClosed && resent < MOST_RESENT) { resent += 1; continue; }
    if (outcome.kind !== 'limited' && outcome.kind !== 'unreachable') return outcome;
    const pauseMs = outcome.kind === 'limited' ? outcome.afterMs : FIRST_PAUSE_MS * 2 ** (tried - 1);
    if (outcome.kind === 'limited') gate?.close(pauseMs);
    if (tried >= patience.tries || pauseMs > patience.longestWaitMs) return outcome;
    if (gate === undefined || outcome.kind === 'unreachable') await wait(pauseMs);
  }
};

/** A timer that does not keep the process alive. */
export const realWait: Wait = (ms) => new Promise((resolve) => { setTimeout(resolve, ms).unref(); });

/** One gate a key (a channel); forgotten when it opens again. */
export const createGates = (wait: Wait): ((key: string) => Gate) => {
  const closed = new Map<string, Promise<void>>();
  return (key) => ({
    wait: () => closed.get(key) ?? Promise.resolve(),
    close(ms) {
      const opening: Promise<void> = wait(ms).then(() => { if (closed.get(key) === opening) closed.delete(key); });
      closed.set(key, opening);
    },
  });
};
