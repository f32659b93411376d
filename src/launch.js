// Where the process begins. The compile cache is switched on before anything else is imported, so that every start but the first skips
// type stripping. JavaScript, because node loads its type stripper for a TypeScript entry even when nothing needs stripping any more,
// and that costs more than an answer. Nothing else belongs here.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'assay', 'code'));
await import('./main.ts');
