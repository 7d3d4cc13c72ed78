// What leaves the program is an event too: which files, with which digests.
import { z } from 'zod';
import type { EventOf } from '../basics/event.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const reportEvents = {
  'package.written': {
    data: z.strictObject({
      name: z.string(),
      sha256,
      emlSha256: sha256,
      files: z.array(z.strictObject({ path: z.string(), sha256 })).readonly(),
    }),
    text: { nl: 'Uitvoerpakket {name} gemaakt', en: 'Package {name} written' },
  },
  'document.made': {
    data: z.strictObject({ name: z.string(), sha256 }),
    text: { nl: 'Document {name} gemaakt', en: 'Document {name} made' },
  },
} as const;
export type ReportEvent = EventOf<typeof reportEvents>;
