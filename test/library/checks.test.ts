// One passing and one failing fixture for every rule, through the front door: files in a folder, problems as printed.
import { describe, expect, test } from 'vitest';
import { DOCUMENT, financing, problemsOf, problemsWith, RECORDS } from './small-corpus.ts';

const SIGNED = '- kind: agreement\n  id: agreement:oslo\n  name: { en: Oslo memorandum }\n  type: mou\n  status: signed\n  signed_on: "2026-02-04"\n  evidence: ["900:2"]\n  parties:\n    - { party: place:norway, role: signatory, signer: person:berg }\n    - { party: place:kenya, role: signatory }\n';
const PLANNED = SIGNED.replace('status: signed\n  signed_on: "2026-02-04"', 'status: planned');
const TERM = '- { kind: membership, id: membership:kenya, holder: place:kenya, post: post:chair, as_of: "2026-02", end_date: "2026-06", evidence: ["900:7"], method: inferred, inferred_from: { en: The year is that of the article. } }\n';
const said = (english: string, more = ''): string => `- kind: statement\n  id: statement:x\n  says: { en: "${english}", ru: Да., uz: Ha. }\n  evidence: ["900:2"]\n${more}`;
const COPPER = financing('recipient: org:copper-hill\namount: { value: "27400000", currency: USD }\namount_kind: exact\nevidence: ["900:4"]\n');

test('the fixtures themselves are sound', () => {
  expect(problemsOf(SIGNED + PLANNED.replace(':oslo', ':plan').replaceAll('signatory, signer: person:berg', 'party').replaceAll('signatory', 'party').replace('Oslo memorandum', 'Oslo plan') + TERM + said('Norway signed.') + COPPER)).toEqual([]);
});

describe('ids', () => {
  test('ids.duplicate names the file that has it', () => {
    expect(problemsOf('- { kind: mineral, id: mineral:copper, name: { en: copper ore }, aliases: [Copper Hill copper], evidence: ["900:4"] }\n')).toEqual(['records/more.yaml:1 id: mineral:copper: the id is taken by the mineral in records/base.yaml; choose another or merge the two']);
  });
  test('ids.kind: an id says its kind', () => {
    expect(problemsOf('- { kind: mineral, id: place:tin, name: { en: Tin }, evidence: ["900:5"] }\n')).toEqual(['records/more.yaml:1 id: place:tin: the id does not begin with "mineral:" although its kind is mineral; an id never changes its kind, so choose a new id']);
  });
  test('ids.number and ids.file', () => {
    expect(problemsWith({ 'documents/other.md': DOCUMENT.replace('id: 900-oslo-report', 'id: 900-second') })).toEqual([
      'documents/other.md:2 id: the file is named documents/other.md but holds 900-second; name it 900-second.md',
      'documents/other.md:2 id: the number 900 is taken by 900-oslo-report; evidence is written "900:1", so take the next free number',
    ]);
  });
});

describe('references', () => {
  test('references.missing offers what is similar', () => {
    expect(problemsOf(said('Norway signed.', '  about: [org:copper-mine]\n'))).toEqual(['records/more.yaml:5 about[0]: statement:x: there is no record "org:copper-mine"; write it or name another (allowed: org:copper-hill)']);
  });
  test('references.kind', () => {
    expect(problemsOf(TERM.replace('post: post:chair', 'post: person:berg'))).toEqual(['records/more.yaml:1 post: membership:kenya: "person:berg" is of kind person, which does not fit here; name a record of an allowed kind (allowed: post)']);
  });
  test('references.self', () => {
    expect(problemsOf(said('Norway signed.', '  about: [statement:x, place:norway]\n'))).toEqual(['records/more.yaml:5 about[0]: statement:x: the record names itself; remove the field']);
  });
});

