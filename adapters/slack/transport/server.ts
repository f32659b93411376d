// An own small HTTP server for the Slack routes, for processes that have no other. Bounds against slow and many connections.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;
const MOST_CONNECTIONS = 1_000;

type Listening = { address: string; close(): Promise<void> };

/** Rejects when the port is taken; port 0 takes any free one. */
export const listen = (host: string, port: number, handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = createServer({ headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS }, handle);
    server.maxConnections = MOST_CONNECTIONS;
    server.once('error', reject);
    server.listen(port, host, () => {
      // A listening TCP server always has an AddressInfo.
      const bound = server.address() as AddressInfo;
      resolve({
        address: `http://${bound.family === 'IPv6' ? `[${bound.address}]` : bound.address}:${bound.port}`,
        close: () => new Promise((done) => { server.close(() => { done(); }); server.closeIdleConnections(); }),
      });
    });
  });
