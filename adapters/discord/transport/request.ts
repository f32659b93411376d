// One request to Discord: uploads sent whole, and a wait that discord.js can read after every 429.
import { DefaultRestOptions, type RESTOptions } from 'discord.js';

/** Seconds to wait by a Retry-After of any shape: number, fraction, negative, HTTP date, nonsense, none. At least one. */
export function retrySeconds(header: string | null, nowMs: number): number {
  const plain = header === null || header.trim() === '' ? Number.NaN : Number(header);
  const date = Number.isNaN(plain) && header !== null ? (Date.parse(header) - nowMs) / 1_000 : Number.NaN;
  const seconds = Number.isNaN(plain) ? date : plain;
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 1;
}

type Init = Parameters<RESTOptions['makeRequest']>[1];

/** A form becomes bytes before it is sent. As a stream, a connection lost or a timeout in the middle of the upload ends the
 *  process: Node 26.10 goes on writing into the closed stream ("ReadableStream is already closed", nobody can catch it). */
async function whole(init: Init): Promise<Init> {
  if (!(init.body instanceof FormData)) return init;
  const form = new Response(init.body);
  const type = form.headers.get('content-type') ?? 'multipart/form-data';
  return { ...init, body: new Uint8Array(await form.arrayBuffer()), headers: { ...Object.fromEntries(new Headers(init.headers as HeadersInit)), 'content-type': type } };
}

/** For `rest.makeRequest`. discord.js would ask again at once after a 429 whose Retry-After it cannot read, and be banned for it. */
export const requestWith = (now: () => Date): RESTOptions['makeRequest'] => async (url, init) => {
  const response = await DefaultRestOptions.makeRequest(url, await whole(init));
  if (response.status === 429) response.headers.set('Retry-After', String(retrySeconds(response.headers.get('Retry-After'), now().getTime())));
  return response;
};