describe('evidence (V1)', () => {
  test('evidence.document', () => {
    expect(problemsOf(said('Norway signed.').replace('900:2', '901:2'))).toEqual(['records/more.yaml:4 evidence[0]: statement:x: 901:2: there is no such document; cite an existing one (allowed: 900)']);
  });
  test('evidence.paragraph', () => {
    expect(problemsOf(said('Norway signed.').replace('"900:2"', '"900:2", "900:8"'))).toEqual(['records/more.yaml:4 evidence[1]: statement:x: 900:8: 900-oslo-report has 7 paragraphs; cite one of them']);
  });
  test('evidence.repeated', () => {
    expect(problemsOf(said('Norway signed.').replace('"900:2"', '"900:2", "900:2"'))).toEqual(['records/more.yaml:4 evidence[1]: statement:x: 900:2 is listed twice; remove one']);
  });
  test('evidence.inferred and evidence.rank', () => {
    expect(problemsOf(said('Norway signed.', '  method: inferred\n  rank: deprecated\n'))).toEqual([
      'records/more.yaml:5 method: statement:x: the value is inferred and nothing says from what; add inferred_from',
      'records/more.yaml:6 rank: statement:x: the record is ranked down without a reason; add rank_reason',
    ]);
    expect(problemsOf(said('Norway signed.', '  method: inferred\n  inferred_from: { en: From the report. }\n  rank: deprecated\n  rank_reason: rounded\n'))).toEqual([]);
  });
});

describe('values (V2)', () => {
  test('a number, date or year of says.en stands in a cited paragraph', () => {
    expect(problemsOf(said('On 4 February 2026 Norway signed; it has one and two sides.'))).toEqual([]);
    expect(problemsOf(said('On 5 February 2025 Norway signed eleven texts over $3 million.'))).toEqual([
      'records/more.yaml:3 says.en: statement:x: "3 million" stands in none of the cited paragraphs (900:2); cite the paragraph that gives it, or correct the figure',
      'records/more.yaml:3 says.en: statement:x: "5 February 2025" : the year 2025 stands in none of the cited paragraphs (900:2); cite the paragraph that prints it, or add inferred_from',
      'records/more.yaml:3 says.en: statement:x: "5 February 2025" stands in none of the cited paragraphs (900:2); cite the paragraph that gives it, or correct the figure',
      'records/more.yaml:3 says.en: statement:x: "eleven" stands in none of the cited paragraphs (900:2); cite the paragraph that gives it; if it is our own count, say so with the number in inferred_from ("we count six")',
    ]);
  });
  test('inferred_from excuses a year, not a day', () => {
    const seven = (text: string, more: string): string[] => problemsOf(said(text, more).replace('900:2', '900:7'));
    expect(seven('On 4 June 2026 it ends.', '  inferred_from: { en: From the summit. }\n')).toHaveLength(1);
    expect(seven('In June 2026 it ends.', '')).toHaveLength(1);
    expect(seven('In June 2026 it ends.', '  inferred_from: { en: From the summit. }\n')).toEqual([]);
    expect(seven('On 4 February 2026 it began.', '  inferred_from: { en: From the summit. }\n')).toHaveLength(1);
    expect(seven('On 4 February 2026 it began.', '  method: inferred\n  inferred_from: { en: From the summit. }\n')).toEqual([]);
  });
  test('nothing is inferred that stands nowhere in the cited documents', () => {
    expect(problemsOf(said('On 5 March 2025 Norway signed.', '  method: inferred\n  inferred_from: { en: From the summit. }\n'))).toEqual([
      'records/more.yaml:3 says.en: statement:x: "5 March 2025" stands in none of the cited paragraphs (900:2) and cannot be inferred from the cited documents; cite the document it comes from, or correct the date',
    ]);
  });
  test('our own count needs to be called ours', () => {
    expect(problemsOf(said('Three names stand there.', '  inferred_from: { en: We count three. }\n'))).toEqual([]);
    expect(problemsOf(said('Three names stand there.', '  inferred_from: { en: We count four. }\n'))).toHaveLength(1);
    expect(problemsOf(said('Three names stand there.', '  inferred_from: { en: From the list. }\n'))).toHaveLength(1);
  });
  test('values.amount', () => {
    expect(problemsOf(COPPER.replace('27400000', '27500000'))).toEqual(['records/more.yaml:13 amount.value: financing:x: "27500000" stands in none of the cited paragraphs (900:4); cite the paragraph that gives it, or correct the figure']);
  });
  test('values.count: a spelled number counts', () => {
    const count = (value: number): string => `- { kind: count, id: count:x, says: { en: So many., ru: Да., uz: Ha. }, of: partners, value: ${value}, unit: partners, evidence: ["900:7"] }\n`;
    expect(problemsOf(count(7))).toEqual([]);
    expect(problemsOf(count(8))).toEqual(['records/more.yaml:1 value: count:x: "8" stands in none of the cited paragraphs (900:7); cite the paragraph that gives it; if it is our own count, say so with the number in inferred_from ("we count six")']);
  });
  test('values.quantity', () => {
    const tons = financing('measure2\namount_kind: unstated\nquantity: { value: 500, unit: tons, destination: { en: Norway } }\nevidence: ["900:4"]\n').replace('  measure2\n', '').replace('measure: financing', 'measure: quantity');
    expect(problemsOf(tons)).toEqual(['records/more.yaml:13 quantity.value: financing:x: "500" stands in none of the cited paragraphs (900:4); cite the paragraph that gives it, or correct the figure']);
  });
  test('values.date: a printed date, or the article\'s own', () => {
    expect(problemsOf(said('Norway signed.', '  made_on: "2026-02-05"\n'))).toEqual([]);
    expect(problemsOf(SIGNED.replace('2026-02-04', '2026-02-03'))).toEqual(['records/more.yaml:6 signed_on: agreement:oslo: "2026-02-03" stands in none of the cited paragraphs (900:2); cite the paragraph that gives it, or correct the figure']);
  });
});

