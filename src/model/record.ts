// The structured records: one zod schema a kind, schema and inferred type share a name.
// Names of kinds and fields are the field's own: Popolo (Person, Organization, Post, Membership), IATI/OECD for money, EDTF for dates.
// Not for: questions over records (records/), reading YAML (library/).
import { z } from 'zod';
import { EVIDENCE_PATTERN } from './evidence.ts';
import { Text } from './language.ts';

export const RecordId = z.string().regex(/^(org|person|post|membership|initiative|agreement|event|financing|statement|count|mineral|place|gap):[a-z0-9-]+$/);

/** EDTF subset, see lib/edtf.ts: 2026, 2026-02, 2026-02-04, suffix ~, a/b, a/.., ../b. */
export const Edtf = z.string().regex(/^(\.\.|\d{4}(-\d{2}(-\d{2})?)?~?)(\/(\.\.|\d{4}(-\d{2}(-\d{2})?)?~?))?$/);

const fact = {
  id: RecordId,
  /** Paragraphs that state it, at least one; every amount, date and name of the record stands there. */
  evidence: z.array(z.string().regex(EVIDENCE_PATTERN)).min(1),
  /** The record as full sentences that can be an answer by themselves. */
  says: Text.optional(),
  /** Typical English questions it answers, for the lexical index; never shown. */
  asks: z.array(z.string()).default([]),
  method: z.enum(['stated', 'inferred']).default('stated'),
  /** For inferred values: from what, one sentence. Required when method is inferred. */
  inferred_from: Text.optional(),
  rank: z.enum(['preferred', 'normal', 'deprecated']).default('normal'),
  rank_reason: z.enum(['superseded', 'corrected', 'source_error', 'rounded', 'secondary']).optional(),
  /** Day this version was recorded by us (the third clock of domain.md 2.6). */
  recorded: z.iso.date().default('2026-11-22'),
  retracted: z.iso.date().optional(),
  note: Text.optional(),
};
const named = { name: Text, aliases: z.array(z.string()).default([]) };

export const Organization = z.strictObject({ ...fact, ...named, kind: z.literal('organization'),
  classification: z.enum(['state_body', 'igo', 'ministry', 'agency', 'dfi', 'eca', 'company', 'consortium', 'media', 'initiative_body', 'unnamed']),
  country: z.string().length(2).optional(), parent: RecordId.optional() });
export const Person = z.strictObject({ ...fact, ...named, kind: z.literal('person'), pronoun: z.enum(['he', 'she']) });
export const Post = z.strictObject({ ...fact, ...named, kind: z.literal('post'), organization: RecordId.optional(),
  role: z.enum(['chair', 'head', 'minister', 'deputy', 'envoy', 'spokesperson', 'ambassador', 'other']) });
/** Holder of a post; `as_of` is the day of the document that gives the title when no term is stated. */
export const Membership = z.strictObject({ ...fact, kind: z.literal('membership'), holder: RecordId, post: RecordId,
  start_date: Edtf.optional(), end_date: Edtf.optional(), as_of: Edtf, former: z.boolean().default(false) });
export const Initiative = z.strictObject({ ...fact, ...named, kind: z.literal('initiative'),
  type: z.enum(['forum', 'partnership', 'programme', 'stockpile', 'plan', 'council', 'conference']),
  successor_of: RecordId.optional(), leads: z.array(RecordId).default([]),
  /** Full names as each document gives them, when they differ. */
  expansions: z.array(z.strictObject({ text: z.string(), evidence: z.array(z.string()) })).default([]) });
export const Party = z.strictObject({ party: RecordId, role: z.enum(['signatory', 'party', 'participant', 'observer', 'witness', 'host', 'negotiating']), signer: RecordId.optional() });
export const Agreement = z.strictObject({ ...fact, ...named, kind: z.literal('agreement'),
  type: z.enum(['mou', 'framework', 'contract', 'action_plan', 'letter_of_intent', 'set']),
  binding: z.enum(['yes', 'no', 'unstated']).default('unstated'),
  status: z.enum(['planned', 'negotiating', 'negotiated', 'signed', 'announced']),
  signed_on: Edtf.optional(), place: RecordId.optional(), event: RecordId.optional(),
  parties: z.array(Party).default([]), covers: z.array(Text).default([]),
  /** Whether the list of parties is complete: closed lists allow "not among". */
  list: z.enum(['closed', 'open', 'unnamed']).default('closed'), count: z.int().optional() });
export const Event = z.strictObject({ ...fact, ...named, kind: z.literal('event'),
  type: z.enum(['ministerial', 'summit', 'meeting', 'signing', 'announcement', 'visit', 'conference', 'statement', 'notice', 'news']),
  on: Edtf, place: RecordId.optional(),
  participants: z.array(z.strictObject({ actor: RecordId, role: z.enum(['host', 'chair', 'speaker', 'delegate', 'signatory', 'observer', 'witness', 'invited']) })).default([]),
  list: z.enum(['closed', 'open', 'unnamed']).default('open') });
