// The program as people run it: a child process with its own environment, what it wrote and how it ended.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
export type Ended = { code: number | null; signal: NodeJS.Signals | null; out: string; err: string };
export type Running = { ended: Promise<Ended>; out(): string; err(): string; kill(signal: NodeJS.Signals): void };

/** Variables of whoever runs the tests must not switch anything on. */
const CLEAN = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:ASSAY|SLACK|DISCORD|WEB|LOG)_|^(?:PORT|HOST|PUBLIC_URL|DATABASE_URL|NO_COLOR|FORCE_COLOR)$/.test(name)));

export function start(args: readonly string[], environment: Record<string, string> = {}, input?: string | Uint8Array): Running {
  return spawned(process.execPath, [join(ROOT, 'src/launch.js'), ...args], environment, input);
}

export function spawned(command: string, args: readonly string[], environment: Record<string, string> = {}, input: string | Uint8Array = ''): Running {
  const child = spawn(command, args, { cwd: ROOT, env: { ...CLEAN, ...environment } });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text; });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { err += text; });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const { promise, resolve } = Promise.withResolvers<Ended>();
  child.on('close', (code, signal) => resolve({ code, signal, out, err }));
  return { ended: promise, out: () => out, err: () => err, kill: (signal) => { child.kill(signal); } };
}

export const run = (args: readonly string[], environment: Record<string, string> = {}, input?: string | Uint8Array): Promise<Ended> => start(args, environment, input).ended;
