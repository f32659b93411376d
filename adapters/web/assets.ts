// The three files the pages link to, read once at start, named after their content so that browsers may keep them for ever.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

export type Asset = { path: string; type: string; body: Uint8Array<ArrayBuffer>; gzipped: Uint8Array<ArrayBuffer> };
export type Assets = { style: Asset; script: Asset; icon: Asset };

export function loadAssets(): Assets {
  return { style: load('assay.css', 'text/css; charset=utf-8'), script: load('assay.js', 'text/javascript; charset=utf-8'), icon: load('icon.svg', 'image/svg+xml') };
}

function load(file: string, type: string): Asset {
  const body = new Uint8Array(readFileSync(new URL(`assets/${file}`, import.meta.url)));
  const [name = '', extension = ''] = file.split('.');
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { path: `/assets/${name}.${hash}.${extension}`, type, body, gzipped: new Uint8Array(gzipSync(body)) };
}
