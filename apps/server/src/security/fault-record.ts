// What is kept of a fault: what went wrong and where in the program. Never what else hangs on an error: some carry the body that was being read.

export interface FaultRecord {
  readonly type: string;
  readonly message: string;
  /** `ENOSPC` */
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: FaultRecord;
}

/** Causes of causes; an error can be its own cause. */
const deepest = 5;

export function faultRecord(error: unknown, depth = 0): FaultRecord {
  if (!(error instanceof Error)) return { type: typeof error, message: 'Something was thrown that is no error' };
  const { name, message, stack, cause } = error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    type: name,
    message,
    ...(code !== undefined && { code }),
    ...(stack !== undefined && { stack }),
    ...(cause instanceof Error && depth < deepest && { cause: faultRecord(cause, depth + 1) }),
  };
}
