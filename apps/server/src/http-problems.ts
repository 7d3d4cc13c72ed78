// Every "no" on the wire, as problem+json (RFC 9457). A refusal tells what to do; a fault tells a number, and nothing of the inside.
import type { Problem } from '@telstaat/contract';
import { refusalText, saysLoggedOut, saysStorage } from '@telstaat/core';
import type { NextFunction, Response } from 'express';
import type { Logger } from 'pino';
import type { Denial } from './denial.ts';
import { diskTroubleCode } from './disk-trouble.ts';

export function sendDenial(response: Response, denial: Denial): void {
  const seconds = denial.kind === 'refusal' ? denial.params['seconds'] : undefined;
  if (typeof seconds === 'number') response.set('Retry-After', String(seconds));
  sendProblem(response, problemOf(denial));
}

function problemOf(denial: Denial): Problem {
  if (denial.kind === 'complaints')
    return {
      kind: 'complaints',
      title: 'Invoer klopt niet',
      status: 422,
      detail: `Opmerkingen bij wat is ingestuurd: ${denial.complaints.length}. Er is niets gewijzigd.`,
      complaints: denial.complaints,
    };
  const { code, params } = denial;
  return {
    kind: 'refusal',
    title: 'Niet toegestaan',
    status: statusOf(code),
    detail: refusalText({ code, params }, 'nl'),
    code,
    params: { ...params },
  };
}

function statusOf(code: string): number {
  switch (code) {
    case 'access.wrongPassword':
      return 401;
    case 'access.roleNotAllowed':
    case 'access.passwordMustChange':
    case 'access.otherOrigin':
    case 'access.onlyThisMachine':
    case 'access.passedOn':
      return 403;
    case 'access.notFound':
    case 'package.none':
    case 'paper.notThere':
    case 'job.none':
    case 'election.unknown':
    case 'station.unknown':
    case 'people.unknown':
    case 'log.noEvent':
    case 'verification.none':
    case 'verification.noForms':
    case 'verification.notThere':
      return 404;
    case 'access.otherMethod':
      return 405;
    case 'access.wait':
    case 'access.tooMany':
      return 429;
    default:
      if (saysStorage(code)) return 507;
      return saysLoggedOut(code) ? 401 : 409;
  }
}

function sendProblem(response: Response, problem: Problem): void {
  response.status(problem.status).set('Content-Type', 'application/problem+json').end(JSON.stringify(problem));
}

const faultDetail = 'Wat al bewaard was, is veilig. Probeer het opnieuw.';
const diskTrouble =
  'De schijf geeft een fout bij lezen of schrijven. Wat al bewaard was, is veilig. Maak een reservekopie op een USB-stick en probeer het opnieuw.';

/** Something that the sender did, and not a fault of ours. The reader of bodies names what was wrong in `type`. */
function denialOf(error: unknown): Denial | undefined {
  if (!(error instanceof Error)) return undefined;
  const { status, type } = error as { readonly status?: unknown; readonly type?: unknown };
  const isTheirs = error instanceof URIError || (typeof status === 'number' && status >= 400 && status < 500);
  if (!isTheirs) return undefined;
  if (typeof type !== 'string') return { kind: 'refusal', code: 'access.notFound', params: {} };
  const code = status === 413 ? 'body.tooLarge' : 'body.notJson';
  return { kind: 'complaints', complaints: [{ code, severity: 'error', params: {} }] };
}

export function sendFault(error: unknown, response: Response, next: NextFunction, logger: Logger): void {
  if (response.headersSent) {
    next(error);
    return;
  }
  const denial = denialOf(error);
  if (denial) {
    sendDenial(response, denial);
    return;
  }
  const request = crypto.randomUUID();
  logger.error({ request, error }, 'fault');
  sendProblem(response, {
    kind: 'fault',
    title: 'Er ging iets mis in het programma',
    status: 500,
    detail: `${diskTroubleCode(error) === undefined ? faultDetail : diskTrouble} Blijft het misgaan, meld dan dit nummer: ${request}`,
    request,
  });
}
