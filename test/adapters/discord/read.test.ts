// Reading what comes from outside: any value is read or refused, never thrown on.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../support/discord/patience.ts';
import { readButtonId, writeButtonId, ACTIONS } from '../../../adapters/discord/read/button-id.ts';
import { offers, resolveOption } from '../../../adapters/discord/read/options.ts';
import { readMessage } from '../../../adapters/discord/read/message.ts';
import { checkPacket } from '../../../adapters/discord/read/packet.ts';
import type { Core } from '../../../src/contracts/adapter.ts';
import { ME } from '../../support/discord/fake-discord.ts';
import { direct, said, slash } from '../../support/discord/packets.ts';
import { openScene, replyIn } from '../../support/discord/scene.ts';

const me = { id: ME, roleIn: () => null, isThread: () => false };
const junk = fc.oneof(fc.anything(), fc.constantFrom(null, undefined, '', '1', 1, [], {}, { id: '1' }, '\ud800', '__proto__'));
/** A real packet with any of its fields, at any depth, replaced or taken out. */
const broken = (packet: Record<string, unknown>): fc.Arbitrary<Record<string, unknown>> => fc.tuple(fc.constantFrom(...Object.keys(packet)), junk, fc.boolean(), fc.constantFrom(...Object.keys(packet['data'] ?? { none: 1 })), junk).map(([key, value, inData, inner, innerValue]) => {
  const { data } = packet;
  return inData && typeof data === 'object' && data !== null ? { ...packet, data: { ...data, [inner]: innerValue } } : { ...packet, [key]: value };
});

describe('any value', () => {
  it('is a packet that passes or one that is refused', () => {
    fc.assert(fc.property(fc.constantFrom('INTERACTION_CREATE', 'READY', 'GUILD_CREATE', 'MESSAGE_CREATE', 'X'), junk, (t, d) => { expect(typeof checkPacket({ op: 0, t, s: 1, d }).ok).toBe('boolean'); }), { numRuns: 5_000 });
  });
  it('is a message or none', () => {
    fc.assert(fc.property(fc.oneof(junk, broken(said('hi')), broken(direct('hi'))), (raw) => { expect(['asked', 'role', 'ignored']).toContain(readMessage(raw, me).kind); }), { numRuns: 5_000 });
  });
  it('is a button of ours or none', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (id) => { const read = readButtonId(id); if (read !== null) expect(writeButtonId(read)).not.toBeNull(); }));
    fc.assert(fc.property(fc.constantFrom(...ACTIONS), fc.integer({ min: 0, max: 999 }), fc.string({ minLength: 1, maxLength: 60 }), (action, page, answer) => { expect(readButtonId(writeButtonId({ action, page, answer }) ?? '')).toEqual({ action, page, answer }); }));
    expect(writeButtonId({ action: 'more', page: 0, answer: 'x'.repeat(100) })).toBeNull();
  });
});

describe('offers', () => {
  const core = (found: { value: string; label: string }[]): Pick<Core, 'options'> => ({ options: () => found });
  it('keep the bounds of Discord whatever the records hold', () => {
    fc.assert(fc.property(fc.array(fc.record({ value: fc.string({ maxLength: 150 }), label: fc.string({ unit: 'binary', maxLength: 200 }) }), { maxLength: 40 }), (found) => {
      const made = offers(core(found) as Core, ['agency', 'stage'], '');
      expect(made.length).toBeLessThanOrEqual(25);
      for (const { name, value } of made) { expect(name.length).toBeGreaterThan(0); expect(name.length).toBeLessThanOrEqual(100); expect(value.length).toBeLessThanOrEqual(100); }
      expect(new Set(made.map((o) => o.value)).size).toBe(made.length);
    }));
  });
  it('resolve a value, a label, the only offer, or hand on what was typed', () => {
    const all = [{ value: 'org:exim', label: 'Export-Import Bank (EXIM)' }, { value: 'org:dfc', label: 'Development Bank (DFC)' }];
    const known: Pick<Core, 'options'> = { options: (_field, typed) => all.filter(({ value, label }) => `${value} ${label}`.toLowerCase().includes(typed.trim().toLowerCase())) };
    expect(['org:exim', ' development bank (dfc)', 'EXIM', 'bank', 'Nobody', '  ', null].map((typed) => resolveOption(known as Core, ['agency'], typed))).toEqual(['org:exim', 'org:dfc', 'org:exim', 'bank', 'Nobody', undefined, undefined]);
  });
});

it('hundreds of broken interactions in a row do not end the process', async () => {
  const scene = await openScene();
  const packets = fc.sample(broken(slash('financing', { agency: 'x' })), { numRuns: 400, seed: 6 });
  for (const packet of packets) { try { JSON.stringify(packet); } catch { continue; } scene.fake.gateway.dispatch('INTERACTION_CREATE', { id: scene.fake.id(), token: `t${scene.fake.id()}`, application_id: '1', version: 1, ...(JSON.parse(JSON.stringify(packet)) as object) }); }
  scene.fake.say(said(`<@${ME}> alive`, { channel: '360000000000000001' }));
  await replyIn(scene, '360000000000000001');
  expect(scene.running.health().ok).toBe(true);
  await scene.close();
});
