// Russian typed in Latin letters is read and answered as Russian; English and Uzbek are left alone.
import { expect, test } from 'vitest';
import { ask, pipeline } from '../support/pipeline.ts';

const read = pipeline().knowledge.understanding.fromLatin;

test.each([
  ['kto podpisal memorandum v Tashkente?', 'кто подписал меморандум в Tashkente?'],
  ['skolko EXIM dal na Project Vault', 'сколько EXIM дал на Project Vault'],
  ['kakie strany podpisali soglashenie s SSHA', 'какие страны подписали соглашение с сша'],
])('%s', (typed, russian) => {
  expect(read(typed)).toBe(russian);
});

test.each(['kim imzoladi', 'Who is Kem?', 'Did Kak sign the memorandum?', 'что такое FORGE', 'chem trails in the articles'])('%s is not Russian in Latin letters', (typed) => {
  expect(read(typed)).toBeUndefined();
});

test('the answer is in Russian', () => {
  const { answer } = ask('kto takoy Saidov?');
  expect(answer.language).toBe('ru');
  expect(answer.text).toContain('Саидов');
});
