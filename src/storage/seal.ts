// Encrypts what must not be read from a stolen disk or backup: the tokens of installations. AES-256-GCM from node:crypto.
// Not for: choosing or storing the key; config hands it in.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 'v1';

type Seal = {
  /** `label` is bound to the text: a sealed text moved to another row does not open. */
  close(text: string, label: string): string;
  /** undefined: sealed with another key, for another label, or damaged. */
  open(sealed: string, label: string): string | undefined;
};
export type SealResult = { ok: true; seal: Seal } | { ok: false; code: 'key_missing' | 'key_malformed'; reason: string };

/** `keys`: 32 bytes as 64 hex digits or base64; several separated by commas, the first seals, all of them open (to change the key). */
export function createSeal(keys: string | null): SealResult {
  if (keys === null || keys.trim() === '') {
    return { ok: false, code: 'key_missing', reason: 'installations need an encryption key; make one with: openssl rand -hex 32' };
  }
  const parsed = keys.split(',').map(part => parseKey(part.trim()));
  const good = parsed.filter(key => key !== undefined);
  const [first] = good;
  if (first === undefined || good.length < parsed.length) {
    return { ok: false, code: 'key_malformed', reason: 'the encryption key must be 32 bytes, written as 64 hex digits or as base64; make one with: openssl rand -hex 32' };
  }
  return { ok: true, seal: { close: (text, label) => close(text, label, first), open: (sealed, label) => openWithAny(sealed, label, good) } };
}

function parseKey(text: string): Buffer | undefined {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === KEY_BYTES && /^[A-Za-z0-9+/_-]{43}=?$/.test(text) ? bytes : undefined;
}

function close(text: string, label: string, key: Buffer): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(label));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [VERSION, iv.toString('base64url'), cipher.getAuthTag().toString('base64url'), body.toString('base64url')].join('.');
}

function openWithAny(sealed: string, label: string, keys: readonly Buffer[]): string | undefined {
  const [version, iv, tag, body] = sealed.split('.');
  if (version !== VERSION || iv === undefined || tag === undefined || body === undefined) return undefined;
  for (const key of keys) {
    const text = openWith(key, label, Buffer.from(iv, 'base64url'), Buffer.from(tag, 'base64url'), Buffer.from(body, 'base64url'));
    if (text !== undefined) return text;
  }
  return undefined;
}

function openWith(key: Buffer, label: string, iv: Buffer, tag: Buffer, body: Buffer): string | undefined {
  if (tag.length !== TAG_BYTES || iv.length !== IV_BYTES) return undefined;
  try {
    const decipher = createDecipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(label));
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
