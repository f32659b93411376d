// Query string of the financing and timeline pages -> requests to the core. Unknown values go through: the core says what is allowed.
import { z } from '@hono/zod-openapi';
import type { FinancingRequest, LedgerField } from '../../../src/contracts/adapter.ts';
import { RecordId } from '../../../src/model/record.ts';
import { MAX_FILTER_CHARACTERS, MAX_SELECTED_RECORDS } from '../limits.ts';
import { Day, withoutEmpty } from './question.ts';

export const GROUPINGS = ['agency', 'stage', 'instrument', 'country', 'state', 'mineral', 'recipient', 'month', 'funder_class'] as const satisfies readonly LedgerField[];
const Value = z.string().max(MAX_FILTER_CHARACTERS, `must have at most ${MAX_FILTER_CHARACTERS} characters`);
const MonthOrDay = z.string().regex(/^\d{4}-\d{2}(?:-\d{2})?$/, 'must be YYYY-MM or YYYY-MM-DD');

const shape = {
  groupBy: z.enum(GROUPINGS).optional(),
  agency: Value.optional(), stage: Value.optional(), instrument: Value.optional(), country: Value.optional(), state: Value.optional(),
  mineral: Value.optional(), recipient: Value.optional(), funder_class: Value.optional(),
  month: z.string().regex(/^\d{4}-\d{2}$/, 'must be YYYY-MM').optional().openapi({ description: 'Short for the same `from` and `to`.' }),
  from: MonthOrDay.optional(), to: MonthOrDay.optional(),
  text: Value.optional().openapi({ description: 'Filters in plain words, e.g. "debt over $100 million".' }),
  today: Day.optional(),
};
/** Query of /api/financing. */
export const FinancingQuery = z.object(shape);
export type FinancingQuery = z.infer<typeof FinancingQuery>;
/** Query of the page: empty fields of the form are left out, `only` picks rows. */
export const FinancingPageQuery = z.preprocess(withoutEmpty, z.object({ ...shape, only: z.string().transform(recordIds).optional() }));
export type FinancingPageQuery = z.infer<typeof FinancingPageQuery>;

export const TimelineQuery = z.object({ about: Value.optional(), from: MonthOrDay.optional(), to: MonthOrDay.optional(), today: Day.optional() });
export type TimelineQuery = z.infer<typeof TimelineQuery>;
export const TimelinePageQuery = z.preprocess(withoutEmpty, TimelineQuery);

function recordIds(list: string): string[] {
  return list.split(',').filter((id) => RecordId.safeParse(id).success).slice(0, MAX_SELECTED_RECORDS);
}

export function financingRequest(query: FinancingQuery): FinancingRequest {
  const { month, ...rest } = query;
  return month === undefined ? rest : { ...rest, from: month, to: month };
}
