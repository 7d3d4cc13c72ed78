// What a command sees of the world it runs in: two streams, and the moment somebody asks it to stop.
import { writeSync } from 'node:fs';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { Unusable } from './files.ts';

const full = {
  nl: 'De schijf is vol: wat het programma uitgaf, is niet helemaal geschreven. Maak ruimte en probeer het opnieuw.',
  en: 'The disk is full: the output of the program was not wholly written. Make room and try again.',
} as const;

export interface Terminal {
  /** Results. */
  readonly out: (text: string | Uint8Array) => void;
  /** Progress, and what went wrong. */
  readonly err: (text: string) => void;
  /** Resolves when the program is asked to stop (Ctrl+C, or its service being stopped). */
  readonly stopped: () => Promise<void>;
  /** The first line of what is typed or sent in; none when it ends before. Does not keep the program going. */
  readonly firstLine: () => Promise<string | undefined>;
}

export const realTerminal: Terminal = {
  out: (text) => writeAll(1, text),
  err: (text) => writeAll(2, text),
  stopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    }),
  firstLine: () => readFirstLine(process.stdin),
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
    // The output was sent to a file.
    if (code === 'ENOSPC') throw new Unusable(full);
    throw error;
  }
}

function readFirstLine(input: NodeJS.ReadStream): Promise<string | undefined> {
  const lines = createInterface({ input });
  // A pipe or a keyboard; a file has nothing to let go of.
  if ('unref' in input) (input satisfies Socket).unref();
  return new Promise((resolve) => {
    lines.once('line', (line) => {
      resolve(line);
      lines.close();
    });
    lines.once('close', () => resolve(undefined));
  });
}
