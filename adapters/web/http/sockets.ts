// Keeps slow clients from taking all connections: a newcomer over the bound pushes out the socket that has waited longest
// without a complete request (a slow sender or an idle keep-alive), never one that is being answered.
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Returns the number of open sockets. */
export function boundSockets(server: Server, max: number, onRefused: () => void): () => number {
  const open = new Set<Socket>();
  const waiting = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    if (open.size > max) {
      const [longest] = waiting;
      (longest ?? socket).destroy();
      onRefused();
    }
    if (!socket.destroyed) waiting.add(socket);
    socket.once('close', () => { open.delete(socket); waiting.delete(socket); });
  });
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    // Only a complete request stops the waiting: one that sends its body drop by drop may be pushed out.
    if (request.headers['content-length'] === undefined && request.headers['transfer-encoding'] === undefined) waiting.delete(request.socket);
    else request.once('end', () => waiting.delete(request.socket));
    response.once('finish', () => { if (!request.socket.destroyed) waiting.add(request.socket); });
  });
  return () => open.size;
}
