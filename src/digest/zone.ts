// Local time of IANA zones: the only file that asks for offsets. Wall clock -> instant, instant -> local day, names checked and suggested.
// Not for: deciding when a digest is due (schedule.ts).
import { tzOffset } from '@date-fns/tz/tzOffset';
import { distance } from 'fastest-levenshtein';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Minutes east of UTC at an instant; Lord Howe's half hour and seconds of old local mean times included. */
function offsetMinutes(zone: string, atMs: number): number {
  return tzOffset(zone, new Date(atMs));
}

/** Local calendar day and time of an instant. */
export function localAt(zone: string, atMs: number): { day: string; time: string } {
  const iso = new Date(atMs + offsetMinutes(zone, atMs) * MINUTE_MS).toISOString();
  return { day: iso.slice(0, 10), time: iso.slice(11, 16) };
}

/**
 * The instant of a local wall time on a local day. A time that the clock skips (spring) moves later by the length of the gap;
 * a time that comes twice (autumn) means the first. On a day that the zone skipped altogether the instant falls on the next day.
 */
export function instantOf(zone: string, day: string, time: string): number {
  const key = `${zone}|${day}|${time}`;
  const known = instants.get(key);
  if (known !== undefined) return known;
  if (instants.size >= MAX_INSTANTS) instants.clear();
  const found = findInstant(zone, day, time);
  instants.set(key, found);
  return found;
}

/** A thousand channels ask for the same few mornings on every tick. */
const instants = new Map<string, number>();
const MAX_INSTANTS = 20_000;

function findInstant(zone: string, day: string, time: string): number {
  const wall = Date.parse(`${day}T${time}:00Z`);
  // No zone changes its offset twice within a day and a half, so the offsets around the day are the candidates.
  const [before, after] = [offsetMinutes(zone, wall - 18 * HOUR_MS), offsetMinutes(zone, wall + 18 * HOUR_MS)];
  const candidates = [before, after].map(offset => wall - offset * MINUTE_MS).toSorted((a, b) => a - b);
  const exact = candidates.find(at => at + offsetMinutes(zone, at) * MINUTE_MS === wall);
  return exact ?? wall - before * MINUTE_MS;
}

export type ZoneReading = { kind: 'zone'; zone: string } | { kind: 'unknown'; suggestions: string[] };

/** Abbreviations name several zones, or a zone without its summer time; they are only good for a suggestion. */
const ABBREVIATIONS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries({
  est: ['America/New_York'], edt: ['America/New_York'], et: ['America/New_York'], cst: ['America/Chicago', 'Asia/Shanghai'], cdt: ['America/Chicago'], mst: ['America/Denver'],
  pst: ['America/Los_Angeles'], pdt: ['America/Los_Angeles'], pt: ['America/Los_Angeles'], bst: ['Europe/London'], cet: ['Europe/Brussels', 'Europe/Berlin'], cest: ['Europe/Brussels', 'Europe/Berlin'],
  eet: ['Europe/Helsinki'], msk: ['Europe/Moscow'], ist: ['Asia/Kolkata'], jst: ['Asia/Tokyo'], kst: ['Asia/Seoul'], aest: ['Australia/Sydney'], uzt: ['Asia/Tashkent'],
}));
/** One well-known city per offset, to suggest for "UTC+5". */
const FAMILIAR = ['America/Los_Angeles', 'America/Denver', 'America/Chicago', 'America/New_York', 'America/Sao_Paulo', 'Europe/London', 'Europe/Brussels', 'Europe/Kyiv', 'Europe/Istanbul',
  'Asia/Dubai', 'Asia/Tashkent', 'Asia/Kolkata', 'Asia/Dhaka', 'Asia/Bangkok', 'Asia/Shanghai', 'Asia/Tokyo', 'Australia/Sydney', 'Pacific/Auckland'];
const SUGGESTIONS = 3;
let names: readonly string[] | undefined;
const allNames = (): readonly string[] => (names ??= Intl.supportedValuesOf('timeZone'));

/** Reads a zone as people write it: any case, blanks for underscores, a city alone when only one zone has it. */
export function readZone(text: string, atMs: number): ZoneReading {
  const wanted = text.trim().replaceAll(/\s+/g, '_').toLowerCase();
  if (['utc', 'gmt', 'z', 'etc/utc'].includes(wanted)) return { kind: 'zone', zone: 'UTC' };
  const exact = allNames().find(name => name.toLowerCase() === wanted) ?? accepted(wanted);
  if (exact !== undefined) return { kind: 'zone', zone: exact };
  const cities = allNames().filter(name => cityOf(name) === wanted);
  const [only] = cities;
  if (only !== undefined && cities.length === 1) return { kind: 'zone', zone: only };
  return { kind: 'unknown', suggestions: suggest(wanted, cities, atMs) };
}

const cityOf = (name: string): string => name.toLowerCase().split('/').at(-1) ?? '';

/** Names that the runtime knows under another spelling (Europe/Kiev, Asia/Calcutta); abbreviations and bare offsets stay out. */
function accepted(wanted: string): string | undefined {
  if (!/^[a-z]+\/[a-z_+-]+(\/[a-z_]+)?$/.test(wanted) || wanted.startsWith('etc/')) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: wanted }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function suggest(wanted: string, cities: readonly string[], atMs: number): string[] {
  if (cities.length > 0) return cities.slice(0, SUGGESTIONS);
  const abbreviation = ABBREVIATIONS.get(wanted);
  if (abbreviation !== undefined) return [...abbreviation];
  const offset = /^(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(wanted);
  if (offset !== null) {
    const minutes = (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0));
    return FAMILIAR.filter(name => offsetMinutes(name, atMs) === minutes).slice(0, SUGGESTIONS);
  }
  const far = (name: string) => Math.min(distance(name.toLowerCase(), wanted), distance(cityOf(name), wanted) + 0.5);
  return allNames().map(name => ({ name, far: far(name) })).filter(one => one.far <= Math.max(2, wanted.length / 3))
    .toSorted((a, b) => a.far - b.far || a.name.localeCompare(b.name)).slice(0, SUGGESTIONS).map(one => one.name);
}
