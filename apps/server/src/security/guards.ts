// What a request passes before its body is read, by what the route table says of its route; a new route passes the same.
import { routes, type Route, type RouteName } from '@telstaat/contract';
import express, { type Request, type RequestHandler, type Response } from 'express';
import type { Application } from '../application.ts';
import type { Denial } from '../denial.ts';
import type { LoginControl } from '../handler.ts';
import { sendDenial } from '../http-problems.ts';
import { allowanceOf, Allowances, guesses, uploads, works, type AllowanceKind } from './allowances.ts';
import { isFromOwnPage, isFromThisMachine, isPassedOn } from './origin.ts';

/** How large a body may be. Who is not logged in sends names and passwords; a sheet of the largest election is a tenth of a megabyte. */
function largestBody({ access, carriesFiles, takes }: Route): string {
  // As large as a package may be (seal).
  if (takes) return '256mb';
  if (carriesFiles) return '100mb';
  return access === 'public' ? '16kb' : '1mb';
}

export class Guards {
  readonly #application: Application;
  readonly #loginOf: (request: Request, response: Response) => LoginControl;
  readonly #allowances: ReadonlyMap<AllowanceKind, Allowances>;

  constructor(
    application: Application,
    clock: () => number,
    loginOf: (request: Request, response: Response) => LoginControl,
  ) {
    this.#application = application;
    this.#loginOf = loginOf;
    this.#allowances = new Map([guesses, uploads, works].map((kind) => [kind, new Allowances(kind, clock)]));
  }

  readonly refuseOtherPages: RequestHandler = (request, response, next) => {
    if (isFromOwnPage(request)) next();
    else refuse(response, 'access.otherOrigin');
  };

  /** In the order in which a request passes them. */
  of(name: RouteName): readonly RequestHandler[] {
    const route: Route = routes[name];
    return [
      ...(route.onlyThisMachine ? [refuseOtherMachines] : []),
      ...(allowanceOf(route) ? [this.#allow(route)] : []),
      ...(route.body ? [this.#admit(name), ...bodyReaders(route)] : []),
    ];
  }

  /** Who was right did not guess. What costs the server work stays taken. */
  succeeded(route: Route, request: Request): void {
    if (allowanceOf(route) === guesses) this.#allowances.get(guesses)?.giveBack(addressOf(request));
  }

  #allow(route: Route): RequestHandler {
    return (request, response, next) => {
      const kind = allowanceOf(route);
      const seconds = kind && this.#allowances.get(kind)?.take(addressOf(request));
      if (seconds === undefined) next();
      else refuse(response, 'access.tooMany', { seconds });
    };
  }

  /** Nobody makes the server read a body without being allowed to send it. */
  #admit(name: RouteName): RequestHandler {
    return async (request, response, next) => {
      const access = await this.#application.admit(name, this.#loginOf(request, response));
      if (access.ok) next();
      else sendDenial(response, access.error);
    };
  }
}

/** JSON or the one type of file it takes, and not packed: a form of another site cannot send it, and it is as large as it says. */
function bodyReaders(route: Route): readonly RequestHandler[] {
  const type = route.takes ?? 'application/json';
  const code = route.takes ? 'body.notZip' : 'body.notJson';
  const refuseOtherTypes: RequestHandler = (request, response, next) => {
    if (request.is(type) !== false) return next();
    sendDenial(response, { kind: 'complaints', complaints: [{ code, severity: 'error', params: {} }] });
  };
  const reading = { limit: largestBody(route), inflate: false };
  if (route.takes) return [refuseOtherTypes, oneAtATime(), express.raw({ ...reading, type })];
  return [refuseOtherTypes, express.json({ ...reading, strict: false })];
}

/** A package fills as much memory as it is large while it comes in: who sends one meanwhile is asked to wait. */
function oneAtATime(): RequestHandler {
  let isTaken = false;
  return (_request, response, next) => {
    if (isTaken) return refuse(response, 'verification.busy');
    isTaken = true;
    response.once('close', () => {
      isTaken = false;
    });
    next();
  };
}

const refuseOtherMachines: RequestHandler = (request, response, next) => {
  if (!isFromThisMachine(request)) refuse(response, 'access.onlyThisMachine');
  else if (isPassedOn(request)) refuse(response, 'access.passedOn');
  else next();
};

function addressOf(request: Request): string {
  return request.socket.remoteAddress ?? '';
}

type Refused = Extract<Denial, { kind: 'refusal' }>;

function refuse(response: Response, code: Refused['code'], params: Refused['params'] = {}): void {
  sendDenial(response, { kind: 'refusal', code, params });
}
