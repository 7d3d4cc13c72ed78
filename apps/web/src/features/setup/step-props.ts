// What every step of the wizard is given.
import type { CallReply } from '@telstaat/contract';
import type { SetupDraft } from './draft.ts';

export type Inspection = CallReply<'inspectDefinition'>;

export interface StepProps {
  readonly draft: SetupDraft;
  readonly onChange: (draft: SetupDraft) => void;
  /** What the server says of the files chosen so far; absent while it reads. */
  readonly inspection: Inspection | undefined;
  readonly isReading: boolean;
  /** Why reading failed, when it did. */
  readonly error: unknown;
}
