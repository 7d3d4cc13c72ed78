// Every trial besides pulling the plug, in the order in which they are told.
import { setClockBack } from './clock.ts';
import type { Template } from './day.ts';
import { fillDisk, forbidWriting } from './disk.ts';
import { startTwice } from './slot.ts';
import type { Trial } from './trial.ts';

export const otherTrials: readonly ((template: Template) => Promise<Trial>)[] = [
  startTwice,
  setClockBack,
  fillDisk,
  forbidWriting,
];
