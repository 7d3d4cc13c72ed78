// Requests as no browser would send them: any Host, any path as it is, any header.
import { request, type IncomingHttpHeaders } from 'node:http';

export interface Asked {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The refusal's or complaint's code, when it is one. */
  readonly code: string | undefined;
}

export interface Asking {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export function ask(address: string, { method = 'GET', path, headers = {}, body }: Asking): Promise<Asked> {
  const { hostname, port } = new URL(address);
  const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, method, path, headers: { ...length, ...headers }, agent: false },
      (reply) => {
        const parts: Buffer[] = [];
        reply.on('data', (part: Buffer) => parts.push(part));
        reply.on('error', reject);
        reply.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text, code: codeOf(text) });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

function codeOf(text: string): string | undefined {
  try {
    const problem = JSON.parse(text) as { code?: string; complaints?: readonly { code: string }[] };
    return problem.code ?? problem.complaints?.[0]?.code;
  } catch {
    return undefined;
  }
}
