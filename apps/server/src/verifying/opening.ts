// What opening a package complained about, stage by stage: each of the first checks answers for one of them.
import { say, type VerificationFinding } from '@telstaat/core';
import { sealComplaintKinds, type SealComplaint } from '@telstaat/seal';
import type { CheckOutcome } from './check.ts';
import type { Evidence } from './evidence.ts';

/** Stages of opening: when one fails, the next is not reached. */
const stages = ['archive', 'manifest', 'hash'] as const;
export type OpeningStage = (typeof stages)[number];

function stageOf({ code }: SealComplaint): OpeningStage {
  return stages.find((stage) => code.startsWith(`${stage}.`)) ?? 'archive';
}

/** Whether the package came through this stage of opening. */
export function opening(stage: OpeningStage): (evidence: Evidence) => CheckOutcome {
  return ({ opened }) => {
    if (opened.ok) return [];
    const found = opened.error.filter((complaint) => stageOf(complaint) === stage);
    if (found.length > 0) return found.map(complaintFinding);
    const reached = Math.max(...opened.error.map((complaint) => stages.indexOf(stageOf(complaint))));
    return stages.indexOf(stage) < reached ? [] : 'notCarriedOut';
  };
}

function complaintFinding({ code, params, file }: SealComplaint): VerificationFinding {
  const { text } = sealComplaintKinds[code];
  const said = { nl: say(text, 'nl', params), en: say(text, 'en', params) };
  return file === undefined ? { text: said } : { file, text: said };
}
