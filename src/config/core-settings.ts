// The settings of the core itself. Adapters declare their own (adapters/*/settings.ts).
import { z } from 'zod';
import { LOG_LEVELS } from '../observe/log.ts';
import type { SettingLine } from './setting.ts';

/** 32 bytes as 64 hex digits or base64; several separated by commas. */
const KEY = /^(?:[0-9a-f]{64}|[\w+/-]{43}=?)(?:\s*,\s*(?:[0-9a-f]{64}|[\w+/-]{43}=?))*$/i;

/** What the terminal needs too. */
export const placeShape = {
  ASSAY_DATA_DIR: z.string().default('data'),
  ASSAY_CORPUS_DIR: z.string().default('corpus'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'is no http or https address' }).refine((url) => !url.includes('?') && !url.includes('#') && !url.includes('@'), 'must not hold a query, a fragment or a password').transform((url) => url.replace(/\/+$/, '')).optional(),
};
export const coreShape = {
  ...placeShape,
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/, error: 'is no PostgreSQL address' }).optional(),
  ASSAY_KEY: z.string().regex(KEY, 'is not 32 bytes written as 64 hex digits or as base64; make one with: openssl rand -hex 32').optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, 'is no log level').default('info'),
  LOG_QUESTIONS: z.enum(['on', 'off'], 'is neither on nor off').default('off'),
};

export const coreLines: readonly SettingLine[] = [
  { name: 'ASSAY_DATA_DIR', type: 'folder', default: 'data', example: '/var/lib/assay', meaning: 'Where the database and imported originals are kept; counted from the project when not absolute.' },
  { name: 'ASSAY_CORPUS_DIR', type: 'folder', default: 'corpus', example: '/srv/assay-corpus', meaning: 'Another corpus than the one that comes along.' },
  { name: 'PUBLIC_URL', type: 'http(s) address', default: '(none: no links in answers)', example: 'https://assay.example.org', meaning: 'Where readers reach the web pages: makes sources link to their paragraph; needed for Slack over HTTP.' },
  { name: 'DATABASE_URL', type: 'postgres:// address', default: '(none: a SQLite file in ASSAY_DATA_DIR)', example: 'postgres://assay:password@localhost:5432/assay', meaning: 'PostgreSQL instead of the SQLite file.' },
  { name: 'ASSAY_KEY', type: '32 bytes as 64 hex digits or base64, several separated by commas', default: '(none: workspaces cannot install through OAuth)', example: '(what openssl rand -hex 32 prints)', meaning: 'Encrypts installations of Slack workspaces. The first key seals, all of them open.' },
  { name: 'LOG_LEVEL', type: LOG_LEVELS.join(' | '), default: 'info', example: 'warn', meaning: 'What is logged, as JSON lines on standard error.' },
  { name: 'LOG_QUESTIONS', type: 'on | off', default: 'off', example: 'on', meaning: 'Lets the words of questions into the log, for debugging your own installation.' },
];
