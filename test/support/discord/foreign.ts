// Texts as strangers write them, full of what Discord acts on; for property tests.
import fc from 'fast-check';

/** Pieces that mean something to Discord, mixed with anything. */
const piece = fc.constantFrom('@everyone', '@here', '<@1234567890123456>', '<@!1234567890123456>', '<@&1234567890123456>', '<#1234567890123456>', '</ask:1234567890123456>', '<:x:1234567890123456>', '<a:x:1234567890123456>', '<t:1700000000:R>', '<id:home>',
  'https://evil.example/a', 'http://evil.example', 'discord.gg/abc', 'javascript:alert(1)', '[x](https://evil.example)', '[x](<https://evil.example>)', '**b**', '__u__', '*i*', '_i_', '~~s~~', '||spoiler||', '`c`', '```js\nx\n```', '# h', '-# s', '> q', '>>> q', '- l', '1. l', '\\', '\\@everyone', '\n', ' ', '\u202e', '\u200b', '\u2060', '＠everyone', '@\u200beveryone', '<\u2060@1>', 'ok', '\ud800', '[', ']', '(', ')');
export const foreign = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 14 }).map((parts) => parts.join(''));
