// Who may import whom, as rules for dependency-cruiser. The table is that of ARCHITECTURE.md; the folders are read from
// the disk, so a new package, room or feature is covered the day it is made: until it has a row here it may import
// nothing of ours.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { IRegularForbiddenRuleType } from 'dependency-cruiser';

type Room = {
  /** Packages of ours that the product code may import. */
  readonly imports: readonly string[];
  /** Node's own modules that it may not import: `all`, or by name. */
  readonly mayNotTouch: 'all' | readonly string[];
};

const network = ['net', 'tls', 'http', 'https', 'http2', 'dgram', 'dns'];
const otherProcesses = ['child_process', 'cluster', 'worker_threads'];
const everyPackage = ['core', 'contract', 'formats', 'documents', 'seal', 'store', 'practice'];

/** The table. */
export const rooms: Readonly<Record<string, Room>> = {
  core: { imports: [], mayNotTouch: 'all' },
  contract: { imports: ['core'], mayNotTouch: 'all' },
  practice: { imports: ['core'], mayNotTouch: 'all' },
  formats: { imports: ['core'], mayNotTouch: ['fs', ...network, ...otherProcesses] },
  documents: { imports: ['core'], mayNotTouch: [...network, ...otherProcesses] },
  seal: { imports: ['core'], mayNotTouch: [...network, ...otherProcesses] },
  store: { imports: ['core'], mayNotTouch: [...network, ...otherProcesses] },
  testkit: { imports: everyPackage, mayNotTouch: [] },
  server: { imports: everyPackage, mayNotTouch: [] },
  web: { imports: ['core', 'contract'], mayNotTouch: 'all' },
  desktop: { imports: [], mayNotTouch: [] },
  cli: { imports: [...everyPackage, 'server'], mayNotTouch: [] },
  e2e: { imports: [...everyPackage, 'server', 'cli', 'testkit'], mayNotTouch: [] },
};

/** The rooms inside core, in the order in which votes travel: an import looks back only. */
export const coreRow = [
  'basics',
  'people',
  'keys',
  'definition',
  'sheet',
  'rules',
  'entry',
  'warnings',
  'night',
  'session',
  'totals',
  'checks',
  'seats',
  'report',
  'backups',
  'ledger',
  'texts',
];

const test = '[.](test|testing|bench)[.]tsx?$|/testing/';
const ours = '^(packages|apps)/';

/** All rules, for the checkout at `root`. */
export function makeRules(root: string): IRegularForbiddenRuleType[] {
  const members = ['packages', 'apps'].flatMap((group) => foldersOf(root, group).map((name) => ({ group, name })));
  return [
    ...general,
    ...members.flatMap(({ group, name }) => rulesOfRoom(group, name)),
    ...rulesOfCore(foldersOf(root, 'packages/core/src')),
    ...rulesOfWeb(foldersOf(root, 'apps/web/src/features')),
    ...rulesOfHandlers,
  ];
}

function foldersOf(root: string, path: string): readonly string[] {
  const folder = join(root, path);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

function refuse(rule: Omit<IRegularForbiddenRuleType, 'severity'>): IRegularForbiddenRuleType {
  return { ...rule, severity: 'error' };
}

const general: readonly IRegularForbiddenRuleType[] = [
  refuse({
    name: 'no-cycles',
    comment: 'Two files that need each other are one file.',
    from: {},
    to: { circular: true },
  }),
  refuse({
    name: 'found',
    comment: 'An import that leads nowhere.',
    from: {},
    to: { couldNotResolve: true },
  }),
  refuse({
    name: 'listed',
    comment: 'A package must stand in the package.json of whoever imports it.',
    from: { path: ours, pathNot: test },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  }),
  refuse({
    name: 'listed-for-tests',
    comment: 'A test may lean on what the whole checkout tests with; anything else stands in its own package.json.',
    from: { path: test },
    to: {
      dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
      pathNot: 'node_modules/([.]pnpm/)?(vitest|fast-check|libxml2-wasm)[@/]',
    },
  }),
  refuse({
    name: 'shipped',
    comment:
      'Product code may not need what only development installs. (Types vanish; Electron is the runtime itself.)',
    from: { path: ours, pathNot: [test, '^(packages/testkit|apps/e2e)/', '/vite[.]config[.]ts$'] },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: ['/electron/', ours] },
  }),
  refuse({
    name: 'one-entry-point',
    comment: 'From another package, only src/index.ts.',
    from: { path: '^(packages|apps)/([^/]+)/' },
    to: { path: ours, pathNot: ['^$1/$2/', `${ours}[^/]+/src/index[.]ts$`] },
  }),
  refuse({
    name: 'by-name',
    comment: 'Another package is imported by its name, not by a path that leaves the package.',
    from: { path: '^(packages|apps)/([^/]+)/' },
    to: { path: ours, pathNot: '^$1/$2/', dependencyTypes: ['local'], dependencyTypesNot: ['aliased'] },
  }),
  refuse({
    name: 'testkit-in-tests',
    comment: 'What tests share does not belong in the product.',
    from: { path: ours, pathNot: [test, '^(packages/testkit|apps/e2e)/'] },
    to: { path: '^packages/testkit/' },
  }),
  refuse({
    name: 'tests-are-ends',
    comment: 'Nothing imports a test.',
    from: {},
    to: { path: '[.]test[.]tsx?$' },
  }),
];