describe('names (V2)', () => {
  test('a party stands in a cited paragraph', () => {
    expect(problemsOf(SIGNED.replace('party: place:kenya', 'party: org:tin-works'))).toEqual(['records/more.yaml:10 parties[1].party: agreement:oslo: "org:tin-works" does not stand in the cited paragraphs (900:2); cite the paragraph that names it, add the alias used there, or remove it (allowed: Tin Works)']);
  });
  test('a person by the last name, the agency by its heading, a country by its city', () => {
    expect(problemsOf(SIGNED.replace('signer: person:berg', 'signer: person:moe') + '- { kind: person, id: person:moe, name: { en: Eva Berg }, pronoun: she, evidence: ["900:2"] }\n')).toEqual([]);
    expect(problemsOf(COPPER)).toEqual([]);
    expect(problemsOf('- { kind: event, id: event:x, name: { en: X }, type: signing, on: "2026-02-04", place: place:bergen, participants: [{ actor: place:sweden, role: host }], evidence: ["900:2"] }\n- { kind: place, id: place:bergen, name: { en: Oslo harbour }, aliases: [in Oslo], type: city, within: place:sweden, evidence: ["900:2"] }\n- { kind: place, id: place:sweden, name: { en: Sweden }, type: country, iso: SE, method: inferred, inferred_from: { en: We know. }, evidence: ["900:2"] }\n')).toEqual([]);
  });
  test('names.own: a record is named in its own evidence, a body also with its words apart', () => {
    expect(problemsOf('- { kind: organization, id: org:forum-partners, name: { en: Forum of Northern Partners (unnamed) }, classification: unnamed, evidence: ["900:7"] }\n')).toEqual([]);
    expect(problemsOf('- { kind: organization, id: org:zinc, name: { en: Zinc Works }, classification: company, evidence: ["900:5"] }\n')).toEqual(['records/more.yaml:1 name: org:zinc: no name of it stands in the cited paragraphs (900:5); cite the paragraph that names it, add the alias used there, or remove it (allowed: Zinc Works)']);
    expect(problemsOf('- { kind: place, id: place:austria, name: { en: Austria }, type: country, iso: AT, evidence: ["900:2"] }\n')).toHaveLength(1);
  });
});

