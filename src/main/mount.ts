// A place on the web server for an adapter that may start later or never: until then its paths say so and the platform tries again.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RunningAdapter } from '../contracts/adapter.ts';

export type Mount = { prefix: string; listener(request: IncomingMessage, response: ServerResponse): void };

export function makeMount(prefix: string, running: () => RunningAdapter | undefined): Mount {
  return {
    prefix,
    listener(request, response) {
      const routes = running()?.routes;
      if (routes !== undefined) routes.handle(request, response);
      else response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' }).end('Starting; please try again.\n');
    },
  };
}
