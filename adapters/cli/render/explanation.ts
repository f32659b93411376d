// --explain: how the question was read, which intents wanted it, which records were near. Pure.
import type { Explanation } from '../ports.ts';
import { inert } from './inert.ts';

const SHOWN = 8;

export function renderExplanation(why: Explanation, ms: number): string {
  const lines = [
    `language   ${why.language}; asks ${why.ask}; ${ms.toFixed(2)} ms in the core`,
    ...(why.rewritten === null ? [] : [`read as    ${why.rewritten}`]),
    ...(why.carried.length === 0 ? [] : [`carried    ${why.carried.join(', ')}`]),
    ...why.mentions.map((m) => `name       "${m.surface}" is ${m.id}${m.guess === null ? '' : ` (guessed: ${m.guess})`}`),
    ...why.dates.map((d) => `date       "${d.text}" is ${d.from} to ${d.to}`),
    ...(why.terms.length === 0 ? [] : [`words      ${why.terms.map((t) => `${t.surface}${t.known ? '' : ' (unknown)'} → ${t.keys.join('/')}`).join(', ')}`]),
    ...why.claims.slice(0, SHOWN).map((c) => `intent     ${c.score.toFixed(2)} ${c.intent}: ${c.why}`),
    ...why.found.slice(0, SHOWN).map((f) => `record     ${f.score.toFixed(2)} ${f.record}, meets ${Math.round(f.coverage * 100)} % of the question${f.missing.length === 0 ? '' : `, not ${f.missing.join(', ')}`}`),
    ...(why.gap === null ? [] : [`gap        ${why.gap}`]),
  ];
  return `\n${lines.map((line) => inert(line).replaceAll('\n', ' ')).join('\n')}\n`;
}