function rulesOfRoom(group: string, name: string): readonly IRegularForbiddenRuleType[] {
  const room = rooms[name] ?? { imports: [], mayNotTouch: [] };
  const from = `^${group}/${name}/`;
  const allowed = [name, ...room.imports].join('|');
  const imports = refuse({
    name: `imports-of-${name}`,
    comment: `${name} may import: ${room.imports.join(', ') || 'nothing of ours'}.`,
    from: { path: from, pathNot: test },
    to: { path: ours, pathNot: [`${ours}(${allowed})/`, '^packages/testkit/'] },
  });
  if (room.mayNotTouch !== 'all' && room.mayNotTouch.length === 0) return [imports];
  const modules = room.mayNotTouch === 'all' ? {} : { path: `^(node:)?(${room.mayNotTouch.join('|')})(/|$)` };
  const touches = refuse({
    name: `touches-of-${name}`,
    comment: `${name} may not import ${room.mayNotTouch === 'all' ? "Node's own modules" : room.mayNotTouch.join(', ')}.`,
    from: { path: `${from}src/`, pathNot: test },
    to: { dependencyTypes: ['core'], ...modules },
  });
  return [imports, touches];
}

function rulesOfCore(folders: readonly string[]): readonly IRegularForbiddenRuleType[] {
  const room = (name: string): string => `^packages/core/src/${name}/`;
  return folders.flatMap((name) => {
    const place = coreRow.indexOf(name);
    const before = coreRow.slice(0, Math.max(place, 0));
    return [
      refuse({
        name: `row-${name}`,
        comment: `core/${name} may import: ${before.join(', ') || 'nothing else of core'}.`,
        from: { path: room(name) },
        to: { path: '^packages/core/src/', pathNot: [name, ...before].map(room) },
      }),
    ];
  });
}

function rulesOfWeb(features: readonly string[]): readonly IRegularForbiddenRuleType[] {
  const web = '^apps/web/src/';
  return [
    refuse({
      name: 'web-below',
      comment: 'app → features → the rest (ui, texts …): only app and features know a feature.',
      from: { path: `${web}[^/]+/`, pathNot: `${web}(app|features)/` },
      to: { path: `${web}(app|features)/` },
    }),
    refuse({
      name: 'web-features-app',
      comment: 'A feature does not know the app that holds it.',
      from: { path: `${web}features/` },
      to: { path: [`${web}app/`, `${web}[^/]+$`] },
    }),
    ...features.map((name) =>
      refuse({
        name: `web-feature-${name}`,
        comment: 'Features never import one another.',
        from: { path: `${web}features/${name}/` },
        to: { path: `${web}features/`, pathNot: `${web}features/${name}/` },
      }),
    ),
  ];
}

const rulesOfHandlers: readonly IRegularForbiddenRuleType[] = [
  refuse({
    name: 'handlers-apart',
    comment: 'Handlers never import one another; only the list of handlers knows them.',
    from: { path: '^apps/server/src/handlers/([^/.]+)', pathNot: '^apps/server/src/handlers/index[.]ts$' },
    to: { path: '^apps/server/src/handlers/', pathNot: '^apps/server/src/handlers/$1[/.]' },
  }),
];
