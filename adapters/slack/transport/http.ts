// The HTTP side: signed requests are checked here (window on both sides, replay memory, size) and only then given to Bolt;
// `app_rate_limited` and malformed bodies are answered here. Install pages are Bolt's. Not for: listening (server.ts).
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse } from 'node:querystring';
import type { HTTPReceiver } from '@slack/bolt';
import type { Clock, Log, Meter } from '../../../src/contracts/adapter.ts';
import { BODY_BYTES } from '../limits.ts';
import { errorFields } from '../logger.ts';
import { screenEvent, screenInteraction, type Screened } from './screen.ts';
import { checkSignature, createReplayMemory } from './signature.ts';

export const EVENTS_PATH = '/slack/events';
const FORM = 'application/x-www-form-urlencoded';

const end = (response: ServerResponse, status: number): void => {
  if (!response.headersSent) response.writeHead(status);
  response.end();
};

/** The raw bytes, or null when there are more than BODY_BYTES (reading stops there). */
const readBody = async (request: IncomingMessage): Promise<Buffer | null> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.isBuffer(part) ? part : Buffer.from(String(part));
    size += bytes.length;
    if (size > BODY_BYTES) return null;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
};

const parseBody = (type: string, text: string): unknown => {
  if (type !== FORM) return JSON.parse(text);
  const form = parse(text);
  return typeof form['payload'] === 'string' ? JSON.parse(form['payload']) : form;
};

const screen = (type: string, text: string): Screened => {
  try {
    const body = parseBody(type, text);
    return type === FORM ? screenInteraction(body) : screenEvent(body);
  } catch {
    return { kind: 'malformed', what: 'no JSON' };
  }
};

export type Front = { secret: string | null; receiver: HTTPReceiver; clock: Clock; log: Log; meter: Meter };

/** One listener for everything under /slack/. */
export const createFront = (front: Front): ((request: IncomingMessage, response: ServerResponse) => void) => {
  const replays = createReplayMemory();
  const pass = (request: IncomingMessage, response: ServerResponse): void => {
    try {
      front.receiver.requestListener(request, response);
    } catch {
      end(response, 404);
    }
  };
  const receive = async (request: IncomingMessage, response: ServerResponse, secret: string): Promise<void> => {
    const raw = await readBody(request);
    if (raw === null) { response.setHeader('connection', 'close'); end(response, 413); return; }
    const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    const text = raw.toString('utf8');
    if (type === FORM && parse(text)['ssl_check'] === '1') { end(response, 200); return; }
    const now = Math.floor(front.clock.now().getTime() / 1_000);
    const signature = request.headers['x-slack-signature'];
    const verdict = checkSignature(secret, request.headers['x-slack-request-timestamp'], signature, raw, now);
    if (verdict !== 'good') { front.meter.count('slack_signature_refused', { why: verdict }); end(response, 401); return; }
    const screened = screen(type, text);
    if (screened.kind === 'malformed') { front.log.warn({ surface: 'slack', what: screened.what }, 'a signed but malformed request was refused'); end(response, 400); return; }
    if (screened.kind === 'rate-limited') { front.meter.count('slack_rate_limited'); front.log.warn({ surface: 'slack' }, 'Slack says this workspace sends more events than it delivers'); end(response, 200); return; }
    if (!replays.first(String(signature), now)) { front.meter.count('slack_replayed'); end(response, 200); return; }
    request.headers['content-type'] = type;
    // Bolt takes an already read body from `rawBody` and checks the signature a second time.
    pass(Object.assign(request, { rawBody: raw }), response);
  };
  return (request, response) => {
    const path = (request.url ?? '').split('?')[0];
    if (path !== EVENTS_PATH) { pass(request, response); return; }
    if (request.method !== 'POST' || front.secret === null) { end(response, 404); return; }
    receive(request, response, front.secret).catch((error: unknown) => {
      front.log.warn({ surface: 'slack', ...errorFields(error) }, 'a request could not be read');
      end(response, 400);
    });
  };
};
