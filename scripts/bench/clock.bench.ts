// The harness itself: what it costs to time nothing, so that the other numbers can be read.
import { measure, type Measurement } from './measurement.ts';

export const name = 'harness';
export const aim = 'timing nothing costs next to nothing';

export async function run(): Promise<readonly Measurement[]> {
  return [await measure({ name: 'nothing', times: 10_000, act: () => undefined, aim: 0.1 })];
}
