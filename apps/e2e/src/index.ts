// What the script that makes screenshots uses of the browser tests: the same worlds, the same windows.
export { launchChromium, sitDown, whyNoBrowser, type Seat, type SeatOptions } from './browser.ts';
export type { Hall } from './hall.ts';
export { fieldAt, press, waitForFocus } from './keyboard.ts';
export { finishSession } from './lead.ts';
export { enterNight } from './night-papers.ts';
export { ab, enter, keyingsOf, paperOf, ps, stationNumbers, withMovedVote, withWrongSum } from './papers.ts';
export { explainWarning, withManyBlanks } from './remarkable.ts';
export { openWorld, places, realDay, realPeople, startSession } from './world.ts';
