export { viewOf, type Finding, type Hit, type Rule, type SheetView } from './rule.ts';
export * from './validate.ts';
