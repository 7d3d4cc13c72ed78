// states.md: the state machines of an entry and of a session, as walks through the program found them.
import {
  entryStatuses,
  entryStatusNames,
  resolutions,
  sessionCommands,
  sessionStatuses,
  sessionStatusNames,
  type Text,
} from '@telstaat/core';
import { walkEntry, type Arrow } from './entry-walk.ts';
import { code, fence, page, table } from './markdown.ts';
import { walkSession } from './session-walk.ts';

interface Machine {
  readonly names: Readonly<Record<string, Text>>;
  readonly statuses: readonly string[];
  readonly commands: readonly string[];
  readonly arrows: readonly Arrow[];
  readonly outcomes: readonly { readonly status: string; readonly command: string; readonly result: string }[];
}

export function statesPage(): string {
  const entry = {
    names: entryStatusNames,
    statuses: entryStatuses,
    commands: ['claim', 'key', 'finalise', 'discard', ...resolutions],
    ...walkEntry(),
  };
  const session = { names: sessionStatusNames, statuses: sessionStatuses, commands: sessionCommands, ...walkSession() };
  const source =
    'the answers of `decideEntry`, `evolveEntry`, `decideSession` and `evolveSession` on a walk through all they allow';
  return page('States', source, [
    '## The two entries of one polling station',
    'Two typists enter the same paper without seeing each other. While the session is not open typists are refused everything (`entry.sessionNotOpen`, `entry.sessionPaused`, `entry.sessionCompleted`); the coordinator may resolve while it is open or paused.',
    ...machineParts(entry),
    '## The session of the committee',
    'Stations that come and go move it too: the first makes it ready, the last that goes empties it, and a change after it was completed reopens it.',
    ...machineParts(session),
  ]);
}

function machineParts(machine: Machine): readonly string[] {
  return [
    fence('mermaid', diagram(machine)),
    table(
      ['Status', 'Nederlands', 'English'],
      machine.statuses.map((status) => [
        code(status),
        machine.names[status]?.nl ?? '',
        machine.names[status]?.en ?? '',
      ]),
    ),
    'What each command comes to, depending on who asks and what is on the sheets (→ is the next status, else the refusal):',
    table(
      ['Command', ...machine.statuses.map(code)],
      machine.commands.map((command) => [
        code(command),
        ...machine.statuses.map((status) => resultsOf(machine, command, status)),
      ]),
    ),
  ];
}

function diagram({ names, statuses, arrows }: Machine): string {
  const order = (status: string): number => statuses.indexOf(status);
  const pairs = Map.groupBy(arrows, ({ from, to }) => `${from} --> ${to}`);
  const lines = [...pairs]
    .map(([pair, same]) => ({ pair, same, place: order(same[0]?.from ?? '') * 100 + order(same[0]?.to ?? '') }))
    .sort((a, b) => a.place - b.place)
    .map(
      ({ pair, same }) =>
        `  ${pair}: ${[...new Set(same.map(({ event }) => event.split('.')[1] ?? event))].sort().join(', ')}`,
    );
  return [
    'stateDiagram-v2',
    ...statuses.map((status) => `  state "${names[status]?.en ?? status}" as ${status}`),
    `  [*] --> ${statuses[0] ?? ''}`,
    ...lines,
  ].join('\n');
}

function resultsOf({ outcomes, statuses }: Machine, command: string, status: string): string {
  const results = outcomes
    .filter((outcome) => outcome.command === command && outcome.status === status)
    .map(({ result }) => result);
  const isStatus = (result: string): boolean => statuses.includes(result);
  return [
    ...results.filter(isStatus).map((result) => `→ ${result}`),
    ...results.filter((result) => !isStatus(result)).map(code),
  ]
    .sort()
    .join('<br>');
}
