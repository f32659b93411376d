// What the web adapter reads from the environment: one table with type, default, example and meaning. Not for: reading it (src/config).
import { z } from 'zod';

/** Shape for src/config: names are the environment's own. */
export const settings = {
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3_000),
  WEB_RATE_PER_MINUTE: z.coerce.number().int().min(0).max(1_000_000).default(120),
  WEB_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  WEB_CONTACT: z.union([z.email(), z.url({ protocol: /^https?$/ })], 'is neither an e-mail address nor an http(s) address').optional(),
};
export type WebEnvironment = z.infer<z.ZodObject<typeof settings>>;

export type SettingLine = { name: keyof typeof settings; type: string; default: string; example: string; meaning: string };
/** For README and for messages about a wrong value. */
export const settingLines: readonly SettingLine[] = [
  { name: 'HOST', type: 'address', default: '127.0.0.1', example: '0.0.0.0', meaning: 'Address to listen on. On a loopback address only requests addressed to this machine (or to PUBLIC_URL) are answered.' },
  { name: 'PORT', type: 'integer 0-65535', default: '3000', example: '8080', meaning: 'Port to listen on; 0 takes any free one.' },
  { name: 'WEB_RATE_PER_MINUTE', type: 'integer 0-1000000', default: '120', example: '30', meaning: 'Questions one client may ask in a minute, half of them at once; clients on this machine may ask fifty times as many; 0 switches the limit off.' },
  { name: 'WEB_TRUSTED_PROXIES', type: 'integer 0-10', default: '0', example: '1', meaning: 'How many proxies in front of Assay add to X-Forwarded-For; 0 ignores that header.' },
  { name: 'WEB_CONTACT', type: 'e-mail or http(s) address', default: '(none: the pages name nobody)', example: 'minerals@example.org', meaning: 'Whom readers write to: stands on /support and /privacy.' },
];

/** A part of the server that another adapter answers, e.g. Slack's receiver: `listener` gets the untouched request. */
export type Mount = { prefix: string; listener(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse): unknown };
export type PartHealth = { name: string; ok: boolean; reason: string };

export type WebSettings = {
  host: string;
  port: number;
  ratePerMinute: number;
  trustedProxies: number;
  /** Whom readers write to: an e-mail address or a web address. */
  contact: string | null;
  /** Parts of this server that belong to other adapters; looked at before anything else. */
  mounts?: readonly Mount[];
  /** Health of the other adapters, for /readyz; asked at each call. */
  parts?: () => readonly PartHealth[];
  /** Chance and time, handed in by tests. */
  ambient?: Partial<Ambient>;
};
/** `newId` is unguessable; `elapsedMs` only ever grows. */
export type Ambient = { newId: () => string; elapsedMs: () => number };

export function webSettings(environment: WebEnvironment): WebSettings {
  return { host: environment.HOST, port: environment.PORT, ratePerMinute: environment.WEB_RATE_PER_MINUTE, trustedProxies: environment.WEB_TRUSTED_PROXIES, contact: environment.WEB_CONTACT ?? null };
}
