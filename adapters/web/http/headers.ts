// Security headers of every answer. No inline script or style, no foreign host, no HTML made from strings by scripts.
import type { MiddlewareHandler } from 'hono';

const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'", "form-action 'self'",
  "base-uri 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
].join('; ');

const HEADERS: readonly (readonly [string, string])[] = [
  ['content-security-policy', POLICY],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  // same-origin, not no-referrer: with the latter browsers send "Origin: null" for our own forms.
  ['referrer-policy', 'same-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['origin-agent-cluster', '?1'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()'],
  ['x-dns-prefetch-control', 'off'],
];
const STRICT_TRANSPORT: readonly [string, string] = ['strict-transport-security', 'max-age=31536000'];

/** `https` is true when the public address is an https one. */
export function securityHeaders(https: boolean): MiddlewareHandler {
  const headers = https ? [...HEADERS, STRICT_TRANSPORT] : HEADERS;
  return async (c, next) => {
    await next();
    for (const [name, value] of headers) c.res.headers.set(name, value);
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
  };
}
