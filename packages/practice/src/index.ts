// Elections that never were: a whole election day from one seed, with the papers to type from, the slips of typists and the errors on paper.
export { chanceOf, happens, pick, shuffled, type Chance } from './chance.ts';
export { practiceAccounts, practicePassword, type PracticeAccount } from './accounts.ts';
export { practiceDay, type PracticeDay, type PracticeElection, type PracticePaper } from './day.ts';
export { electionOf } from './election-of.ts';
export { isPracticeSize, practiceSizes, type PracticeSize } from './sizes.ts';
export { misread, slipKinds, type SlipKind } from './misread.ts';
export { brokenPaper } from './broken-paper.ts';
