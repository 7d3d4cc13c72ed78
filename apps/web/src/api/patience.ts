// How long the screens wait for an answer. A server that takes a question and never answers must not leave anybody with a wheel that turns for ever.

/** Milliseconds. A hall that is busy answers in less than one second; a disk that is slow in a few. */
const longest = { reading: 15_000, writing: 30_000 } as const;

/** How long to wait for an answer to this request, in milliseconds; without limit when it is about a long job. */
export function patienceFor(request: { readonly method: string; readonly mayTakeLong?: true }): number | undefined {
  if (request.mayTakeLong) return undefined;
  return request.method === 'GET' ? longest.reading : longest.writing;
}

/**
 * Asks with a signal that says to give up after so many milliseconds; the answer must be whole by then.
 * A timer of the page and not AbortSignal.timeout: that one goes on counting while a laptop is shut and gives up as it opens.
 */
export async function within<Answer>(
  milliseconds: number | undefined,
  asking: (signal: AbortSignal | undefined) => Promise<Answer>,
): Promise<Answer> {
  if (milliseconds === undefined) return await asking(undefined);
  const giving = new AbortController();
  const timer = setTimeout(() => giving.abort(), milliseconds);
  try {
    return await asking(giving.signal);
  } finally {
    clearTimeout(timer);
  }
}