describe('periods (V3, V4)', () => {
  test('periods.form', () => {
    expect(problemsOf(SIGNED.replace('2026-02-04', '2026-02-30'))).toEqual([
      'records/more.yaml:6 signed_on: agreement:oslo: "2026-02-30": 2026-02 has no day 30; its last day is 28',
      'records/more.yaml:6 signed_on: agreement:oslo: "2026-02-30" stands in none of the cited paragraphs (900:2); cite the paragraph that gives it, or correct the figure',
    ]);
  });
  test('periods.reversed', () => {
    expect(problemsOf(TERM.replace('as_of:', 'start_date: "2026-07", as_of:'))).toContain('records/more.yaml:1 end_date: membership:kenya: the term ends (2026-06) before it starts (2026-07); correct one of the two');
  });
  test('periods.future: nothing is reported before it happened, plans aside', () => {
    const later = (act: string): string => said('Norway signs.', `  method: inferred\n  inferred_from: { en: From the plan. }\n  act: ${act}\n  made_on: "2026-06"\n`).replace('900:2', '900:7').replace('Norway signs.', 'Kenya chairs.');
    expect(problemsOf(later('plans'))).toEqual([]);
    expect(problemsOf(later('asserts'))).toEqual(['records/more.yaml:8 made_on: statement:x: "2026-06" is after the cited documents were published (2026-02-28 at the latest); a fact cannot be, so correct the date or record it as planned']);
  });
  test('periods.seat: one holder at a time', () => {
    const second = TERM.replace('membership:kenya', 'membership:norway').replace('place:kenya', 'place:norway').replace('["900:7"]', '["900:7", "900:2"]');
    const first = TERM.replace('as_of:', 'start_date: "2026-02", as_of:');
    expect(problemsOf(first + second.replace('as_of:', 'start_date: "2026-02", as_of:'))).toEqual(['records/more.yaml:2 start_date: membership:norway: the post post:chair is held by place:kenya at the same time (membership:kenya); end the earlier term, or mark one of the two as former or deprecated']);
    expect(problemsOf(first + second.replace('as_of:', 'former: true, start_date: "2026-02", as_of:'))).toEqual([]);
  });
});

describe('agreements (V6)', () => {
  test('agreements.unsigned', () => {
    expect(problemsOf(PLANNED)).toEqual([
      'records/more.yaml:8 parties[0].role: agreement:oslo: place:norway is a signatory of an agreement whose status is "planned"; use the role party or negotiating',
      'records/more.yaml:9 parties[1].role: agreement:oslo: place:kenya is a signatory of an agreement whose status is "planned"; use the role party or negotiating',
    ]);
  });
  test('agreements.undated; a set of agreements needs no day', () => {
    const undated = SIGNED.replace('  signed_on: "2026-02-04"\n', '');
    expect(problemsOf(undated)).toEqual([
      'records/more.yaml:8 parties[0].role: agreement:oslo: place:norway is a signatory but signed_on is missing; add the date, or use the role party or participant',
      'records/more.yaml:9 parties[1].role: agreement:oslo: place:kenya is a signatory but signed_on is missing; add the date, or use the role party or participant',
    ]);
    expect(problemsOf(undated.replace('type: mou', 'type: set'))).toEqual([]);
  });
  test('agreements.signer and agreements.repeated', () => {
    expect(problemsOf(SIGNED.replace('role: signatory, signer', 'role: observer, signer').replace('- { party: place:kenya, role: signatory }', '- { party: place:kenya, role: party }\n    - { party: place:kenya, role: party }'))).toEqual([
      'records/more.yaml:9 parties[0].role: agreement:oslo: place:norway has a signer but the role "observer"; make it a signatory or remove the signer',
      'records/more.yaml:11 parties[2].role: agreement:oslo: place:kenya is listed twice as party; remove one',
    ]);
  });
  test('agreements.count', () => {
    expect(problemsOf(`${SIGNED}  count: 2\n`)).toEqual([]);
    expect(problemsOf(`${SIGNED}  count: 1\n`)).toEqual(['records/more.yaml:11 count: agreement:oslo: the list is closed with 2 parties but count is 1; complete the list or open it']);
  });
});

