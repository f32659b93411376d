// Which rows of the ledger are a deal of their own, which share a line, which carry no amount. Pure.
import type { World } from '../../../src/contracts/intent.ts';
import type { Row } from '../../../src/contracts/ledger.ts';

/** Rows told in tons or without any figure. */
export const unpriced = (rows: readonly Row[]): Row[] => rows.filter((r) => r.because === 'quantity' || r.because === 'no-amount');
/** A sum of letters that other rows are part of: no deal by itself. */
export const isBundle = (row: Row, world: World): boolean => world.ledger.rows().some((r) => r.record.part_of === row.record.id);
/** The line of the article a row stands in: one deal may hold public and private money. */
export const lineOf = (r: Row): string => `${r.record.evidence[0] ?? ''}/${r.record.line}`;
export const linesOf = (rows: readonly Row[]): number => new Set(rows.map(lineOf)).size;
/** A row that was selected and is left out after all. */
export const leftOut = (r: Row): Row => ({ ...r, counted: false, because: 'excluded' });
/** The largest amount first; a row without one counts as nothing. */
export const bySize = (a: Row, b: Row): number => (b.usd ?? 0) - (a.usd ?? 0);
