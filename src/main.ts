// Where the process begins: picks the subcommand and loads only what that one needs. The compile cache is switched on before
// anything else is imported, so that every start but the first skips type stripping. Not for: wiring (main/).
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'assay', 'code'));
const { run } = await import('./main/run.ts');
await run(process.argv.slice(2));
