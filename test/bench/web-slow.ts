// 2,000 slow sockets that send one byte every five seconds, and a healthy client beside them: is it served, how fast, when are the slow gone?
import { fork } from 'node:child_process';
import { connect } from 'node:net';
import type { Socket } from 'node:net';

const SLOW = 2_000;
const DRIP_MS = 5_000;
const HEALTHY = 300;
const WATCH_MS = 25_000;

const server = fork(new URL('web-server.ts', import.meta.url), ['alone'], { execArgv: ['--disable-warning=ExperimentalWarning'] });
const address = await new Promise<string>((resolve) => { server.once('message', (message) => { if (typeof message === 'string') resolve(message); }); });
const port = Number(new URL(address).port);

const began = performance.now();
const sockets: Socket[] = [];
let lastGone = 0;
for (let i = 0; i < SLOW; i += 1) {
  const socket = connect(port, '127.0.0.1');
  socket.resume().on('error', () => undefined).on('connect', () => socket.write('POST /api/ask HTTP/1.1\r\nHost: localhost\r\nX-Slow: '));
  socket.on('close', () => { lastGone = performance.now() - began; });
  sockets.push(socket);
}
const drip = setInterval(() => { for (const socket of sockets) if (!socket.destroyed) socket.write('x'); }, DRIP_MS);

const times: number[] = [];
let failed = 0;
for (let i = 0; i < HEALTHY; i += 1) {
  const asked = performance.now();
  try {
    const response = await fetch(`${address}/api/ask`, { method: 'POST', headers: { 'content-type': 'application/json', connection: 'close' }, body: '{"question":"who chairs FORGE?"}' });
    await response.arrayBuffer();
    if (response.status !== 200) failed += 1;
  } catch { failed += 1; }
  times.push(performance.now() - asked);
}
const sorted = times.toSorted((a, b) => a - b);
console.log(`${SLOW} slow sockets, ${HEALTHY} healthy questions: ${failed} failed, p50 ${(sorted[HEALTHY / 2] ?? 0).toFixed(1)} ms, p99 ${(sorted[Math.floor(HEALTHY * 0.99)] ?? 0).toFixed(1)} ms`);
await new Promise((resolve) => { setTimeout(resolve, Math.max(0, WATCH_MS - (performance.now() - began))); });
console.log(`after ${((performance.now() - began) / 1_000).toFixed(0)} s ${sockets.filter((socket) => !socket.destroyed).length} slow sockets are left; the last went after ${(lastGone / 1_000).toFixed(1)} s`);
clearInterval(drip);
for (const socket of sockets) socket.destroy();
server.disconnect();
