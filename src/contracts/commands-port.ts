// The ready-made commands that chat surfaces offer beside free questions; intents/commands.ts implements them.
import type { FinancingRequest } from './adapter.ts';
import type { Draft, World } from './intent.ts';

export type Commands = {
  financing(request: FinancingRequest, world: World): Draft;
  agreements(request: { country?: string; status?: string }, world: World): Draft;
  country(name: string, world: World): Draft;
  timeline(request: { about?: string; from?: string; to?: string }, world: World): Draft;
  sources(world: World): Draft;
  help(world: World): Draft;
  /** Ids of the ledger's rows that plain words select. */
  rowsInWords(text: string, world: World): ReadonlySet<string>;
};
