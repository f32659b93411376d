import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/lib/dates.ts';
import { type Mark, markOf, mergeSeen, noveltyOf, OVERLAP_DAYS, readSeen, remember, type Seen, startSeen } from '../../src/digest/seen.ts';

const mark = (id: string, day: string): Mark => markOf('+', id, day);
const fresh = (seen: Seen, marks: readonly Mark[]) => marks.filter(noveltyOf(seen).isNew);

describe('what a channel has been told', () => {
  const old = [mark('a', '2026-02-01'), mark('b', '2026-02-04')];
  const seen = startSeen(old, '2026-02-04', '2026-02-03');

  test('what was there at the start is not new, what came later that day is', () => {
    expect(fresh(seen, old)).toEqual([]);
    expect(fresh(seen, [...old, mark('c', '2026-02-04')])).toEqual([mark('c', '2026-02-04')]);
  });
  test('a fact recorded some days back but added since is new; one from long before is not', () => {
    const late = mark('late', addDays('2026-02-04', -OVERLAP_DAYS));
    expect(fresh(seen, [late])).toEqual([late]);
    expect(fresh(seen, [mark('older', addDays('2026-02-04', -OVERLAP_DAYS - 1))])).toEqual([]);
  });
  test('the same fact recorded anew on another day is another mark, the same day is not', () => {
    expect(mark('a', '2026-02-01')).toEqual(old[0]);
    expect(mark('a', '2026-02-02').key).not.toBe(old[0]?.key);
    expect(markOf('-', 'a', '2026-02-01').key).not.toBe(old[0]?.key);
  });

  test('thirty days with facts coming early, late and back-dated: each told exactly once', () => {
    let state = startSeen([], '2026-01-01', '2026-01-01');
    const known: Mark[] = [];
    const told: Mark[] = [];
    for (let n = 1; n <= 30; n += 1) {
      const today = addDays('2026-01-01', n);
      known.push(mark(`before${n}`, today), mark(`backdated${n}`, addDays(today, -(n % OVERLAP_DAYS))));
      told.push(...fresh(state, known));
      state = remember(state, [...known], today);
      known.push(mark(`after${n}`, today)); // recorded the same day, after the digest
    }
    told.push(...fresh(state, known));
    expect(told.map(one => one.key).toSorted()).toEqual(known.map(one => one.key).toSorted());
  });

  test('a day with thousands of facts takes little room; facts coming after it are counted, not lost', () => {
    const many = Array.from({ length: 5_000 }, (_, i) => mark(`m${i}`, '2026-02-04'));
    const sealed = startSeen(many, '2026-02-04', '2026-02-04');
    expect(JSON.stringify(sealed).length).toBeLessThan(400);
    expect(fresh(sealed, many)).toEqual([]);
    expect(noveltyOf(sealed).late(many)).toEqual([]);
    expect(noveltyOf(sealed).late([...many, mark('late', '2026-02-04')])).toEqual([{ day: '2026-02-04', count: 1 }]);
    expect(fresh(sealed, [mark('next', '2026-02-05')])).toHaveLength(1);
  });
});

describe('the stored state', () => {
  const seen = startSeen([mark('a', '2026-02-04')], '2026-02-04', '2026-02-04');
  test('comes back as it was', () => {
    expect(readSeen(JSON.stringify(seen), '2026-02-04')).toEqual(seen);
  });
  test.each(['', '{}', 'null', '{"v":2}', '{"v":1,"through":"x"}', '[]', '{"v":1'])('damaged (%j) is not taken for a state', text => {
    expect(readSeen(text, '2026-02-04')).toBeUndefined();
  });
  test('a clock that once ran years ahead does not silence the channel', () => {
    const ahead = { ...seen, lastDay: '2040-01-01', through: '2040-01-01' };
    expect(readSeen(JSON.stringify(ahead), '2026-02-05')).toMatchObject({ lastDay: '2026-02-05', through: '2026-02-05' });
  });
  test('of two states the later telling and the later day win', () => {
    const later = { ...remember(seen, [mark('b', '2026-02-05')], '2026-02-05'), lastDay: '2026-02-03' };
    expect(mergeSeen(seen, later)).toEqual({ ...later, lastDay: '2026-02-04' });
    expect(mergeSeen(later, seen)).toEqual({ ...later, lastDay: '2026-02-04' });
  });
});
