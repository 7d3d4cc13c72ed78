export * from './build-form.ts';
export * from './field-id.ts';
export * from './form.ts';
export * from './na-31-2-bijlage-1.ts';
export * from './sheet.ts';
