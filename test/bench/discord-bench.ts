// Shared by the Discord benches: the adapter as a child process against the fake in this one, and percentiles.
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { FakeDiscord } from '../support/discord/fake-discord.ts';

const Memory = z.object({ health: z.string(), rssMb: z.number(), heapMb: z.number(), cpuSeconds: z.number(), problems: z.number(), first: z.string().optional() });
export type Child = { memory(): Promise<z.infer<typeof Memory>>; stop(): Promise<void> };

const next = (child: ChildProcess): Promise<unknown> => new Promise((resolve, reject) => { child.once('message', resolve); child.once('exit', (code) => reject(new Error(`the adapter's process ended with ${code ?? 'a signal'}`))); });

/** Starts the adapter and waits until it is connected. */
export async function startChild(fake: FakeDiscord): Promise<Child> {
  const child = fork(fileURLToPath(new URL('./discord-child.ts', import.meta.url)), [fake.apiUrl, fake.token], { execArgv: ['--expose-gc'] });
  await next(child);
  return {
    async memory() { const reply = next(child); child.send('memory'); return Memory.parse(await reply); },
    stop: () => new Promise((resolve) => { child.once('exit', () => resolve()); child.send('stop'); }),
  };
}

/** The p-th percentile in ms, one decimal. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor((p / 100) * sorted.length))] ?? 0) * 10) / 10;
}
export const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });
