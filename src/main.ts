// Picks the subcommand and loads only what that one needs; launch.js goes before it. Not for: wiring (main/).
import { run } from './main/run.ts';

await run(process.argv.slice(2));
