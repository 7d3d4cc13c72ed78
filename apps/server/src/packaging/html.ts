// HTML as text, safe whatever a name holds: everything that is not written here is escaped, and names keep their direction to themselves.

/** HTML that was made here; nothing else may be put into a page without being escaped. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | readonly Html[];

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Signs that nobody sees and that turn text around (UAX #9) or end a line, and halves of surrogate pairs. */
const unseen = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text as it stands in a page, in and outside of attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(unseen, '\ufffd').replaceAll(/[&<>"']/g, (sign) => named[sign] ?? sign);
}

/** A template whose values are escaped, unless they are HTML. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const [first = '', ...rest] = strings;
  return { html: rest.reduce((text, string, index) => text + written(parts[index] ?? '') + string, first) };
}

function written(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return 'html' in part ? part.html : part.map((one) => one.html).join('');
}

/** A name of a person, list or place: right-to-left letters in it do not move what stands beside it. */
export function name(text: string): Html {
  return html`<bdi>${text}</bdi>`;
}
