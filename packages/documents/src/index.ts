// Documents on paper: blocks in, PDF bytes out.
export { missingGlyphs } from './fonts.ts';
export { missingCharacters } from './missing.ts';
export type { MissingCharacter } from './missing.ts';
export { renderPapers } from './render-papers.ts';
export type { DrawnPaper, PaperToDraw, Render, RenderPapersOptions } from './render-papers.ts';
export { renderPdf } from './render.ts';
export type { Attachment, RenderOptions } from './render.ts';
