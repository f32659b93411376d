// Texts that try to become script, at least 200 different ones. Each sets window.hit when it runs.
const RUN = 'window.hit=1';

const TAGS = [
  `<script>${RUN}</script>`, `<script src="data:text/javascript,${RUN}"></script>`, `<script type=module>${RUN}</script>`, `<svg onload=${RUN}>`, `<svg><script>${RUN}</script></svg>`, `<img src=x onerror=${RUN}>`,
  `<body onload=${RUN}>`, `<iframe srcdoc="<script>parent.${RUN}</script>">`, `<iframe src="javascript:parent.${RUN}">`, `<object data="javascript:${RUN}">`, `<embed src="javascript:${RUN}">`, `<details open ontoggle=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`, `<video><source onerror=${RUN}></video>`, `<audio src=x onerror=${RUN}>`, `<marquee onstart=${RUN}>x</marquee>`, `<form action="javascript:${RUN}"><button>x</button></form>`, `<a href="javascript:${RUN}">x</a>`,
  `<math><mtext><script>${RUN}</script></mtext></math>`, `<template><script>${RUN}</script></template>`, `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`, `<style>@import 'javascript:${RUN}'</style>`, `<link rel=stylesheet href="javascript:${RUN}">`,
  `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`, `<base href="javascript:${RUN}//">`, `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`, `<svg><a xlink:href="javascript:${RUN}"><text y=20>x</text></a></svg>`, `<svg><foreignObject><img src=x onerror=${RUN}></foreignObject></svg>`,
  `<select autofocus onfocus=${RUN}>`, `<textarea autofocus onfocus=${RUN}>`, `<keygen autofocus onfocus=${RUN}>`, `<x contenteditable onblur=${RUN} autofocus>`, `<isindex action="javascript:${RUN}" type=image>`, `<table background="javascript:${RUN}">`, `<picture><source srcset=x><img onerror=${RUN} src=x></picture>`,
  `<dialog open onclose=${RUN}>`, `<button popovertarget=p onclick=${RUN} autofocus>`, `<div popover id=p onbeforetoggle=${RUN}>`, `<use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><script>${RUN}</script></svg>#x">`, `<set attributeName=onmouseover to=${RUN}>`,
];
/** Ways out of an attribute, a text area, a title, a comment, a script, a style, an SVG. */
const BREAKS = ['"', "'", '">', "'>", '</textarea>', '</title>', '</script>', '</style>', '-->', '</svg>', ']]>', '</option></select>', '" autofocus onfocus="', "' onmouseover='", '\u0000', '＜', '\\u003c', '%3C', '&lt;', '&#60;', '{{', '${', '`', '\n\n', '\u2028'];
const WRAPPED = BREAKS.flatMap((out, i) => [0, 1, 2, 3, 4].map((n) => out + (TAGS[(i * 5 + n) % TAGS.length] ?? '')));
const SCHEMES = ['javascript:', 'JaVaScRiPt:', 'java\tscript:', 'java\nscript:', ' javascript:', '\u0001javascript:', 'javascript&colon;', '&#106;avascript:', 'data:text/html,<script>', 'vbscript:', 'blob:javascript:', '//evil.example/', '\\\\evil.example\\', 'https://evil.example/'].map((scheme) => scheme + RUN);
const MARKDOWN = SCHEMES.map((address) => `[click](${address})`);
const CODE = [`{{constructor.constructor('${RUN}')()}}`, `\${${RUN}}`, `<%= ${RUN} %>`, `#{${RUN}}`, `__proto__`, `constructor`, `toString`, `on=${RUN}`, `expression(${RUN})`, `@import url(javascript:${RUN})`, `';${RUN};//`, `";${RUN};//`, `\`;${RUN};//`, `*/${RUN}/*`, `<!--#exec cmd="x"-->`, `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>`, `<![CDATA[<script>${RUN}</script>]]>`, `<scr<script>ipt>${RUN}</scr</script>ipt>`, `<<script>${RUN}//<</script>`, `<SCRIPT/XSS>${RUN}</SCRIPT>`, `<script\u2028>${RUN}</script>`, `<ScRiPt >${RUN}</sCrIpT >`, `<img/src=x/onerror=${RUN}>`, `<img\tsrc=x\tonerror=${RUN}>`, `<img src="x" onerror="${RUN}" x="`, `<svg/onload=${RUN}//`];

export const VECTORS: readonly string[] = [...new Set([...TAGS, ...WRAPPED, ...SCHEMES, ...MARKDOWN, ...CODE])];
