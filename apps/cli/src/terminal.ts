// What a command sees of the world it runs in: two streams, and the moment somebody asks it to stop.
import { writeSync } from 'node:fs';

export interface Terminal {
  /** Results. */
  readonly out: (text: string | Uint8Array) => void;
  /** Progress, and what went wrong. */
  readonly err: (text: string) => void;
  /** Resolves when the program is asked to stop (Ctrl+C, or its service being stopped). */
  readonly stopped: () => Promise<void>;
}

export const realTerminal: Terminal = {
  out: (text) => writeAll(1, text),
  err: (text) => writeAll(2, text),
  stopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    }),
};

/** Writes all of it before going on, so that nothing is lost when the program ends. A reader that went away (`| head`) is no fault. */
function writeAll(stream: 1 | 2, text: string | Uint8Array): void {
  let rest = typeof text === 'string' ? Buffer.from(text, 'utf8') : Buffer.from(text);
  while (rest.length > 0) {
    const written = writeSome(stream, rest);
    if (written === undefined) return;
    rest = rest.subarray(written);
  }
}

function writeSome(stream: 1 | 2, bytes: Buffer): number | undefined {
  try {
    return writeSync(stream, bytes);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EAGAIN') {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      return 0;
    }
    if (code === 'EPIPE' || code === 'EOF') return undefined;
    throw error;
  }
}
