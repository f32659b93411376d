// Charts as PNG and tables as CSV in Slack. Three ways, least scope first: a signed address of our own (HTTP with PUBLIC_URL, no scope),
// an upload (optional scope files:write), plain text in the message (no scope). Not for: drawing (ports.drawing).
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { types } from '@slack/bolt';
import type { AdapterPorts } from '../../src/contracts/adapter.ts';
import type { Answer, Block } from '../../src/model/answer.ts';
import { cutAtSentence, shorten } from '../../src/lib/text/cut.ts';
import { attempt, PATIENT, type Wait } from './calls.ts';
import { ALT_TEXT, IMAGE_TITLE, IMAGE_URL } from './limits.ts';
import { errorFields } from './logger.ts';
import { decodeRecipe, encodeRecipe, replay, type Recipe } from './recipe.ts';
import { literal } from './render/inert.ts';
import type { Workspace } from './workspaces.ts';

type Chart = Extract<Block, { kind: 'chart' }>;
type Kind = 'png' | 'csv';
export type Files = {
  /** Image block of an answer's chart, or null when no picture can be shown here. */
  chart(workspace: Workspace, answer: Answer, recipe: Recipe): Promise<types.ImageBlock | null>;
  /** Address of the CSV, where we have one. */
  csvAddress(recipe: Recipe): string | null;
  /** Uploads a CSV into a conversation the app can post in; false without the scope. */
  uploadCsv(workspace: Workspace, channel: string, thread: string | undefined, name: string, text: string): Promise<boolean>;
  /** Serves the signed addresses; false when the path is not one of them. */
  serve(request: IncomingMessage, response: ServerResponse): boolean;
};

const PATH = '/slack/files/';
export const chartOf = (answer: Answer): Chart | undefined => answer.blocks.find((block): block is Chart => block.kind === 'chart');
const signed = (secret: string, payload: string): string => createHmac('sha256', secret).update(`assay file ${payload}`).digest('base64url');

/** `<recipe>.<signature>.<kind>` after PATH. */
const writeAddress = (secret: string, recipe: Recipe, kind: Kind): string | null => {
  const encoded = encodeRecipe(recipe);
  if (encoded === null) return null;
  const payload = Buffer.from(encoded).toString('base64url');
  return `${PATH}${payload}.${signed(secret, payload)}.${kind}`;
};

const readAddress = (secret: string, path: string): { recipe: Recipe; kind: Kind } | undefined => {
  const match = /^\/slack\/files\/([\w-]+)\.([\w-]{43})\.(png|csv)$/.exec(path);
  if (match === null) return undefined;
  const [, payload = '', signature = '', kind] = match;
  if (!timingSafeEqual(Buffer.from(signed(secret, payload)), Buffer.from(signature))) return undefined;
  const recipe = decodeRecipe(Buffer.from(payload, 'base64url').toString('utf8'));
  return recipe === undefined ? undefined : { recipe, kind: kind === 'csv' ? 'csv' : 'png' };
};

const imageBlock = (chart: Chart, source: { image_url: string } | { slack_file: { id: string } }): types.ImageBlock => ({
  type: 'image', ...source, alt_text: cutAtSentence(literal(chart.alt), ALT_TEXT).kept || 'Chart', title: { type: 'plain_text', text: shorten(literal(chart.title), IMAGE_TITLE) || 'Chart', emoji: false },
});

/** `secret` null: no addresses (Socket Mode has no public server of its own). */
export const createFiles = (ports: AdapterPorts, secret: string | null, wait: Wait): Files => {
  const address = (recipe: Recipe, kind: Kind): string | null => {
    if (secret === null || ports.publicUrl === null) return null;
    const path = writeAddress(secret, recipe, kind);
    return path === null ? null : `${ports.publicUrl.replace(/\/$/, '')}${path}`;
  };
  const upload = async (workspace: Workspace, file: Buffer, name: string, extra: { alt_text?: string; channel_id?: string; thread_ts?: string }): Promise<string | null> => {
    const { channel_id, thread_ts, ...described } = extra;
    const outcome = await attempt(
      () => workspace.client.filesUploadV2(channel_id === undefined ? { file, filename: name, title: name, ...described } : thread_ts === undefined ? { file, filename: name, title: name, ...described, channel_id } : { file, filename: name, title: name, ...described, channel_id, thread_ts }),
      PATIENT, wait,
    );
    if (outcome.kind !== 'done') { ports.log.info({ surface: 'slack', outcome: outcome.kind, why: 'error' in outcome ? outcome.error : '' }, 'a file was not uploaded'); return null; }
    return outcome.value.files[0]?.files?.[0]?.id ?? null;
  };
  return {
    async chart(workspace, answer, recipe) {
      const chart = chartOf(answer);
      if (chart === undefined) return null;
      const url = address(recipe, 'png');
      if (url !== null && url.length <= IMAGE_URL) return imageBlock(chart, { image_url: url });
      const file = await upload(workspace, Buffer.from(await ports.drawing.png(chart)), 'chart.png', { alt_text: shorten(literal(chart.alt), ALT_TEXT) });
      return file === null ? null : imageBlock(chart, { slack_file: { id: file } });
    },
    csvAddress: (recipe) => address(recipe, 'csv'),
    async uploadCsv(workspace, channel, thread, name, text) {
      return (await upload(workspace, Buffer.from(text), name, { channel_id: channel, ...(thread === undefined ? {} : { thread_ts: thread }) })) !== null;
    },
    serve(request, response) {
      const path = (request.url ?? '').split('?')[0] ?? '';
      if (secret === null || request.method !== 'GET' || !path.startsWith(PATH)) return false;
      const asked = readAddress(secret, path);
      if (asked === undefined) { response.writeHead(404).end(); return true; }
      void serveFile(ports, asked, response).catch((error: unknown) => {
        ports.log.warn({ surface: 'slack', ...errorFields(error) }, 'a file could not be made');
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
      return true;
    },
  };
};

const serveFile = async (ports: AdapterPorts, asked: { recipe: Recipe; kind: Kind }, response: ServerResponse): Promise<void> => {
  const answer = await replay(ports.core, asked.recipe);
  const chart = answer === undefined ? undefined : chartOf(answer);
  if (answer === undefined || (asked.kind === 'png' && chart === undefined)) { response.writeHead(404).end(); return; }
  if (asked.kind === 'csv' || chart === undefined) { response.writeHead(200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="assay.csv"', 'x-content-type-options': 'nosniff' }).end(ports.drawing.csv(answer)); return; }
  response.writeHead(200, { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400', 'x-content-type-options': 'nosniff' }).end(Buffer.from(await ports.drawing.png(chart)));
};
