// Where a request comes from: a page of another site must not be able to use somebody's login, even where a browser would send the cookie.
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import type { Request } from 'express';

/** Whether a page of ours sent it, or a person who typed the address, or a program that is no browser. */
export function isFromOwnPage(request: Request): boolean {
  const host = request.get('Host');
  const origin = request.get('Origin');
  // Browsers tell it on this machine and over TLS only; elsewhere Origin and the cookie's SameSite are what there is. `same-site` is
  // another program on another port of this machine.
  const site = request.get('Sec-Fetch-Site') ?? 'none';
  return isOwnHost(host) && ['none', 'same-origin'].includes(site) && (origin === undefined || isOwn(origin, host));
}

/** An address or a name of this machine: a name that somebody else's name server points here is not (DNS rebinding). */
function isOwnHost(host: string | undefined): boolean {
  if (host === undefined || !URL.canParse(`http://${host}/`)) return false;
  const name = new URL(`http://${host}/`).hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const own = hostname().toLowerCase();
  return isIP(name) !== 0 || ['localhost', own, `${own}.local`].includes(name);
}

function isOwn(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Whether it was sent on the machine of the server itself; by its address in the hall counts too. */
export function isFromThisMachine(request: Request): boolean {
  const { remoteAddress = '', localAddress } = request.socket;
  return remoteAddress === localAddress || /^(::ffff:)?127\.|^::1$/.test(remoteAddress);
}

/** What programs that pass on the requests of others say of themselves; of the whole family, also what only some of them send. */
const passingOn =
  /^(forwarded|via|x-forwarded-.+|x-real-ip|x-client-ip|x-original-.+|cf-connecting-ip|true-client-ip)$/;

/**
 * Whether a program on the way passed it on: then the address is of that program, and tells nothing of who asked. HTTP/1.0 is what some of them speak
 * that say nothing else; no browser does. One that hides altogether cannot be seen from here (docs/threat-model.md).
 */
export function isPassedOn(request: Request): boolean {
  return request.httpVersion === '1.0' || Object.keys(request.headers).some((name) => passingOn.test(name));
}
