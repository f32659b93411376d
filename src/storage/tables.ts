// The shape of every table, once for both engines. Portable subset only: text, integer, bigint (epoch ms), 0/1, JSON as text.
// Not for: creating them (migrations.ts).
import type { Kysely } from 'kysely';

export type Tables = {
  conversation: { key: string; state: string; expires_at: number; touched_at: number };
  delivery: { key: string; expires_at: number };
  feedback: { answer: string; person: string; surface: string; verdict: string; comment: string | null; at: number };
  gap: { folded: string; question: string; reason: string; language: string; times: number; first_at: number; last_at: number };
  installation: { key: string; name: string; sealed: string; saved_at: number };
  permalink: {
    id: string; question: string; today: string; language: string; mode: string;
    corpus_version: string; code_version: string; answer: string; at: number;
  };
  subscription: {
    id: string; surface: string; workspace: string; channel: string; owner: string; owner_name: string;
    time: string; zone: string; cadence: string; weekday: number | null; topics: string; quiet: string; language: string;
    state: string; paused_because: string | null; failures: number; seen: string; created_at: number; updated_at: number;
  };
  digest_run: {
    subscription: string; day: string; status: string; owner: string; lease_until: number; attempts: number;
    key: string; content: string | null; message: string | null; reason: string | null; updated_at: number;
  };
  follow: {
    id: string; surface: string; workspace: string; channel: string; person: string; question: string; language: string;
    fingerprint: string; answer_text: string; created_at: number;
  };
  /** One row that the health check writes: reading alone would call a full disk healthy. */
  pulse: { id: number; at: number };
};

export type Database = Kysely<Tables>;
