// Figure: 5 crash points x N runs (default 100), half of them where posts can be looked up. Run: npx node test/bench/digest-crash.ts [N]
import { crashOnce, expectedAfter, FAILPOINTS } from '../digest/support/crash.ts';

const runs = Number(process.argv[2] ?? 100);
let wrong = 0;
for (const failpoint of FAILPOINTS) {
  const tally = { runs: 0, sent: 0, unknown: 0, doubled: 0, silent: 0 };
  const one = async (run: number) => {
    const canFind = run % 2 === 0;
    const result = await crashOnce(failpoint, canFind);
    const expected = expectedAfter(failpoint, canFind);
    tally.runs += 1;
    tally.sent += result.status === 'sent' ? 1 : 0;
    tally.unknown += result.status === 'unknown' ? 1 : 0;
    tally.doubled += result.posts > 1 ? 1 : 0;
    tally.silent += result.status === 'unknown' && result.told === 0 ? 1 : 0;
    if (result.died !== 'SIGKILL' || result.posts !== expected.posts || result.status !== expected.status || result.told !== expected.told || !result.seenMoved) {
      wrong += 1;
      console.log('unexpected', failpoint, { canFind }, result);
    }
  };
  for (let run = 0; run < runs; run += 2) await Promise.all([one(run), ...(run + 1 < runs ? [one(run + 1)] : [])]);
  console.log(failpoint.padEnd(14), JSON.stringify(tally));
}
console.log(wrong === 0 ? 'all as expected' : `${wrong} NOT as expected`);
process.exitCode = wrong === 0 ? 0 : 1;
