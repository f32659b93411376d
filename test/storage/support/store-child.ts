// The parent's side of store-process.ts: start, call, kill, limit.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Store } from '../../../src/contracts/store.ts';

export type ChildSettings = { dataDir: string | null; databaseUrl: string | null; slowStepMs?: number };
type Part = Exclude<keyof Store, 'engine' | 'health' | 'close'>;
export type ChildRequest = { id: number; part: Part | 'log' | 'health' | 'close'; method?: string; args?: unknown[] };
/** id -1: opened; -2: a column of the slow step was added. */
export type ChildReply = { id: number; ok: boolean; value: unknown };
export type StoreChild = {
  opened: Promise<{ ok: boolean; reason: string }>;
  stepBegan: Promise<void>;
  ask(part: ChildRequest['part'], method?: string, ...args: unknown[]): Promise<unknown>;
  health(): Promise<{ ok: boolean; reason: string }>;
  /** Largest file the child may write, in bytes, or no limit; needs util-linux. */
  limitFileSize(bytes: number | 'unlimited'): void;
  kill(signal?: NodeJS.Signals): Promise<void>;
  exited: Promise<number | string>;
};
const PROGRAM = fileURLToPath(new URL('./store-process.ts', import.meta.url));

export function startChild(settings: ChildSettings, uid?: number): StoreChild {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', PROGRAM, JSON.stringify(settings)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'], ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  return wrap(child);
}

function wrap(child: ChildProcess): StoreChild {
  const waiting = new Map<number, (reply: ChildReply) => void>();
  const reply = (id: number) => new Promise<ChildReply>(resolve => { waiting.set(id, resolve); });
  let next = 0;
  child.on('message', (message: ChildReply) => { waiting.get(message.id)?.(message); });
  const exited = new Promise<number | string>(resolve => { child.on('exit', (code, signal) => { resolve(signal ?? code ?? 'none'); }); });
  const opened = reply(-1).then(message => message.value as { ok: boolean; reason: string });
  const stepBegan = reply(-2).then(() => undefined);
  async function ask(part: ChildRequest['part'], method?: string, ...args: unknown[]): Promise<unknown> {
    next += 1;
    const answered = reply(next);
    child.send({ id: next, part, ...(method === undefined ? {} : { method }), args } satisfies ChildRequest);
    const message = await Promise.race([answered, exited]);
    if (typeof message !== 'object') throw new Error(`the child ended (${message})`);
    if (!message.ok) throw new Error(String(message.value));
    return message.value;
  }
  return {
    opened, stepBegan, exited, ask,
    health: async () => (await ask('health')) as { ok: boolean; reason: string },
    limitFileSize(bytes) { execFileSync('prlimit', ['--pid', String(child.pid), `--fsize=${bytes}:`]); },
    async kill(signal = 'SIGKILL') { child.kill(signal); await exited; },
  };
}
