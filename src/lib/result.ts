// Expected failure as a value. Not for: bugs and broken machines, which throw.

/** What went wrong: a code that is never renamed or reused, and one sentence saying what was given, what is allowed, what to do. */
export type Fault = { code: string; message: string };
/** Either a value or at least one fault. */
export type Result<T, F extends Fault = Fault> = { ok: true; value: T } | { ok: false; problems: [F, ...F[]] };

/** Wraps a value as a success. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** Wraps one fault as a failure; `fail('edtf.month', 'month 13 does not exist')`. */
export function fail(code: string, message: string): { ok: false; problems: [Fault] } {
  return { ok: false, problems: [{ code, message }] };
}
