export * from './check-candidate-lists.ts';
export { checkDefinition, subcategories } from './check-definition.ts';
export * from './check-imported.ts';
export * from './check-polling-stations.ts';
export type { Purpose } from './purpose.ts';
