// A digest with a hand-moved clock, a store in memory and a platform that records posts.
import type { Deliverer, Post, SendOutcome } from '../../../src/contracts/adapter.ts';
import type { Store, Subscription } from '../../../src/contracts/store.ts';
import { type Digest, openDigest } from '../../../src/digest/open-digest.ts';
import type { DigestFacts, DigestPorts } from '../../../src/digest/ports.ts';
import { openStore } from '../../../src/storage/open-store.ts';
import type { Answer } from '../../../src/model/answer.ts';
import { recordingLog } from '../../storage/support/fixtures.ts';
import { makeFacts } from './facts.ts';

export type Rig = {
  store: Store; digest: Digest; ports: DigestPorts; log: ReturnType<typeof recordingLog>;
  posts: Post[]; told: string[];
  /** Moves the wall clock (ISO instant). */
  at(iso: string): void;
  facts(next: DigestFacts): void;
  /** What the platform answers next, per channel; default: sent. */
  outcome(channel: string, decide: (post: Post, call: number) => SendOutcome | Promise<SendOutcome>): void;
  command(text: string, change?: Partial<Parameters<Digest['desk']['command']>[1]>): Promise<Answer>;
  /** Opens a second process on the same store. */
  another(change?: Partial<DigestPorts>): Digest;
  /** Moves wall and leases on and ticks, as production does every 20 s. */
  tick(iso?: string): Promise<void>;
  subscription(channel?: string): Promise<Subscription>;
};

export async function makeRig(options: { facts?: DigestFacts; at?: string; ask?: DigestPorts['ask']; deliverer?: Partial<Deliverer> } = {}): Promise<Rig> {
  const log = recordingLog();
  let now = new Date(options.at ?? '2026-02-04T12:00:00Z');
  let facts = options.facts ?? makeFacts([]);
  const clock = { now: () => now, today: () => now.toISOString().slice(0, 10) };
  const store = await openStore({ dataDir: null, databaseUrl: null, encryptionKey: null, log, clock });
  const posts: Post[] = [];
  const told: string[] = [];
  const deciders = new Map<string, (post: Post, call: number) => SendOutcome | Promise<SendOutcome>>();
  const calls = new Map<string, number>();
  const deliverer: Deliverer = {
    surface: 'slack',
    async send(post) {
      const call = (calls.get(post.channel) ?? 0) + 1;
      calls.set(post.channel, call);
      const outcome = (await deciders.get(post.channel)?.(post, call)) ?? { kind: 'sent', message: `m${posts.length + 1}` };
      if (outcome.kind === 'sent') posts.push(post);
      return outcome;
    },
    async tellOwner(_, text) { told.push(text); },
    ...options.deliverer,
  };
  const ports: DigestPorts = {
    facts: () => facts, store, clock, log, owner: 'process-1', deliverer: surface => (surface === 'slack' ? deliverer : undefined),
    ask: options.ask ?? (async () => { throw new Error('nothing to ask'); }),
  };
  // Leases run on the wall clock here, so that a test moves both with one hand.
  const steady = { now: () => now.getTime() };
  const digest = openDigest(ports, { steady, random: () => 0 });
  return {
    store, digest, ports, log, posts, told,
    at(iso) { now = new Date(iso); },
    facts(next) { facts = next; },
    outcome(channel, decide) { deciders.set(channel, decide); },
    command: (text, change = {}) => digest.desk.command(text, { surface: 'slack', workspace: 'T1', channel: 'C1', user: 'U1', userName: 'Ann', mayManage: true, ...change }),
    another: (change = {}) => openDigest({ ...ports, owner: 'process-2', ...change }, { steady, random: () => 0 }),
    async tick(iso) { if (iso !== undefined) now = new Date(iso); await digest.tickOnce(); },
    async subscription(channel = 'C1') {
      const found = await store.subscriptions.find('slack', 'T1', channel);
      if (found === undefined) throw new Error(`no subscription in ${channel}`);
      return found;
    },
  };
}
