// The outbox: one row per digest and local date. Its primary key and its lease decide who may send.
import type { Selectable } from 'kysely';
import type { DigestRun, DigestRuns, RunStatus } from '../contracts/store.ts';
import { clean } from './bounds.ts';
import { everyNth, type Parts, SWEEP_LIMIT } from './parts.ts';
import type { Database, Tables } from './tables.ts';

type Row = Selectable<Tables['digest_run']>;
const STATUSES: readonly RunStatus[] = ['claimed', 'sending', 'sent', 'unknown', 'failed', 'skipped'];

export function createDigestRuns({ guard, bounds }: Parts): DigestRuns {
  const due = everyNth(64);
  return {
    async claim(subscription, day, owner, key, now, leaseMs) {
      const first = { status: 'claimed', owner, lease_until: now + leaseMs, attempts: 1, key, content: null, message: null, reason: null, updated_at: now };
      const row = await guard.need('write', db => db.insertInto('digest_run').values({ subscription, day, ...first })
        .onConflict(on => on.columns(['subscription', 'day'])
          .doUpdateSet(set => ({ owner, lease_until: first.lease_until, updated_at: now, attempts: set('digest_run.attempts', '+', 1) }))
          .where('digest_run.status', 'in', ['claimed', 'sending']).where('digest_run.lease_until', '<', now))
        .returningAll().executeTakeFirst());
      if (due()) await guard.run('write', db => sweep(db, subscription, bounds.runs));
      return row === undefined ? undefined : fromRow(row);
    },
    async update(subscription, day, owner, change, now) {
      const set = {
        updated_at: now,
        ...(change.status === undefined ? {} : { status: change.status }),
        ...(change.content === undefined ? {} : { content: change.content === null ? null : clean(change.content) }),
        ...(change.message === undefined ? {} : { message: change.message === null ? null : clean(change.message) }),
        ...(change.reason === undefined ? {} : { reason: change.reason === null ? null : clean(change.reason).slice(0, 500) }),
        ...(change.leaseUntil === undefined ? {} : { lease_until: change.leaseUntil }),
      };
      const row = await guard.need('write', db => db.updateTable('digest_run').set(set)
        .where('subscription', '=', subscription).where('day', '=', day).where('owner', '=', owner).returning('owner').executeTakeFirst());
      return row !== undefined;
    },
    async get(subscription, day) {
      const row = await guard.need('read', db => db.selectFrom('digest_run').selectAll().where('subscription', '=', subscription).where('day', '=', day).executeTakeFirst());
      return row === undefined ? undefined : fromRow(row);
    },
    async list(subscription, limit) {
      const rows = await guard.need('read', db => db.selectFrom('digest_run').selectAll().where('subscription', '=', subscription)
        .orderBy('day', 'desc').limit(Math.min(limit, SWEEP_LIMIT)).execute());
      return rows.map(fromRow);
    },
  };
}

/** Old runs of one subscription; those still under way are left alone. */
async function sweep(db: Database, subscription: string, keep: number): Promise<void> {
  await db.deleteFrom('digest_run').where('subscription', '=', subscription).where('status', 'not in', ['claimed', 'sending'])
    .where('day', 'in', oldest => oldest.selectFrom('digest_run').select('day').where('subscription', '=', subscription)
      .orderBy('day', 'desc').limit(SWEEP_LIMIT).offset(keep)).execute();
}

function fromRow(row: Row): DigestRun {
  return {
    subscription: row.subscription, day: row.day, status: STATUSES.find(status => status === row.status) ?? 'unknown', owner: row.owner,
    leaseUntil: row.lease_until, attempts: row.attempts, key: row.key, content: row.content, message: row.message, reason: row.reason, updatedAt: row.updated_at,
  };
}
