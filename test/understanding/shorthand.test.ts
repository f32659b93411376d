// Abbreviations and slang mean what they stand for; a 4 inside a sum is no "for".
import { expect, test } from 'vitest';
import { plain } from '../../src/understanding/shorthand.ts';

test.each([
  ['which ctries signed', 'which countries signed'], ['27.4 mn - which co.?', '27.4mn - which company?'], ['a 2.4 b loan', 'a 2.4b loan'], ['deals of the Development Finance Corp', 'deals of the Development Finance Corporation'],
  ['who huddled with Saidov', 'who met with Saidov'], ['who dropped the news about Vault', 'who announced Vault'], ['greenlit loans', 'approved loans'], ['used 4 batteries', 'used for batteries'],
])('%s', (typed, meant) => { expect(plain(typed)).toBe(meant); });
