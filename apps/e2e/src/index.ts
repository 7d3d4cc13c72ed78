// What the script that makes screenshots uses of the browser tests: the same worlds, the same windows.
export { launchChromium, sitDown, whyNoBrowser, type Seat, type SeatOptions } from './browser.ts';
export type { Hall } from './hall.ts';
export { fieldAt, press, waitForFocus } from './keyboard.ts';
export { ab, enter, keyingsOf, paperOf, ps, withMovedVote, withWrongSum } from './papers.ts';
export { openWorld, places, realDay, realPeople } from './world.ts';
