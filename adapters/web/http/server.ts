// The Node server: time limits against slow clients, mounts of other adapters, a stop that finishes what it began.
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { CONNECTIONS_CHECK_MS, HEADERS_TIMEOUT_MS, KEEP_ALIVE_MS, MAX_CONNECTIONS, MAX_REQUESTS_PER_SOCKET, REQUEST_TIMEOUT_MS, SOCKET_TIMEOUT_MS, STOP_GRACE_MS } from '../limits.ts';
import type { Mount } from '../settings.ts';
import { boundSockets } from './sockets.ts';

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;
export type Running = { address: string; connections(): number; stop(): Promise<void> };

/** `onFault` is told when a listener throws; the client gets a bare 500. `maxConnections` is lowered by tests only. */
export type ServerParts = { mounts: readonly Mount[]; site: Listener; onRefused: () => void; onFault: (fault: unknown) => void; maxConnections?: number };

export async function listen(host: string, port: number, parts: ServerParts): Promise<Running> {
  const server = createServer({ headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS, keepAliveTimeout: KEEP_ALIVE_MS, connectionsCheckingInterval: CONNECTIONS_CHECK_MS });
  server.timeout = SOCKET_TIMEOUT_MS;
  server.maxRequestsPerSocket = MAX_REQUESTS_PER_SOCKET;
  const connections = boundSockets(server, parts.maxConnections ?? MAX_CONNECTIONS, parts.onRefused);
  server.on('request', (request, response) => { void answer(request, response, parts); });
  server.on('clientError', (fault: NodeJS.ErrnoException, socket) => refuse(fault, socket));
  await bind(server, host, port);
  return { address: addressOf(server), connections, stop: () => stop(server) };
}

const REFUSALS: Readonly<Record<string, string>> = { ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout', HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large' };

/** Says why in one line and closes both directions: a peer that never reads would keep a half-closed socket for ever. */
function refuse(fault: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable) { socket.destroy(); return; }
  socket.end(`HTTP/1.1 ${REFUSALS[fault.code ?? ''] ?? '400 Bad Request'}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`, () => socket.destroy());
}

async function answer(request: IncomingMessage, response: ServerResponse, parts: ServerParts): Promise<void> {
  try {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const mount = parts.mounts.find(({ prefix }) => path === prefix || path.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`));
    await (mount === undefined ? parts.site(request, response) : mount.listener(request, response));
  } catch (fault) {
    parts.onFault(fault);
    if (!response.headersSent) response.writeHead(500, { 'content-length': 0, connection: 'close' });
    response.end();
  }
}

/** `code` is Node's own (EADDRINUSE ...), the message says what to set. */
class CannotListen extends Error {
  readonly code: string;
  constructor(fault: NodeJS.ErrnoException, host: string, port: number) {
    super(bindMessage(fault, host, port), { cause: fault });
    this.code = fault.code ?? '';
  }
}

function bind(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) => reject(new CannotListen(fault, host, port)));
    server.listen(port, host, resolve);
  });
}

function bindMessage(fault: NodeJS.ErrnoException, host: string, port: number): string {
  if (fault.code === 'EADDRINUSE') return `Port ${port} on ${host} is taken by another program; set PORT to a free one, or to 0 for any.`;
  if (fault.code === 'EACCES') return `Port ${port} on ${host} needs more rights than this user has; set PORT to 1024 or above.`;
  if (fault.code === 'EADDRNOTAVAIL' || fault.code === 'ENOTFOUND') return `This machine has no address "${host}"; set HOST to one it has, e.g. 127.0.0.1 or 0.0.0.0.`;
  return `Cannot listen on ${host}:${port}: ${fault.message}`;
}

function addressOf(server: Server): string {
  const bound = server.address() as AddressInfo; // a TCP server that listens always has one
  return `http://${bound.family === 'IPv6' ? `[${bound.address}]` : bound.address}:${bound.port}`;
}

/** New connections are refused at once, idle ones closed; what is being answered has `STOP_GRACE_MS` to end. */
function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), STOP_GRACE_MS);
    server.close(() => { clearTimeout(cut); resolve(); });
    server.closeIdleConnections();
  });
}
