// Refuses requests meant for somebody else: foreign Host names on a loopback server (DNS rebinding) and forms posted from other sites.
import type { Context, MiddlewareHandler } from 'hono';
import { isLoopback } from './client.ts';

/** Answers with what to send back when a request is refused. */
export type Refusal = (c: Context, code: 'wrong-host' | 'foreign-origin', detail: string) => Response | Promise<Response>;

const LOCAL_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Only a server bound to a loopback address knows all names it can be called by. */
export function hostCheck(boundTo: string, publicUrl: string | null, refuse: Refusal): MiddlewareHandler {
  const names = new Set([...LOCAL_NAMES, boundTo, ...(publicUrl === null ? [] : [new URL(publicUrl).hostname])]);
  const checked = isLoopback(boundTo);
  return async (c, next) => {
    if (!checked || names.has(hostname(c.req.header('host')))) return next();
    return refuse(c, 'wrong-host', `This server answers to ${[...names].join(', ')} only. Set PUBLIC_URL to the address people use.`);
  };
}

/** A form of ours says same-origin; scripts and old browsers say nothing or name their origin. */
export function originCheck(publicUrl: string | null, refuse: Refusal): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const site = c.req.header('sec-fetch-site');
    if (site === 'same-origin' || site === 'none') return next();
    const origin = c.req.header('origin');
    if (site === undefined && (origin === undefined || isOwn(origin, c.req.header('host'), publicUrl))) return next();
    return refuse(c, 'foreign-origin', 'Questions may be posted from this site only; a script that is no browser page sends no Origin header.');
  };
}

function isOwn(origin: string, host: string | undefined, publicUrl: string | null): boolean {
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === host || (publicUrl !== null && new URL(publicUrl).origin === origin);
}

function hostname(host: string | undefined): string {
  return (host ?? '').replace(/:\d*$/, '').toLowerCase();
}
