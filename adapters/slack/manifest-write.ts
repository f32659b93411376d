// Writes manifest.yaml beside this file, or prints the HTTP form when an address is given:
// node adapters/slack/manifest-write.ts [https://your.address]
import { writeFileSync } from 'node:fs';
import { manifestText } from './manifest.ts';

const address = process.argv[2];
if (address === undefined) writeFileSync(new URL('manifest.yaml', import.meta.url), manifestText(null));
else process.stdout.write(manifestText(address));
