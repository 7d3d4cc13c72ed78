// What no file of the repository may hold: things of one machine (paths, registry hosts, credentials), things that
// silence a guard, and a source file that does not say what it is for.

export type TrackedFile = { readonly path: string; readonly text: string };

type Rule = {
  readonly name: string;
  readonly applies: (path: string) => boolean;
  readonly finds: (text: string) => string | undefined;
};

const source = /^(packages|apps|scripts)\/.*\.(ts|tsx|mjs|cjs)$/;
const self = 'scripts/checks/tracked-file';

function matching(pattern: RegExp): Rule['finds'] {
  return (text) => pattern.exec(text)?.[0];
}

const rules: readonly Rule[] = [
  {
    name: 'names a package registry: the address belongs to the settings of npm on a machine',
    applies: (path) => !path.startsWith(self),
    finds: matching(
      /https?:\/\/[^\s/"'`]*(registry\.|registry-|npmjs\.org|verdaccio|artifactory|nexus|npm\.pkg)[^\s"'`]*/i,
    ),
  },
  {
    name: 'a lockfile says where a package was fetched',
    applies: (path) => /(^|\/)(package-lock\.json|pnpm-lock\.yaml)$/.test(path),
    finds: matching(/("resolved":|tarball:)\s*\S+/),
  },
  {
    name: 'holds a credential',
    applies: (path) => !path.startsWith(self),
    finds: matching(/_authToken\s*=|-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/]/),
  },
  {
    name: 'holds a path of one machine',
    applies: (path) => !path.startsWith(self),
    finds: matching(
      /(?<![\w./:~-])(\/(root|work|opt\/tc)\/[\w.]|\/(home|Users)\/[a-z][\w-]*\/|\/tmp\/[\w-]+\/|[A-Z]:\\Users\\\w)/,
    ),
  },
  {
    name: 'silences a guard or leaves work for later',
    applies: (path) => source.test(path) && !path.startsWith(self),
    finds: matching(
      /@ts-(ignore|expect-error|nocheck)|eslint-disable|\b(TODO|FIXME|XXX)\b|\b(test|it|describe)\.only\(/,
    ),
  },
  {
    name: 'does not open with a comment that says what it is for',
    // A test stands beside its subject, which says it.
    applies: (path) => source.test(path) && !/[.]test[.]tsx?$/.test(path),
    // A list of exports alone explains itself.
    finds: (text) =>
      /^(\s*export (type )?[*{][^;]*;)+\s*$/.test(text) || /^(#!.*\n)?\s*(\/\/|\/\*)/.test(text)
        ? undefined
        : (text.split('\n')[0] ?? ''),
  },
  {
    name: 'does not say it is licensed under the EUPL-1.2',
    applies: (path) => /(^|\/)package\.json$/.test(path) && !path.startsWith('fixtures/'),
    finds: (text) => (/"license":\s*"EUPL-1\.2"/.test(text) ? undefined : 'license'),
  },
  {
    name: 'leaves the version of a dependency open',
    applies: (path) => /(^|\/)package\.json$/.test(path) && !path.startsWith('fixtures/'),
    finds: matching(/"[@\w/.-]+":\s*"([~^][^"]*|latest|\*)"/),
  },
];

/** One line per fault: path, what is wrong, and the text it was found by. */
export function findFaults(files: readonly TrackedFile[]): readonly string[] {
  return files.flatMap(({ path, text }) =>
    rules.flatMap((rule) => {
      const found = rule.applies(path) ? rule.finds(text) : undefined;
      return found === undefined ? [] : [`${path}: ${rule.name}: ${found.slice(0, 100)}`];
    }),
  );
}
