export * from './check-candidate-lists.ts';
export { checkDefinition, subcategories, type Purpose } from './check-definition.ts';
export * from './check-imported.ts';
export * from './check-polling-stations.ts';
