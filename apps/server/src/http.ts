// HTTP around the application: cookies, problem+json, security headers, the built web pages. Nothing is decided here.
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import {
  backgroundHeader,
  isFileReply,
  openApi,
  routes,
  type OpenApiDocument,
  type Problem,
  type Route,
  type RouteName,
} from '@telstaat/contract';
import { refusalText, saysLoggedOut } from '@telstaat/core';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { pino, type Logger } from 'pino';
import type { Application } from './application.ts';
import type { Denial } from './denial.ts';
import { diskTroubleCode } from './disk-trouble.ts';
import type { LoginControl } from './handler.ts';
import { programVersion } from './version.ts';

const cookieName = 'telstaat';
/** Bodies are small, but for routes that carry files. */
const largestBody = { plain: '1mb', files: '100mb' } as const;

export interface HttpOptions {
  readonly application: Application;
  /** Folder with the built web pages; without it only the API is served. */
  readonly webFolder?: string;
  readonly logger?: Logger;
}

export function createHttp(options: HttpOptions): express.Express {
  const { application } = options;
  const logger = options.logger ?? pino({ level: 'silent' });
  const app = express();
  app.disable('x-powered-by');
  app.use(helmet(security));
  app.use((_request, response, next) => {
    response.set('API-Version', programVersion);
    next();
  });
  // Made when it is first asked for, and once: it takes a tenth of a second.
  let description: OpenApiDocument | undefined;
  app.get('/openapi.json', (_request, response) => {
    description ??= openApi({ version: programVersion });
    response.json(description);
  });
  app.use('/api', (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  app.use('/api', refuseOtherOrigins);
  for (const name of Object.keys(routes) as RouteName[]) mount(app, name, application);
  app.use('/api', (_request, response) => {
    sendDenial(response, { kind: 'refusal', code: 'access.notFound', params: {} });
  });
  if (options.webFolder !== undefined) servePages(app, options.webFolder);
  app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    sendFault(error, response, next, logger);
  });
  return app;
}

const security = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      frameSrc: ["'self'", 'blob:'],
      objectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'self'"],
    },
  },
  // The hall's own network speaks plain HTTP until certificates are set up: promising HTTPS would lock people out.
  strictTransportSecurity: false,
  xFrameOptions: { action: 'sameorigin' as const },
};

function mount(app: express.Express, name: RouteName, application: Application): void {
  const route: Route = routes[name];
  const handle = async (request: Request, response: Response): Promise<void> => {
    const answer = await application.call(name, {
      params: request.params,
      body: request.body as unknown,
      login: cookieLogin(request, response),
    });
    if (!answer.ok) sendDenial(response, answer.error);
    else if (isFileReply(route.reply)) sendFile(response, route.reply.mediaType, answer.value);
    else response.status(200).json(answer.value);
  };
  const parse = express.json({ limit: route.carriesFiles ? largestBody.files : largestBody.plain, strict: false });
  const read = route.carriesFiles ? [admitted(name, application), parse] : [parse];
  switch (route.method) {
    case 'GET':
      app.get(route.path, handle);
      break;
    case 'POST':
      app.post(route.path, ...read, handle);
      break;
    case 'PUT':
      app.put(route.path, ...read, handle);
      break;
    case 'DELETE':
      app.delete(route.path, ...(route.body ? read : []), handle);
      break;
  }
}

/** Nobody makes the server read a large body without being allowed to send it. */
function admitted(name: RouteName, application: Application) {
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const access = await application.admit(name, cookieLogin(request, response));
    if (access.ok) next();
    else sendDenial(response, access.error);
  };
}

/** A page of another site must not be able to use somebody's login, even where a browser would send the cookie. */
function refuseOtherOrigins(request: Request, response: Response, next: NextFunction): void {
  const origin = request.get('Origin');
  const host = request.get('Host');
  if (!isOwnHost(host) || (origin !== undefined && !isOwnOrigin(origin, host)))
    sendDenial(response, { kind: 'refusal', code: 'access.otherOrigin', params: {} });
  else next();
}

/** An address or a name of this machine: a name that somebody else's name server points here is not (DNS rebinding). */
function isOwnHost(host: string | undefined): boolean {
  if (host === undefined || !URL.canParse(`http://${host}/`)) return false;
  const name = new URL(`http://${host}/`).hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const own = hostname().toLowerCase();
  return isIP(name) !== 0 || ['localhost', own, `${own}.local`].includes(name);
}

