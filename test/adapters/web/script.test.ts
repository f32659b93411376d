// The one script of the pages is type-checked as plain JavaScript and stays clear of what the policy forbids.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';

/** Room for a busy machine; nothing here is timed. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

test('assay.js passes the type checker', () => {
  const checked = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'adapters/web/assets'], { encoding: 'utf8' });
  expect(checked.stdout + checked.stderr).toBe('');
  expect(checked.status).toBe(0);
});
test('assay.js makes no markup from text and loads nothing', () => {
  const script = readFileSync('adapters/web/assets/assay.js', 'utf8');
  expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|eval\(|new Function|\bimport\b|https?:\/\//);
});
test('assay.css loads nothing', () => {
  expect(readFileSync('adapters/web/assets/assay.css', 'utf8')).not.toMatch(/@import|url\(/);
});
