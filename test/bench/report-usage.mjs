// Loaded before the measured program: at its end writes processor seconds and peak megabytes to file descriptor 3.
// JavaScript, so that measuring adds no type stripping to what is measured.
import { writeSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, `${(userCPUTime + systemCPUTime) / 1e6} ${maxRSS / 1024}`);
});