function isOwnOrigin(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

function cookieLogin(request: Request, response: Response): LoginControl {
  const cookies = (request.get('Cookie') ?? '').split(';').map((part) => part.trim());
  const mine = cookies.find((cookie) => cookie.startsWith(`${cookieName}=`));
  const attributes = { httpOnly: true, sameSite: 'strict' as const, path: '/', secure: request.secure };
  return {
    token: mine?.slice(cookieName.length + 1),
    isBackground: request.get(backgroundHeader) === 'yes',
    set: (token) => void response.cookie(cookieName, token, attributes),
    clear: () => void response.clearCookie(cookieName, attributes),
  };
}

function sendFile(response: Response, mediaType: string, value: unknown): void {
  const { name, bytes } = value as { name: string; bytes: Uint8Array };
  const disposition = mediaType === 'application/pdf' ? 'inline' : 'attachment';
  response.set('Content-Type', mediaType);
  response.set('Content-Disposition', `${disposition}; filename*=UTF-8''${encodeURIComponent(name)}`);
  response.status(200).end(bytes);
}

function sendDenial(response: Response, denial: Denial): void {
  sendProblem(response, problemOf(denial));
}

function problemOf(denial: Denial): Problem {
  if (denial.kind === 'complaints')
    return {
      kind: 'complaints',
      title: 'Invoer klopt niet',
      status: 422,
      detail: `${denial.complaints.length} opmerkingen bij wat is ingestuurd. Er is niets gewijzigd.`,
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
      return 403;
    case 'access.notFound':
    case 'package.none':
    case 'paper.notThere':
    case 'job.none':
    case 'election.unknown':
    case 'station.unknown':
    case 'people.unknown':
      return 404;
    default:
      return saysLoggedOut(code) ? 401 : 409;
  }
}

function sendProblem(response: Response, problem: Problem): void {
  response.status(problem.status).set('Content-Type', 'application/problem+json').end(JSON.stringify(problem));
}

function servePages(app: express.Express, folder: string): void {
  app.use(express.static(folder, { index: false, maxAge: '1h' }));
  app.get('/{*page}', (request, response, next) => {
    if (request.path.includes('.')) {
      next();
      return;
    }
    response.set('Cache-Control', 'no-store');
    const page = join(folder, 'index.html');
    if (existsSync(page)) response.sendFile(page);
    else response.status(503).type('text/plain').send('De schermen worden nog gebouwd. Laad deze pagina zo opnieuw.\n');
  });
  app.use((_request, response) => {
    response.status(404).type('text/plain').send('Dit bestaat niet (meer).\n');
  });
}

const faultDetail = 'Wat al bewaard was, is veilig. Probeer het opnieuw.';
const diskTrouble =
  'De schijf is vol of kan niet worden beschreven. Wat al bewaard was, is veilig. Maak ruimte en probeer het opnieuw.';

/** A body that cannot be read is the sender's trouble, not a fault of ours. */
function unreadableBody(error: unknown): 'body.tooLarge' | 'body.notJson' | undefined {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined;
  if (error.status === 413) return 'body.tooLarge';
  return error.status >= 400 && error.status < 500 && !(error instanceof URIError) ? 'body.notJson' : undefined;
}

function sendFault(error: unknown, response: Response, next: NextFunction, logger: Logger): void {
  if (response.headersSent) {
    next(error);
    return;
  }
  const unreadable = unreadableBody(error);
  if (unreadable) {
    sendDenial(response, { kind: 'complaints', complaints: [{ code: unreadable, severity: 'error', params: {} }] });
    return;
  }
  if (error instanceof URIError) {
    sendDenial(response, { kind: 'refusal', code: 'access.notFound', params: {} });
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

export interface RunningServer {
  /** `http://127.0.0.1:8523/` */
  readonly address: string;
  stop(): Promise<void>;
}

/** Listens on one address of this machine; port 0 takes a free one. */
export async function listen(app: express.Express, options: { host: string; port: number }): Promise<RunningServer> {
  const server: Server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return {
    address: `http://${options.host}:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