describe('parts (V7)', () => {
  const TIN = financing('recipient: org:tin-works\namount: { value: "300000000", currency: USD }\namount_kind: exact\nevidence: ["900:6"]\n').replaceAll('financing:x', 'financing:tin').replace('us_public', 'private').replace('deal: x', 'deal: tin');
  const total = (amount: string, more = ''): string => financing(`amount: { value: "${amount}", currency: USD }\namount_kind: exact\nsum_of: [financing:x, financing:tin]\nevidence: ["900:6", "900:4"]\n${more}`).replaceAll('financing:x\n', 'financing:total\n').replace('measure: financing', 'measure: headline_total').replace('us_public', 'foreign_and_private').replace('deal: x', 'deal: all');
  test('parts.circle', () => {
    expect(problemsOf(`${COPPER}  part_of: financing:y\n${COPPER.replace('financing:x', 'financing:y')}  part_of: financing:x\n`)).toEqual([
      'records/more.yaml:16 part_of: financing:x: following part_of leads back to the record itself; break the circle',
      'records/more.yaml:32 part_of: financing:y: following part_of leads back to the record itself; break the circle',
    ]);
  });
  test('parts.deal and parts.amount: the same deal told twice', () => {
    const again = `${COPPER.replace('financing:x', 'financing:y')}  duplicate_of: financing:x\n`;
    expect(problemsOf(COPPER + again)).toEqual([]);
    expect(problemsOf(TIN + again.replace('duplicate_of: financing:x', 'duplicate_of: financing:tin'))).toEqual([
      'records/more.yaml:31 duplicate_of: financing:y: it repeats financing:tin but the amounts differ (27400000 USD and 300000000 USD); correct one, or remove duplicate_of',
      'records/more.yaml:31 duplicate_of: financing:y: it repeats financing:tin but its deal is "x", not "tin"; the same deal has one name',
    ]);
  });
  test('parts.amount: no part above its whole', () => {
    expect(problemsOf(`${COPPER}  part_of: financing:tin\n${TIN}`)).toEqual([]);
    expect(problemsOf(`${TIN}  part_of: financing:x\n${COPPER}`)).toEqual(['records/more.yaml:16 part_of: financing:tin: a part of 300000000 USD does not fit into financing:x of 27400000 USD; correct the amount or remove part_of']);
  });
  test('parts.sum: within two percent, or noted', () => {
    const said = 'records/more.yaml:44 sum_of: financing:total: the 2 rows add up to 327400000 USD, the record says 300000000 USD: more than 2 % apart; correct the rows or explain the difference in note';
    expect(problemsOf(COPPER + TIN + total('300000000'))).toEqual([said]);
    expect(problemsOf(COPPER + TIN + total('300000000', 'note: { en: The source rounds. }\n'))).toEqual([]);
    expect(problemsOf(TIN + total('300000000').replace('financing:x, ', ''))).toEqual([]);
  });
});

describe('countries (V8)', () => {
  const place = (rest: string): string => `- { kind: place, id: place:x, name: { en: Report }, aliases: [memorandum], ${rest}, evidence: ["900:2"] }\n`;
  test.each(['type: country, iso: UZ', 'type: union, iso: EU', 'type: us_state, iso: US-TN', 'type: city'])('%s is sound', (rest) => expect(problemsOf(place(rest))).toEqual([]));
  test.each([
    ['type: country, iso: UK', 'iso: place:x: "UK" is no ISO 3166-1 alpha-2 code; use the two capital letters, EU for the European Union'],
    ['type: country', 'iso: place:x: a country needs its ISO 3166-1 alpha-2 code; add iso: "UZ" or the like'],
    ['type: us_state, iso: TN', 'iso: place:x: "TN" is not a state code; write US- and two letters of ISO 3166-2'],
  ])('%s is not', (rest, message) => expect(problemsOf(place(rest))).toEqual([`records/more.yaml:1 ${message}`]));
  test('the country of an organization', () => {
    expect(problemsWith({ 'records/base.yaml': RECORDS.replace('country: "NO"', 'country: XX') })).toEqual(['records/base.yaml:5 country: org:example-bank: "XX" is no ISO 3166-1 alpha-2 code; use the two capital letters, EU for the European Union']);
  });
});

test('aliases (V8): two records never share one; case and points do not count', () => {
  const bank = (alias: string): string => `- { kind: organization, id: org:bank, name: { en: Copper Bank }, aliases: [${alias}], classification: eca, method: inferred, inferred_from: { en: By us. }, evidence: ["900:3"] }\n`;
  expect(problemsOf(bank('The Bank'))).toEqual([]);
  expect(problemsOf(bank('K.E.N.Y.A.'))).toEqual(['records/more.yaml:1 aliases[0]: org:bank: "K.E.N.Y.A." already leads to place:kenya in records/base.yaml; keep it with one of the two']);
});

