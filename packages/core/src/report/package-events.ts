// What leaves the program is an event too: which files, with which digests.
import { z } from 'zod';
import type { EventOf } from '../basics/event.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Packages that are signed and handed over: what was fixed before election day, and what came of it. */
export const leavingKinds = ['definition', 'results'] as const;
export type LeavingKind = (typeof leavingKinds)[number];

export const reportEvents = {
  'package.written': {
    data: z.strictObject({
      name: z.string(),
      sha256,
      /** Of the count file; a package of what was fixed before election day has none. */
      emlSha256: sha256.exactOptional(),
      files: z.array(z.strictObject({ path: z.string(), sha256 })).readonly(),
      /** Absent in logs of before, and then: results. */
      kind: z.enum(leavingKinds).exactOptional(),
      /** SHA-256 of what was fixed before election day, as it stands in the package. */
      definition: sha256.exactOptional(),
    }),
    text: { nl: 'Uitvoerpakket {name} gemaakt', en: 'Package {name} written' },
  },
  'document.made': {
    data: z.strictObject({ name: z.string(), sha256 }),
    text: { nl: 'Document {name} gemaakt', en: 'Document {name} made' },
  },
} as const;
export type ReportEvent = EventOf<typeof reportEvents>;
