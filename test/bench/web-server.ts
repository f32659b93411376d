// The web adapter in a process of its own, for the web benches: over the real core, or with "alone" over the small core of the tests,
// which shows what the adapter itself costs. Tells its parent the address; ends when its parent does.
import { makeDrawing } from '../../src/charts/drawing.ts';
import { openMeter } from '../../src/observe/meter.ts';
import { silentLog } from '../../src/observe/log.ts';
import { webAdapter } from '../../adapters/web/adapter.ts';
import { openReal } from '../adapters/web/support/real.ts';
import { testCore } from '../adapters/web/support/world.ts';

const real = await openReal();
const core = process.argv[2] === 'alone' ? testCore() : real.core;
const running = await webAdapter.start({ host: '127.0.0.1', port: 0, ratePerMinute: 0, trustedProxies: 0, contact: null }, {
  core, store: real.store, clock: real.clock, drawing: makeDrawing(), log: silentLog, meter: await openMeter(), publicUrl: null,
  digest: { command: async () => core.help() },
});
process.send?.(running.address);
process.on('disconnect', () => { void running.stop().then(() => real.close()); });
