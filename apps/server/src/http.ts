// HTTP around the application: cookies, who may come near, the built web pages. What a route does is not decided here.
import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import {
  backgroundHeader,
  isFileReply,
  openApi,
  routes,
  type FileInMemory,
  type FileOnDisk,
  type OpenApiDocument,
  type Route,
  type RouteName,
} from '@telstaat/contract';
import express, { type Request, type RequestHandler, type Response } from 'express';
import { pino, type Logger } from 'pino';
import type { Application } from './application.ts';
import type { LoginControl } from './handler.ts';
import { sendFile } from './http-files.ts';
import { sendDenial, sendFault } from './http-problems.ts';
import { Guards } from './security/guards.ts';
import { connectionLimits, limitedServer, type ConnectionLimits } from './security/connections.ts';
import { securityHeaders } from './security/headers.ts';
import { programVersion } from './version.ts';

const cookieName = 'telstaat';

export interface HttpOptions {
  readonly application: Application;
  /** Folder with the built web pages; without it only the API is served. */
  readonly webFolder?: string;
  readonly logger?: Logger;
  /** Milliseconds that never go back; for what one address may ask. */
  readonly clock?: () => number;
}

export function createHttp(options: HttpOptions): express.Express {
  const { application, logger = pino({ level: 'silent' }), clock = () => performance.now() } = options;
  const guards = new Guards(application, clock, cookieLogin);
  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders);
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
  app.use('/api', guards.refuseOtherPages);
  for (const name of Object.keys(routes) as RouteName[]) mount(app, name, application, guards);
  refuseOtherMethods(app);
  app.use('/api', (_request, response) => {
    sendDenial(response, { kind: 'refusal', code: 'access.notFound', params: {} });
  });
  if (options.webFolder !== undefined) servePages(app, options.webFolder);
  app.use(((error: unknown, _request, response, next) => {
    sendFault(error, response, next, logger);
  }) satisfies express.ErrorRequestHandler);
  return app;
}

function mount(app: express.Express, name: RouteName, application: Application, guards: Guards): void {
  const route: Route = routes[name];
  const handle = async (request: Request, response: Response): Promise<void> => {
    const answer = await application.call(name, {
      params: request.params,
      query: request.query,
      body: request.body as unknown,
      login: cookieLogin(request, response),
    });
    if (answer.ok) guards.succeeded(route, request);
    if (!answer.ok) sendDenial(response, answer.error);
    else if (isFileReply(route.reply)) await sendFile(response, route.reply, answer.value as FileInMemory | FileOnDisk);
    else response.status(200).json(answer.value);
  };
  const way: readonly RequestHandler[] = [...guards.of(name), handle];
  switch (route.method) {
    case 'GET':
      app.get(route.path, ...way);
      break;
    case 'POST':
      app.post(route.path, ...way);
      break;
    case 'PUT':
      app.put(route.path, ...way);
      break;
    case 'DELETE':
      app.delete(route.path, ...way);
      break;
  }
}

/** An address that is there, asked in another way: says which ways there are. */
function refuseOtherMethods(app: express.Express): void {
  const all: readonly Route[] = Object.values(routes);
  for (const path of new Set(all.map((route) => route.path))) {
    const methods = all.filter((route) => route.path === path).map(({ method }) => method);
    const allowed = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
    app.all(path, (_request, response) => {
      response.set('Allow', allowed);
      sendDenial(response, { kind: 'refusal', code: 'access.otherMethod', params: {} });
    });
  }
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

export interface RunningServer {
  /** `http://127.0.0.1:8523/` */
  readonly address: string;
  stop(): Promise<void>;
}

export interface ListenOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly limits?: ConnectionLimits;
}

/** Listens on one address of this machine. */
export async function listen(app: express.Express, options: ListenOptions): Promise<RunningServer> {
  const server = limitedServer(app, options.limits ?? connectionLimits);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return {
    address: `http://${isIP(options.host) === 6 ? `[${options.host}]` : options.host}:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
