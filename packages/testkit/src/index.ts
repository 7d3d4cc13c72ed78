// What tests share. Imported by tests only.
export { chromiumArguments, findChromium } from './browser.ts';
export * from './builders/index.ts';
export { repository } from './repository.ts';
export { sharedData } from './shared-data.ts';
export type { SharedData } from './shared-data.ts';
export { absentTools, tool } from './tools.ts';
export { skipWhen } from './skip-when.ts';
