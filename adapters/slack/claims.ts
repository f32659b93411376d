// Each delivery is answered once, however often and wherever it comes: Bolt removes no duplicates, so we claim before we work.
// Durable over replicas through the store; a store that fails or hangs never silences us, this process's own memory then decides.
import type { Clock, Log, Meter } from '../../src/contracts/adapter.ts';
import type { Deliveries } from '../../src/contracts/store.ts';
import { inTime } from './in-time.ts';
import { DELIVERY_MEMORY_MS } from './limits.ts';
import { errorFields } from './logger.ts';

/** true for exactly one caller per key. */
export type Claims = { first(key: string): Promise<boolean> };

/** Keys this process remembers by itself, oldest forgotten first. */
const REMEMBERED = 50_000;
/** Longer than this we do not wait for the store: an answer late is worse than the risk of two. Unit: milliseconds. */
const STORE_WAIT_MS = 1_500;

export const createClaims = (deliveries: Deliveries, clock: Clock, log: Log, meter: Meter): Claims => {
  const seen = new Set<string>();
  const remember = (key: string): void => {
    seen.add(key);
    if (seen.size > REMEMBERED) for (const oldest of seen) { seen.delete(oldest); break; }
  };
  return {
    async first(key) {
      if (seen.has(key)) return false;
      remember(key);
      try {
        return await inTime(deliveries.claim(key, clock.now().getTime(), DELIVERY_MEMORY_MS), STORE_WAIT_MS);
      } catch (error) {
        log.warn({ surface: 'slack', ...errorFields(error) }, 'the store did not claim a delivery; going on with this process\'s memory');
        meter.count('slack_claim_without_store');
        return true;
      }
    },
  };
};

/** Key of an event: team and event_id; without an id, team, channel and ts. Undefined when the payload has neither. */
export const eventKey = (body: { team_id?: unknown; event_id?: unknown; event?: unknown }): string | undefined => {
  const team = typeof body.team_id === 'string' ? body.team_id : '';
  if (typeof body.event_id === 'string' && body.event_id !== '') return `slack:${team}:${body.event_id}`;
  const event = typeof body.event === 'object' && body.event !== null ? (body.event as Record<string, unknown>) : {};
  const ts = event['ts'] ?? event['event_ts'];
  const channel = typeof event['channel'] === 'string' ? event['channel'] : '';
  return typeof ts === 'string' ? `slack:${team}:${String(event['type'])}:${channel}:${ts}` : undefined;
};

/** Key of a message: the mention and the plain message event of one message share it. */
export const messageKey = (team: string, channel: string, ts: string): string => `slack:${team}:${channel}:${ts}`;
