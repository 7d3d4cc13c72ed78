// Where the data of an election lies when nobody says: in the person's own data folder, never in the checkout, which may
// be thrown away or updated.
import { posix, win32 } from 'node:path';

export type Machine = {
  readonly platform: string;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/** Full path; the folder need not exist. */
export function chooseDataDirectory({ platform, home, environment }: Machine): string {
  const named = environment['TELSTAAT_DATA_DIR'];
  if (named !== undefined && named !== '') return named;
  if (platform === 'win32')
    return win32.join(environment['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), 'Telstaat');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Telstaat');
  const xdg = environment['XDG_DATA_HOME'];
  // The XDG specification says to ignore a path that is not absolute.
  const base = xdg !== undefined && posix.isAbsolute(xdg) ? xdg : posix.join(home, '.local', 'share');
  return posix.join(base, 'telstaat');
}
