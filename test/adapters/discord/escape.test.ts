// Nothing in a foreign text can ping, link or format on Discord.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeText, escapeLine, escapeText, linkTarget, maskedLink } from '../../../adapters/discord/escape.ts';
import { foreign } from '../../support/discord/foreign.ts';

/** What Discord would act on: an unescaped mark. */
const LIVE_MENTION = /@(everyone|here)|<(@[!&]?|#|\/|a?:|t:|id:)/;
const LIVE_LINK = /[a-z][a-z0-9+.-]*:\/\/|discord(app)?\.(gg|com)/i;
const unescapedMarks = (text: string): string[] => text.replace(/\\[\\`*_~|[\](#>+-]/g, '').match(/[\\`*_~|[\]]/g) ?? [];
const LINE_MARK = /^\s*(#|>|-|\+|\d+[.)])/m;

describe('escapeText', () => {
  it('leaves nothing live in any text', () => {
    fc.assert(fc.property(foreign, (text) => {
      const safe = escapeText(text);
      expect(safe).not.toMatch(LIVE_MENTION);
      expect(safe).not.toMatch(LIVE_LINK);
      expect(safe).not.toMatch(LINE_MARK);
      expect(unescapedMarks(safe)).toEqual([]);
      expect(safe.replace(/\\./gs, '')).not.toContain('](');
      expect(safe).not.toMatch(/[<>]|\p{Bidi_Control}/u);
      expect(safe.isWellFormed()).toBe(true);
    }), { numRuns: 3_000 });
  });
  it('keeps what a person reads', () => {
    expect(escapeText('The U.S. lends $14.8 billion, "up to" 5% – see Annex B (FORGE); ўзбек')).toBe('The U.S. lends $14.8 billion, "up to" 5% – see Annex B (FORGE); ўзбек');
    expect(escapeText('10.5 billion')).toBe('10.5 billion');
    expect(escapeLine(' two\n lines ')).toBe('two lines');
  });
});

describe('codeText', () => {
  it('cannot leave the code block', () => {
    fc.assert(fc.property(foreign, (text) => {
      expect(codeText(text)).not.toMatch(/[`<>\n]/);
      expect(codeText(text)).not.toMatch(LIVE_MENTION);
    }), { numRuns: 1_000 });
  });
});

describe('maskedLink', () => {
  it('takes only http addresses and keeps them inside the brackets', () => {
    expect(linkTarget('javascript:alert(1)')).toBeNull();
    expect(linkTarget('data:text/html,x')).toBeNull();
    expect(linkTarget('not a link')).toBeNull();
    expect(maskedLink('1', 'https://assay.example/sources/004_x#p9')).toBe('[1](<https://assay.example/sources/004_x#p9>)');
    expect(maskedLink('1', null)).toBe('1');
    fc.assert(fc.property(foreign, (text) => { expect(linkTarget(`https://assay.example/${text}`) ?? '').not.toMatch(/[<>()[\]\\`\s]/); }));
  });
});
