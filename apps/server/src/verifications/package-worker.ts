// The worker that holds one package: checks it and answers what is asked about it. What it read is gone when it ends.
import { parentPort, workerData } from 'node:worker_threads';
import { comparePackages } from '../verifying/compare-packages.ts';
import { readGiven, type Given } from '../verifying/given.ts';
import { drawVerificationReport } from '../verifying/verification-paper.ts';
import { verifyWithEvidence } from '../verifying/verify-package.ts';
import type { VerificationReport } from '@telstaat/core';
import type { AnswerMessage, Held, QuestionAnswer, QuestionInput, QuestionMessage, QuestionName } from './package-work.ts'; // prettier-ignore
import { eventOf, eventsOf } from './walk-log.ts';
import { fieldOf, stationOf, totalsOf, walkOf, type Walk } from './walk.ts';

const { bytes, file } = workerData as Held;
let report: VerificationReport | undefined;
let walk: Walk | undefined;
/** What was given before stays, until something else is given in its place. */
let given: Given = {};

const say = (message: AnswerMessage): void => parentPort?.postMessage(message);

type Answers = {
  readonly [Name in QuestionName]: (input: QuestionInput<Name>) => QuestionAnswer<Name> | Promise<QuestionAnswer<Name>>;
};

const answers: Answers = {
  verify: async ({ at, given: newly }) => {
    given = { ...given, ...readGiven(newly) };
    const onProgress = (done: number, total: number): void => say({ progress: { done, total } });
    const verified = await verifyWithEvidence(bytes, {
      ...{ at, given, onProgress },
      ...(file === undefined ? {} : { file }),
    });
    ({ report } = verified);
    // All else that was read for the checks is let go.
    walk = walkOf(verified.evidence, report.verdict === 'passed');
    return { report, walk: walk !== undefined };
  },
  paper: (at) => {
    if (!report) throw new Error('The package was not checked yet');
    return drawVerificationReport(report, at);
  },
  compare: (other) => {
    const compared = comparePackages(bytes, other);
    return compared.ok ? { comparable: true, ...compared.value } : { comparable: false, why: compared.error };
  },
  totals: () => walk && totalsOf(walk),
  field: (field) => walk && fieldOf(walk, field),
  station: (station) => walk && stationOf(walk, station),
  events: (about) => walk && eventsOf(walk, about),
  event: (sequence) => walk && eventOf(walk, sequence),
};

parentPort?.on('message', ({ id, name, input }: QuestionMessage) => {
  // The name came with the type of its own input (`HeldPackage.ask`).
  const answerTo = answers[name] as (input: unknown) => unknown;
  const answered = async (): Promise<unknown> => await answerTo(input);
  answered().then(
    (answer) => say({ id, answer }),
    (fault: unknown) => say({ id, fault }),
  );
});
