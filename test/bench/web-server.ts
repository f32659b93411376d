// The real core behind the web adapter in a process of its own, for the web benches. Prints its address; ends when its parent does.
import { makeDrawing } from '../../src/charts/drawing.ts';
import { openMeter } from '../../src/observe/meter.ts';
import { silentLog } from '../../src/observe/log.ts';
import { webAdapter } from '../../adapters/web/adapter.ts';
import { openReal } from '../adapters/web/support/real.ts';

const real = await openReal();
const running = await webAdapter.start({ host: '127.0.0.1', port: 0, ratePerMinute: 0, trustedProxies: 0 }, {
  core: real.core, store: real.store, clock: real.clock, drawing: makeDrawing(), log: silentLog, meter: await openMeter(), publicUrl: null,
  digest: { command: async () => real.core.help() },
});
process.send?.(running.address);
process.on('disconnect', () => { void running.stop().then(() => real.close()); });
