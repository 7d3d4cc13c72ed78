// Every command there is, in the order of help.
import type { Command } from './command.ts';
import { backup } from './commands/backup.ts';
import { compare } from './commands/compare.ts';
import { comparePackagesCommand } from './commands/compare-packages.ts';
import { convert } from './commands/convert.ts';
import { demo } from './commands/demo.ts';
import { documents } from './commands/documents.ts';
import { inspectCommand } from './commands/inspect.ts';
import { newPassword } from './commands/new-password.ts';
import { replay } from './commands/replay.ts';
import { restore } from './commands/restore.ts';
import { serve } from './commands/serve.ts';
import { verify } from './commands/verify.ts';

export const commands: readonly Command[] = [
  serve,
  demo,
  documents,
  inspectCommand,
  compare,
  convert,
  replay,
  verify,
  comparePackagesCommand,
  backup,
  restore,
  newPassword,
];