export const Statement = z.strictObject({ ...fact, kind: z.literal('statement'), says: Text,
  speaker: RecordId.optional(), made_on: Edtf.optional(), venue: z.string().optional(),
  act: z.enum(['asserts', 'plans', 'promises', 'calls_for', 'thanks', 'expects', 'reports', 'explains']).default('asserts'),
  about: z.array(RecordId).default([]), hedge: z.string().optional(),
  /** Words of a quotation that may stand in quotes (fewer than 12 words of an original). */
  quote: z.string().optional() });
export const Count = z.strictObject({ ...fact, kind: z.literal('count'), says: Text, of: z.string(), value: z.int(), unit: z.string(),
  about: z.array(RecordId).default([]) });
export const Mineral = z.strictObject({ ...fact, ...named, kind: z.literal('mineral'), family: z.enum(['rare_earth', 'base_metal', 'precious_metal', 'battery_metal', 'other']).default('other') });
export const Place = z.strictObject({ ...fact, ...named, kind: z.literal('place'),
  type: z.enum(['country', 'us_state', 'city', 'region', 'union']), iso: z.string().optional(), within: RecordId.optional() });
/** Something a reader may well ask and the sources do not say: what is missing, and the nearest thing they do say. */
export const Gap = z.strictObject({ ...fact, kind: z.literal('gap'), says: Text, about: z.array(RecordId).min(1), missing: z.string() });

export const STAGES = ['programme', 'indicative', 'selected', 'conditional', 'reported', 'approved', 'signed', 'disbursed'] as const;
export const Stage = z.enum(STAGES);
export type Stage = z.infer<typeof Stage>;
export const Instrument = z.enum(['loan', 'debt', 'equity', 'grant', 'financing', 'investment', 'letter_of_interest', 'letter_of_intent', 'funding_notice', 'offtake', 'partnership', 'mixed']);
export type Instrument = z.infer<typeof Instrument>;
export const FunderClass = z.enum(['us_public', 'foreign_and_private', 'private', 'public_unspecified']);
export type FunderClass = z.infer<typeof FunderClass>;
export const Measure = z.enum(['financing', 'mobilised', 'headline_total', 'quantity', 'unstated']);
export type Measure = z.infer<typeof Measure>;

/** One tranche: one amount of one funder class in one deal. Amounts are whole US dollars as decimal strings. */
export const Financing = z.strictObject({ ...fact, kind: z.literal('financing'), says: Text,
  deal: z.string(), label: Text, line: z.int(),
  agency: RecordId, funder: RecordId.optional(), funder_class: FunderClass,
  recipient: RecordId.optional(), initiative: RecordId.optional(),
  country: RecordId.optional(), countries: z.array(RecordId).default([]), states: z.array(RecordId).default([]),
  measure: Measure, instrument: Instrument, stage: Stage,
  amount: z.strictObject({ value: z.string().regex(/^\d+$/), currency: z.literal('USD') }).optional(),
  amount_kind: z.enum(['exact', 'up_to', 'at_least', 'unstated']),
  quantity: z.strictObject({ value: z.int(), unit: z.string(), destination: Text }).optional(),
  minerals: z.array(RecordId).default([]), purpose: Text.optional(),
  date: Edtf.optional(), notice: z.enum(['NOFO', 'NOI', 'PIA']).optional(),
  part_of: RecordId.optional(), duplicate_of: RecordId.optional(), sum_of: z.array(RecordId).default([]) });

export const AssayRecord = z.discriminatedUnion('kind', [Organization, Person, Post, Membership, Initiative, Agreement, Event, Statement, Count, Mineral, Place, Gap, Financing]);
export type AssayRecord = z.infer<typeof AssayRecord>;
export type RecordKind = AssayRecord['kind'];
export type Organization = z.infer<typeof Organization>; export type Person = z.infer<typeof Person>;
export type Post = z.infer<typeof Post>; export type Membership = z.infer<typeof Membership>;
export type Initiative = z.infer<typeof Initiative>; export type Agreement = z.infer<typeof Agreement>;
export type Event = z.infer<typeof Event>; export type Statement = z.infer<typeof Statement>;
export type Count = z.infer<typeof Count>; export type Mineral = z.infer<typeof Mineral>;
export type Place = z.infer<typeof Place>; export type Gap = z.infer<typeof Gap>; export type Financing = z.infer<typeof Financing>;

/** A country, or a union of countries such as the European Union: who an agreement is asked for by. Companies, ministries and persons are
 * parties too, but nobody's country. */
export const isState = (r: AssayRecord): boolean => (r.kind === 'place' && r.type === 'country') || (r.kind === 'organization' && r.classification === 'igo');