test('languages: says stands in Russian and Uzbek too', () => {
  expect(problemsOf(said('Norway signed.').replace(', ru: Да., uz: Ha.', ''))).toEqual([
    'records/more.yaml:3 says.ru: statement:x: says.ru is missing; add the Russian translation of says.en',
    'records/more.yaml:3 says.uz: statement:x: says.uz is missing; add the Uzbek (Latin script) translation of says.en',
  ]);
});

describe('paragraphs', () => {
  const document = (change: (text: string) => string): string[] => problemsWith({ 'documents/900-oslo-report.md': change(DOCUMENT) });
  test('paragraphs.gap', () => {
    expect(document((text) => text.replace('[7]', '[9]')).at(0)).toBe('documents/900-oslo-report.md:28 paragraph 9: paragraph 9 stands where 7 should; number the paragraphs as the non-empty lines of the original');
  });
  test('paragraphs.under', () => {
    expect(document((text) => text.replace('[5 list under=3]', '[5 list under=6]').replace('[6 list under=3]', '[6 list]'))).toEqual([
      'documents/900-oslo-report.md:24 paragraph 5: under=6 is no earlier paragraph that can head a list; name the heading or the sentence above the list',
      'documents/900-oslo-report.md:26 paragraph 6: a list line does not say what it stands under; write "[n list under=k]"',
    ]);
  });
  test('paragraphs.none', () => {
    expect(problemsWith({ 'documents/901-empty.md': `${DOCUMENT.split('[1 heading]')[0]?.replace('900-oslo-report', '901-empty')}` })).toEqual(['documents/901-empty.md the document has no paragraphs; write one "[n] text" line for each non-empty line of the original']);
  });
  test('paragraphs.date and paragraphs.basis', () => {
    expect(document((text) => text.replace('"2026-02"', '"Feb 2026"').replace('published_basis: stated', 'published_basis: inferred'))).toEqual([
      'documents/900-oslo-report.md:2 published: "Feb 2026" is not a date; allowed are YYYY, YYYY-MM, YYYY-MM-DD, each with ~, and a/b, a/.., ../b',
      'documents/900-oslo-report.md:2 published_from: the date is inferred and nothing says from what; add published_from',
    ]);
  });
  test('a line that is no paragraph, a sha256 that is none', () => {
    expect(document((text) => text.replace('[7] Seven', 'Seven').replace(/sha256: "[0-9a-f]{2}/, 'sha256: "XY')).filter((line) => !line.startsWith('records'))).toEqual([
      'documents/900-oslo-report.md:11 sha256: "XY6495e3d575999f87ba5c9c50aae4a3a4298e9bbc18332d262481f... has not the form /^[0-9a-f]{64}$/; rewrite it'.replace('XY6495e3d575999f87ba5c9c50aae4a3a4298e9bbc18332d262481f...', 'XY6495e3d575999f87ba5c9c50aae4a3a4298e9bbc18332d262481fa...'),
      'documents/900-oslo-report.md:28 "Seven partners make up the Northern Foru" is not a paragraph; write "[n] text" or "[n heading|list|boilerplate under=k] text", each paragraph on one line',
    ]);
  });
});

describe('stages', () => {
  const LETTER = financing('recipient: org:tin-works\namount: { value: "700000000", currency: USD }\namount_kind: up_to\nevidence: ["900:5"]\n').replace('instrument: financing', 'instrument: letter_of_intent').replace('stage: approved', 'stage: indicative');
  test('a letter is indicative', () => {
    expect(problemsOf(LETTER)).toEqual([]);
    expect(problemsOf(LETTER.replace('stage: indicative', 'stage: signed'))).toEqual([
      'records/more.yaml:10 stage: financing:x: "signed": a letter of interest or of intent is never a commitment; use the stage (allowed: indicative)',
      'records/more.yaml:10 stage: financing:x: "signed" is not what the cited paragraph says beside the amount; use (allowed: indicative)',
    ]);
  });
  test.each([
    ['a notice is a programme', COPPER.replace('instrument: financing', 'instrument: funding_notice'), ['stage: financing:x: "approved": a funding notice is never an award; use the stage (allowed: programme)']],
    ['a notice has its instrument', `${COPPER.replace('stage: approved', 'stage: programme')}  notice: NOI\n`, ['instrument: financing:x: "financing": a record with a notice (NOFO, NOI, PIA) has the instrument (allowed: funding_notice)']],
    ['a total is a headline', `${COPPER}  sum_of: [financing:y]\n  note: { en: Rounded. }\n${COPPER.replace('financing:x', 'financing:y')}`, ['measure: financing:x: "financing": a record with sum_of is a total over other records; use the measure (allowed: headline_total)']],
    ['a headline is no part', `${COPPER.replace('measure: financing', 'measure: headline_total')}  part_of: financing:y\n${COPPER.replace('financing:x', 'financing:y')}`, ['measure: financing:x: "headline_total": a headline total is neither part nor duplicate of a deal; remove part_of and duplicate_of, or use the measure (allowed: financing)']],
    ['mobilised money is not the agency\'s', `${COPPER.replace('measure: financing', 'measure: mobilised').replace('us_public', 'private')}  funder: org:example-bank\n`, ['funder: financing:x: "org:example-bank": mobilised money is not the agency\'s own; name another funder or none']],
    ['mobilised money is not U.S. public money', COPPER.replace('measure: financing', 'measure: mobilised'), ['funder_class: financing:x: "us_public": mobilised money is not counted as U.S. public money unless a source says whose it is; use another class (allowed: public_unspecified, private, foreign_and_private)']],
    ['a quantity has its field', COPPER.replace('  amount: { value: "27400000", currency: USD }\n', '').replace('exact', 'unstated').replace('measure: financing', 'measure: quantity'), ['quantity: financing:x: the measure "quantity" and the field quantity belong together; give both or neither']],
    ['a quantity has no amount', `${COPPER.replace('measure: financing', 'measure: quantity')}  quantity: { value: 27400000, unit: tons, destination: { en: Norway } }\n`, ['amount: financing:x: a quantity of goods has no amount of money; record the money as a line of its own']],
    ['no amount, no kind of amount', COPPER.replace('  amount: { value: "27400000", currency: USD }\n', ''), ['amount_kind: financing:x: "exact": amount_kind is "unstated" exactly when there is no amount; give the amount or say unstated']],
  ])('%s', (_rule, records, messages) => expect(problemsOf(records).map((line) => line.replace(/^\S+ /, ''))).toEqual(messages));
});

describe('words beside an amount', () => {
  test('"up to" makes up_to, its absence exact', () => {
    expect(problemsOf(COPPER.replace('exact', 'up_to'))).toEqual(['records/more.yaml:14 amount_kind: financing:x: "up_to" is not what the cited paragraph says beside the amount; use (allowed: exact)']);
  });
  test('money from private investors is private', () => {
    expect(problemsOf(financing('recipient: org:tin-works\namount: { value: "300000000", currency: USD }\namount_kind: exact\nevidence: ["900:6"]\n'))).toEqual(['records/more.yaml:7 funder_class: financing:x: "us_public" is not what the cited paragraph says beside the amount; use (allowed: private)']);
  });
  test.each([
    ['over $27.4 million', 'records/more.yaml:14 amount_kind: financing:x: "exact" is not what the cited paragraph says beside the amount; use (allowed: at_least)'],
    ['a notice (NOFO) of $27.4 million', 'records/more.yaml:10 stage: financing:x: "approved" is not what the cited paragraph says beside the amount; use (allowed: programme)'],
    ['mobilizing $27.4 million', 'records/more.yaml:8 measure: financing:x: "financing" is not what the cited paragraph says beside the amount; use (allowed: mobilised)'],
  ])('"%s"', (words, problem) => {
    expect(problemsWith({ 'records/more.yaml': COPPER, 'documents/900-oslo-report.md': DOCUMENT.replace('For copper, $27.4 million', `Copper: ${words}`) })).toEqual([problem]);
  });
});
