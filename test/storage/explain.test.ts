import { expect, test } from 'vitest';
import { explain, isConflict, isGone } from '../../src/storage/explain.ts';

function coded(message: string, code: string): Error {
  return Object.assign(new Error(message), { code });
}

test.each([
  [coded('database or disk is full', 'ERR_SQLITE_ERROR'), /^the disk is full/],
  [coded('no space left on device, write', 'ENOSPC'), /^the disk is full/],
  [coded('attempt to write a readonly database', 'ERR_SQLITE_ERROR'), /read-only/],
  [coded('disk I/O error', 'ERR_SQLITE_ERROR'), /^the disk failed/],
  [new AggregateError([coded('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED')], ''), /^PostgreSQL cannot be reached/],
  [coded('password authentication failed for user "assay"', '28P01'), /refused the user or password/],
  [coded('sorry, too many clients already', '53300'), /no free connection/],
  [coded('cannot execute INSERT in a read-only transaction', '25006'), /read-only/],
  ['thrown text', /^the database failed \(thrown text\)/],
])('%s is said in one plain sentence', (error, sentence) => {
  expect(explain(error)).toMatch(sentence);
});

test('passwords are never repeated', () => {
  expect(explain(new Error('bad url postgres://assay:CANARY@db/assay'))).not.toContain('CANARY');
});

test('conflicts are repeated, broken connections are not taken for conflicts', () => {
  expect(isConflict(coded('deadlock detected', '40P01'))).toBe(true);
  expect(isGone(coded('deadlock detected', '40P01'))).toBe(false);
  expect(isGone(coded('terminating connection', '57P01'))).toBe(true);
});
