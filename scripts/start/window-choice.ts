// Which window shows the program: the best one this machine has. Pure: what is there is found elsewhere.

/** A text in both languages of the program. */
export type Words = { readonly nl: string; readonly en: string };

/** What was found on this machine. */
export type WindowFacts = {
  readonly asked: 'open' | 'none';
  readonly display: 'present' | 'absent';
  /** Path of Electron's binary. */
  readonly electron: string | undefined;
  /** Path of a Chromium, Chrome or Edge, which can show a page as an app. */
  readonly chromium: string | undefined;
  /** The program that opens an address in the default browser, with its arguments. */
  readonly opener: readonly string[] | undefined;
};

export type WindowChoice =
  | { readonly kind: 'electron'; readonly path: string; readonly why: Words }
  | { readonly kind: 'app window'; readonly path: string; readonly why: Words }
  | { readonly kind: 'browser'; readonly opener: readonly string[]; readonly why: Words }
  | { readonly kind: 'none'; readonly why: Words };

export function chooseWindow(facts: WindowFacts): WindowChoice {
  const { asked, display, electron, chromium, opener } = facts;
  if (asked === 'none') {
    return { kind: 'none', why: { nl: 'Geen venster, zoals gevraagd.', en: 'No window, as asked.' } };
  }
  if (display === 'absent') {
    return {
      kind: 'none',
      why: {
        nl: 'Hier is geen beeldscherm. Open het adres in een browser.',
        en: 'There is no display here. Open the address in a browser.',
      },
    };
  }
  if (electron !== undefined) {
    return { kind: 'electron', path: electron, why: { nl: 'Venster: Electron.', en: 'Window: Electron.' } };
  }
  const without: Words = { nl: 'Electron is er niet', en: 'Electron is not there' };
  if (chromium !== undefined) {
    return {
      kind: 'app window',
      path: chromium,
      why: { nl: `${without.nl}; venster: ${chromium}.`, en: `${without.en}; window: ${chromium}.` },
    };
  }
  if (opener !== undefined) {
    return {
      kind: 'browser',
      opener,
      why: {
        nl: `${without.nl}; het adres opent in de gewone browser.`,
        en: `${without.en}; using the default browser.`,
      },
    };
  }
  return {
    kind: 'none',
    why: {
      nl: `${without.nl} en er is geen browser gevonden. Open het adres zelf.`,
      en: `${without.en} and no browser was found. Open the address yourself.`,
    },
  };
}

/** Whether a window can be shown at all: Linux says so in the environment; elsewhere there is always a desktop. */
export function findDisplay(
  platform: string,
  environment: Readonly<Record<string, string | undefined>>,
): WindowFacts['display'] {
  if (platform === 'win32' || platform === 'darwin') return 'present';
  return (environment['DISPLAY'] ?? '') !== '' || (environment['WAYLAND_DISPLAY'] ?? '') !== '' ? 'present' : 'absent';
}

/** Arguments for an app window: its own profile, and nothing that talks to the internet or asks questions. */
export function appWindowArguments(options: {
  readonly address: string;
  readonly profile: string;
  /** Chromium refuses to run as root with its sandbox. */
  readonly user: 'root' | 'person';
}): readonly string[] {
  return [
    `--app=${options.address}`,
    `--user-data-dir=${options.profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-sync',
    '--no-pings',
    '--disable-features=Translate,OptimizationHints,MediaRouter',
    '--window-size=1280,900',
    ...(options.user === 'root' ? ['--no-sandbox', '--test-type'] : []),
  ];
}
