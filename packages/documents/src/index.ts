// Documents on paper: blocks in, PDF bytes out.
export { missingGlyphs } from './fonts.ts';
export { renderPdf } from './render.ts';
export type { Attachment, RenderOptions } from './render.ts';
