// Compresses finished pages and lists in one piece: they are small, so a stream would cost more than it saves and hide their length.
import { gzipSync } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { MIN_COMPRESSED_BYTES } from '../limits.ts';

const TEXT = /^(?:text\/|application\/(?:json|problem\+json)|image\/svg\+xml)/;

/** Answers to POST stay as they are: they are small, and speed matters more than bytes. */
export function compressed(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.req.method !== 'GET' || !TEXT.test(c.res.headers.get('content-type') ?? '') || c.res.headers.has('content-encoding')) return;
    c.res.headers.append('vary', 'accept-encoding');
    if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return;
    const body = new Uint8Array(await c.res.arrayBuffer());
    const small = body.length >= MIN_COMPRESSED_BYTES;
    const headers = new Headers(c.res.headers);
    if (small) headers.set('content-encoding', 'gzip');
    const status = c.res.status;
    c.res = undefined;
    c.res = new Response(small ? new Uint8Array(gzipSync(body)) : body, { status, headers });
  };
}
