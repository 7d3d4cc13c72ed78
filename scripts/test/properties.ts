// Before each test file: where the properties of fast-check begin. `npm test` begins at the same seed each time, so that its verdict depends on
// the code alone; the long tests begin at a seed of their own each time, and go further. A property that fails tells its seed and path.
import fc from 'fast-check';

const usualSeed = 2027;
/** Of properties that do not say themselves how many runs they make. */
const runs = process.env['TELSTAAT_RUNS'];

fc.configureGlobal({
  seed: Number(process.env['TELSTAAT_SEED'] ?? usualSeed),
  ...(runs === undefined ? {} : { numRuns: Number(runs) }),
});
