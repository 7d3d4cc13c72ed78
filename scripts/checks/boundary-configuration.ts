// How dependency-cruiser reads the sources: types count as imports, workspace links are followed to the real file.
import type { ICruiseOptions } from 'dependency-cruiser';
import { makeRules } from './boundary-rules.ts';

/** The whole configuration for the checkout at `root`. */
export function makeConfiguration(root: string): { forbidden: ReturnType<typeof makeRules>; options: ICruiseOptions } {
  return {
    forbidden: makeRules(root),
    options: {
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '(^|/)(dist|coverage|[.]telstaat|scripts/toolchain)/' },
      tsPreCompilationDeps: true,
      combinedDependencies: false,
      skipAnalysisNotInRules: true,
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['import', 'node', 'default', 'types'],
        extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
      },
    },
  };
}
