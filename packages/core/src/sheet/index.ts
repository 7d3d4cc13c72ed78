export * from './build-form.ts';
export * from './counted.ts';
export * from './field-id.ts';
export * from './form.ts';
export { paperColumns } from './form-pieces.ts';
export * from './sheet.ts';
