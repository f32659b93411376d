// One setting as people meet it: its name in the environment, what is allowed, an example. The README's table and every message about
// a wrong value are made from these lines. Not for: reading values.

export type SettingLine = { name: string; type: string; default: string; example: string; meaning: string };
/** `problem` never holds a value: what was typed into the wrong place may be a token. */
export type SettingProblem = { name: string; problem: string };

/** `PORT is not between 0 and 65535. Allowed: integer 0-65535. Example: PORT=8080`. */
export function problemLine({ name, problem }: SettingProblem, lines: readonly SettingLine[]): string {
  const line = lines.find((one) => one.name === name);
  if (line === undefined) return `${name} ${problem}`;
  return `${name} ${problem.replace(/\.$/, '')}. Allowed: ${line.type}. Example: ${name}=${line.example}`;
}
