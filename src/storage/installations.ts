// Where the bot is installed, with its tokens: sealed before they touch the database, never logged.
import { StoreUnavailable, type Installations } from '../contracts/store.ts';
import { clean, keyOf } from './bounds.ts';
import type { Parts } from './parts.ts';
import { RecentMap } from '../lib/recent-map.ts';
import type { SealResult } from './seal.ts';

/** Workspaces kept at hand (sealed), so that answers go on while the database is away. */
const AT_HAND = 2_000;

export function createInstallations({ guard, log }: Parts, sealed: SealResult): Installations {
  const recent = new RecentMap<string>(AT_HAND);
  const open = (text: string, id: string): string | undefined => {
    if (!sealed.ok) throw new StoreUnavailable(sealed.reason);
    const data = sealed.seal.open(text, id);
    if (data === undefined) log.error({ installation: id }, 'an installation was sealed with another key and cannot be read; install the app again or restore the key');
    return data;
  };
  return {
    async save(key, data, now) {
      if (!sealed.ok) throw new StoreUnavailable(sealed.reason);
      const id = keyOf(key);
      const row = { key: id, name: clean(key).slice(0, 1_000), sealed: sealed.seal.close(data, id), saved_at: now };
      recent.set(id, row.sealed);
      await guard.keep(`installation:${id}`, db => db.insertInto('installation').values(row).onConflict(on => on.column('key').doUpdateSet(row)).execute());
    },
    async find(key) {
      const id = keyOf(key);
      const atHand = recent.get(id);
      const waiting = guard.isWaiting(`installation:${id}`);
      if (waiting && atHand === undefined) return undefined; // deleted, not yet written down
      if ((waiting || !guard.healthy) && atHand !== undefined) return open(atHand, id);
      const row = await guard.need('read', db => db.selectFrom('installation').select('sealed').where('key', '=', id).executeTakeFirst());
      if (row === undefined) { recent.delete(id); return undefined; }
      recent.set(id, row.sealed);
      return open(row.sealed, id);
    },
    async delete(key) {
      const id = keyOf(key);
      recent.delete(id);
      await guard.keep(`installation:${id}`, db => db.deleteFrom('installation').where('key', '=', id).execute());
    },
    async keys() {
      const rows = await guard.need('read', db => db.selectFrom('installation').select('name').orderBy('name').execute());
      return rows.map(row => row.name);
    },
  };
}
