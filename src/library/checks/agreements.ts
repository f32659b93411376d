// Who signed is not who took part: a signatory needs a signing (V6).
import { inRecord } from '../shelf.ts';
import type { Entry, Finding, Rule } from '../shelf.ts';

const UNSIGNED = new Set(['planned', 'negotiating', 'negotiated']);

/** agreements.unsigned, agreements.undated, agreements.signer, agreements.repeated, agreements.count. */
export const agreements: Rule = { family: 'agreements', refuses: true, check: (shelf) => shelf.entries.flatMap(judge) };

function judge(entry: Entry): Finding[] {
  const { record } = entry;
  if (record.kind !== 'agreement') return [];
  const findings = record.parties.flatMap(({ party, role, signer }, index) => {
    const path = ['parties', index, 'role'];
    if (signer !== undefined && role !== 'signatory') return [inRecord(entry, path, 'agreements.signer', `${party} has a signer but the role "${role}"; make it a signatory or remove the signer`)];
    if (record.parties.findIndex((other) => other.party === party && other.role === role) !== index) return [inRecord(entry, path, 'agreements.repeated', `${party} is listed twice as ${role}; remove one`)];
    if (role !== 'signatory') return [];
    if (UNSIGNED.has(record.status)) return [inRecord(entry, path, 'agreements.unsigned', `${party} is a signatory of an agreement whose status is "${record.status}"; use the role party or negotiating`)];
    if (record.signed_on === undefined && record.type !== 'set') return [inRecord(entry, path, 'agreements.undated', `${party} is a signatory but signed_on is missing; add the date, or use the role party or participant`)];
    return [];
  });
  return [...findings, ...count(entry)];
}

/** A closed list is as long as the source says it is. */
function count(entry: Entry): Finding[] {
  const { record } = entry;
  if (record.kind !== 'agreement' || record.type === 'set' || record.list !== 'closed' || record.count === undefined) return [];
  const parties = new Set(record.parties.map(({ party }) => party)).size;
  return parties === record.count ? [] : [inRecord(entry, ['count'], 'agreements.count', `the list is closed with ${parties} parties but count is ${record.count}; complete the list or open it`)];
}
