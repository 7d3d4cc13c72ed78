// HTML is safe whatever a name holds.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml, html, name } from './html.ts';

test.each([
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  [`"Jan" & 'Piet'`, '&quot;Jan&quot; &amp; &#39;Piet&#39;'],
  ['&amp;', '&amp;amp;'],
  ['a\u202ekcab\u202c', 'a\ufffdkcab\ufffd'],
  ['a\u0000b\u000bc\ud800', 'a\ufffdb\ufffdc\ufffd'],
  ['Özdemir van ’t Hoff', 'Özdemir van ’t Hoff'],
  ['حزب', 'حزب'],
])('%j is written as %j', (text, expected) => {
  expect(escapeHtml(text)).toBe(expected);
  expect(html`<p title="${text}">${text}</p>`.html).toBe(`<p title="${expected}">${expected}</p>`);
  expect(name(text).html).toBe(`<bdi>${expected}</bdi>`);
});

test('what was made here is put in as it is, lists one after another', () => {
  expect(html`<ul>${[1, 2].map((one) => html`<li>${one}</li>`)}</ul>`.html).toBe('<ul><li>1</li><li>2</li></ul>'); // prettier-ignore
  expect(html`${''}${0}`.html).toBe('0');
});

test('no text can end a tag or an attribute, or begin one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"'\p{Cc}\u202a-\u202e]|&(?!(?:amp|lt|gt|quot|#39);)/u);
    }),
  );
});
