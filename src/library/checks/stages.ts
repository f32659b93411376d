// Stage, instrument and measure of a financing agree with each other: a letter of interest is indicative, a funding notice is a
// programme, a headline total is not financing, mobilised money is not the agency's own.
import type { AssayRecord } from '../../model/record.ts';
import { inRecord } from '../shelf.ts';
import type { Finding, Rule } from '../shelf.ts';

type Financing = Extract<AssayRecord, { kind: 'financing' }>;
type Case = { code: string; field: keyof Financing; broken(record: Financing): boolean; message: string; allowed?: readonly string[] };

const LETTERS = new Set(['letter_of_interest', 'letter_of_intent']);
const CASES: readonly Case[] = [
  { code: 'stages.letter', field: 'stage', broken: (r) => LETTERS.has(r.instrument) && r.stage !== 'indicative', message: 'a letter of interest or of intent is never a commitment; use the stage', allowed: ['indicative'] },
  { code: 'stages.notice', field: 'stage', broken: (r) => (r.instrument === 'funding_notice' || r.notice !== undefined) && r.stage !== 'programme', message: 'a funding notice is never an award; use the stage', allowed: ['programme'] },
  { code: 'stages.notice-instrument', field: 'instrument', broken: (r) => r.notice !== undefined && r.instrument !== 'funding_notice', message: 'a record with a notice (NOFO, NOI, PIA) has the instrument', allowed: ['funding_notice'] },
  { code: 'stages.headline', field: 'measure', broken: (r) => r.sum_of.length > 0 && r.measure !== 'headline_total', message: 'a record with sum_of is a total over other records; use the measure', allowed: ['headline_total'] },
  { code: 'stages.headline-part', field: 'measure', broken: (r) => r.measure === 'headline_total' && (r.part_of !== undefined || r.duplicate_of !== undefined), message: 'a headline total is neither part nor duplicate of a deal; remove part_of and duplicate_of, or use the measure', allowed: ['financing'] },
  { code: 'stages.mobilised', field: 'funder', broken: (r) => r.measure === 'mobilised' && r.funder === r.agency, message: 'mobilised money is not the agency\'s own; name another funder or none' },
  { code: 'stages.funder', field: 'funder_class', broken: (r) => r.measure === 'mobilised' && r.funder_class === 'us_public', message: 'mobilised money is not counted as U.S. public money unless a source says whose it is; use another class', allowed: ['public_unspecified', 'private', 'foreign_and_private'] },
  { code: 'stages.quantity', field: 'quantity', broken: (r) => (r.measure === 'quantity') !== (r.quantity !== undefined), message: 'the measure "quantity" and the field quantity belong together; give both or neither' },
  { code: 'stages.quantity-money', field: 'amount', broken: (r) => r.measure === 'quantity' && r.amount !== undefined, message: 'a quantity of goods has no amount of money; record the money as a line of its own' },
  { code: 'stages.amount', field: 'amount_kind', broken: (r) => (r.amount === undefined) !== (r.amount_kind === 'unstated'), message: 'amount_kind is "unstated" exactly when there is no amount; give the amount or say unstated' },
];

/** stages.letter, notice, notice-instrument, headline, headline-part, mobilised, funder, quantity, quantity-money, amount. */
export const stages: Rule = {
  family: 'stages', refuses: true,
  check: (shelf) => shelf.entries.flatMap((entry): Finding[] => {
    const { record } = entry;
    if (record.kind !== 'financing') return [];
    return CASES.filter((rule) => rule.broken(record)).map(({ code, field, message, allowed }) => {
      const given = record[field];
      return inRecord(entry, [field], code, typeof given === 'string' ? `"${given}": ${message}` : message, allowed);
    });
  }),
};
