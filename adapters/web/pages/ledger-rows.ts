// Which rows a financing view shows: fields by the ledger itself, plain words as the core understood them, one bar by its ids.
import type { Core, FinancingRequest, LedgerRow } from '../../../src/contracts/adapter.ts';
import type { Answer } from '../../../src/model/answer.ts';

/** `told` is the core's answer to the same request; with plain words its records are the selection. */
export function ledgerRows(core: Core, request: FinancingRequest, told: Answer, only?: readonly string[]): LedgerRow[] {
  const worded = request.text === undefined || told.records.length === 0 ? undefined : new Set(told.records);
  return core.ledger(request).filter((row) => (worded === undefined || worded.has(row.record)) && (only === undefined || only.includes(row.record)));
}
