// Where the process begins. The compile cache is switched on before anything else is imported, so that every start but the first skips
// type stripping. JavaScript, because node loads its type stripper for a TypeScript entry even when nothing needs stripping any more,
// and that costs more than an answer; and because a node too old for the rest can still read this and say so. Nothing else belongs here.
import * as nodeModule from 'node:module'; // by name, an old node would refuse the file for what it does not have
import { join } from 'node:path';

/** As "engines" in package.json. */
const OLDEST = [24, 15];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  process.stderr.write(`Assay needs Node ${OLDEST.join('.')} or newer; this is ${process.versions.node}. On Linux "npm ci" brings one along, which "npm run" takes; elsewhere install it.\n`);
  process.exitCode = 2;
} else {
  nodeModule.enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'assay', 'code'));
  await import('./main.ts');
}
