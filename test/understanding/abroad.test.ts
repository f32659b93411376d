// Questions in languages that are read but not answered in: told from English, Russian and Uzbek, read into English, answered with a notice.
import { describe, expect, test } from 'vitest';
import { answer } from '../../src/ask.ts';
import { pipeline } from '../support/pipeline.ts';

const p = pipeline();
const read = (text: string): unknown => p.knowledge.understanding.readAbroad(text);

describe('a question in another language is read into English', () => {
  test.each([
    ['Wer hat das Memorandum in Taschkent unterzeichnet?', 'de', 'who signed the Tashkent memorandum?'],
    ['Quand l’Ouzbékistan a-t-il signé le mémorandum ?', 'fr', 'when did Uzbekistan sign the memorandum?'],
    ['¿Firmó Ecuador un acuerdo?', 'es', 'did Ecuador sign a agreement?'],
    ['Quanto ha investito la DFC in Brasile?', 'it', 'how much did DFC invest in Brazil?'],
    ['O Cazaquistão assinou o memorando?', 'pt', 'is it true that Kazakhstan signed the memorandum?'],
    ['Güney Kore toplantıya katıldı mı?', 'tr', 'is it true that Republic of Korea meeting attended?'],
    ['wie viele laender haben unterschrieben', 'de', 'how many countries signed'],
  ])('%s', (question, tongue, english) => {
    expect(read(question)).toEqual({ tongue, english });
  });
});

describe('English, Russian and Uzbek are left alone', () => {
  test.each(['Korea Zinc, total amount', 'Did La Paz sign?', 'El Salvador', 'Das Kapital', 'de facto members', 'Pentagon money in Louisiana', 'SE Asia attendees list', 'Pax Silica hamkorlari kimlar, nomma-nom ayting', 'Кто подписал меморандум?', 'price tag of the plant in Uzbekistan'])('%s', (question) => {
    expect(read(question)).toBeUndefined();
  });
});

describe('the answer is in English and says what it was read as', () => {
  test.each([['Wer ist Marco Rubio?', 'German', 'Secretary of State'], ['Combien l’EXIM a-t-elle accordé à Reko Diq ?', 'French', '$1.3 billion'], ['¿Quién anunció FORGE?', 'Spanish', 'Rubio'], ['FORGE nedir?', 'Turkish', 'Geostrategic']])('%s', (text, language, told) => {
    const outcome = answer(p, { text, asOf: '2026-03-01' }, []);
    expect(outcome.answer.text).toContain(told);
    expect(outcome.answer.text).toContain(`I read this as ${language};`);
    expect(outcome.answer.language).toBe('en');
    expect(outcome.trace.reading.guesses).toEqual([]);
  });

  test('a follow-up needs one word of the language only', () => {
    const first = answer(p, { text: 'Hat Peru unterzeichnet?', asOf: '2026-03-01' }, []);
    const second = answer(p, { text: 'Und Ecuador?', asOf: '2026-03-01' }, [first.turn]);
    expect(second.answer.text).toMatch(/^Yes: Ecuador .*German/su);
  });
});
