// Each line, each name, each agency asked for by itself.
import { expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

const told = (question: string): string => ask(question).answer.text;

test.each([
  ['For each DOE notice: type, date, amount', ['14 November 2025', 'NOI', '$6 million']], ['for every EXIM deal: state, metal, sum', ['Virginia', 'zinc', '$27.4 million']], ['Give the mineral and the country for each deal outside the US.', ['tungsten', 'Pakistan']],
])('each line: %s', (question, said) => { for (const word of said) expect(told(question)).toContain(word); });
test.each([
  ['Where do Korea, Jamaica and Australia turn up?', ['Republic of Korea stands', 'Jamaica stands', 'Australia stands']], ['where do Helberg and Bruce crop up?', ['Helberg stands', 'Tammy Bruce stands']], ['where does trump turn up in these docs?', ['Vault', 'Central Asia']],
])('where each stands: %s', (question, said) => { for (const word of said) expect(told(question)).toContain(word); });
test('a country\'s energy is no department', () => expect(told("Which Russian firms are named for Uzbekistan's energy?")).not.toContain('Department of Energy'));
