// Which rows a financing view shows: those of the request, or of them those of one bar.
import type { Core, FinancingRequest, LedgerRow } from '../../../src/contracts/adapter.ts';

export function ledgerRows(core: Core, request: FinancingRequest, only?: readonly string[]): LedgerRow[] {
  return core.ledger(request).filter((row) => only === undefined || only.includes(row.record));
}
