// What every reply tells the browser: run nothing but our own files, show us in no other site's frame, guess no types, tell nobody where one was.
import type { Response } from 'express';
import helmet from 'helmet';

/** A page of ours is in no frame; of no site, and not of us. */
const policy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  frameSrc: ["'self'", 'blob:'],
  objectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

export const securityHeaders = helmet({
  contentSecurityPolicy: { useDefaults: false, directives: policy },
  // The hall's own network speaks plain HTTP until certificates are set up: promising HTTPS would lock people out.
  strictTransportSecurity: false,
  xFrameOptions: { action: 'deny' },
});

/** A paper is shown inside our own page, before it is printed. */
export function allowInOwnFrame(response: Response): void {
  const ours = String(response.get('Content-Security-Policy')).replace(
    "frame-ancestors 'none'",
    "frame-ancestors 'self'",
  );
  response.set('Content-Security-Policy', ours).set('X-Frame-Options', 'SAMEORIGIN');
}
