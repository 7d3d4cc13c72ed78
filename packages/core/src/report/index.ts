export * from './block.ts';
export * from './form-blocks.ts';
export * from './na-31-2-bijlage-1.ts';
export * from './na-31-2.ts';
export * from './package-events.ts';
export * from './paper-words.ts';
