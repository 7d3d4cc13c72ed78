export {
  viewOf,
  type Asked,
  type Examination,
  type Finding,
  type Rule,
  type RuleWords,
  type RuleSeverity,
  type SheetView,
  type StationFacts,
} from './rule.ts';
export { compareEntries, comparisonRules } from './comparison.ts';
export * from './validate.ts';
