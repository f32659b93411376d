// A platform on localhost: records posts, may lose a reply, remembers what was posted under which key.
import { createServer } from 'node:http';
import type { Deliverer, Post } from '../../../src/contracts/adapter.ts';

export type Platform = {
  url: string;
  /** Keys in the order they arrived, and what owners were told. */
  posts: string[]; told: string[];
  /** Stores the post, then cuts the connection instead of answering. */
  loseReplies: boolean;
  close(): Promise<void>;
};

export async function startPlatform(): Promise<Platform> {
  const platform: Platform = { url: '', posts: [], told: [], loseReplies: false, close: async () => undefined };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => { body += chunk.toString(); });
    request.on('end', () => {
      if (request.url === '/told') platform.told.push(body);
      if (request.url === '/post') platform.posts.push(body);
      if (request.url === '/post' && platform.loseReplies) { request.socket.destroy(); return; }
      const found = platform.posts.includes(decodeURIComponent(/^\/find\/(.+)$/.exec(request.url ?? '')?.[1] ?? ''));
      response.end(JSON.stringify({ found }));
    });
  });
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  platform.url = `http://127.0.0.1:${address.port}`;
  platform.close = async () => {
    server.closeAllConnections();
    await new Promise<void>(resolve => { server.close(() => { resolve(); }); });
  };
  return platform;
}

/** `canFind`: whether this platform lets an earlier post be looked up by its key. */
export function deliverTo(url: string, canFind: boolean): Deliverer {
  const send = async (path: string, body: string) => { await fetch(`${url}${path}`, { method: 'POST', body }); };
  const find = async (post: Post) => {
    const reply = (await (await fetch(`${url}/find/${encodeURIComponent(post.key)}`)).json()) as { found: boolean };
    return reply.found ? 'posted' as const : 'absent' as const;
  };
  return {
    surface: 'slack',
    async send(post) {
      try {
        await send('/post', post.key);
        return { kind: 'sent', message: post.key };
      } catch (error) {
        return { kind: 'unknown', reason: error instanceof Error ? error.message : 'no reply' };
      }
    },
    tellOwner: (_, text) => send('/told', text),
    ...(canFind ? { find } : {}),
  };
}
