// Boundaries between the rooms of the house; the rules themselves are made in scripts/checks/boundary-rules.ts.
import { makeConfiguration } from './scripts/checks/boundary-configuration.ts';

export default makeConfiguration(import.meta.dirname);
