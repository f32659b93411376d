// Who is asking, for the rate limit: the socket's address, or what trusted proxies say. Never logged, never stored.
import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';

export type ServerEnv = { Bindings: { incoming?: IncomingMessage } };

/** Address of the client; with `trustedProxies` n the n-th entry from the right of X-Forwarded-For. */
export function clientOf(c: Context<ServerEnv>, trustedProxies: number): string {
  const socket = c.env?.incoming?.socket.remoteAddress ?? 'unknown';
  if (trustedProxies === 0) return socket;
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim()).filter((hop) => hop !== '');
  return hops.at(-trustedProxies) ?? socket;
}

export function isLoopback(address: string): boolean {
  return address === '::1' || address === 'localhost' || address === '[::1]' || /^(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(address);
}
