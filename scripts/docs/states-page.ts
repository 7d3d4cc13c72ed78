// states.md: the state machines of an entry, of a session and of a form of election night, drawn from the tables that the tests walk.
import {
  entryGuards,
  entryStatuses,
  entryStatusNames,
  entryTransitions,
  nightStatuses,
  nightStatusNames,
  nightTransitions,
  sessionGuards,
  sessionStatuses,
  sessionStatusNames,
  sessionTransitions,
  type Text,
} from '@telstaat/core';
import { code, fence, page, table } from './markdown.ts';

/** An arrow as it is drawn. */
export interface DrawnArrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

interface Machine {
  readonly names: Readonly<Record<string, Text>>;
  readonly statuses: readonly string[];
  readonly arrows: readonly DrawnArrow[];
}

const source =
  '`entryTransitions`, `entryGuards`, `sessionTransitions`, `sessionGuards` and `nightTransitions` in `packages/core`; walks through the program take these arrows and no other';

export function statesPage(): string {
  return page('States', source, [...entryParts(), ...sessionParts(), ...nightParts()]);
}

function entryParts(): readonly string[] {
  const arrows = entryTransitions.map(({ from, to, number, command }) => ({ from, to, label: `${number} ${command}` }));
  return [
    '## The two entries of one polling station',
    'Two typists enter the same paper without seeing each other. The numbers are those of the specification (domain.md §1.6.1); a letter behind a number is what Telstaat adds (decision 0006). A save that changes nothing, and finishing that is sent again because its reply was lost, are answered and change nothing.',
    ...diagramParts({ names: entryStatusNames, statuses: entryStatuses, arrows }),
    table(
      ['#', 'From', 'Command', 'By', 'When', 'Event', 'To'],
      entryTransitions.map(({ number, from, command, by, when, event, to }) => [
        number,
        code(from),
        code(command),
        by,
        inBoth(when),
        code(event),
        code(to),
      ]),
    ),
    '### What is refused',
    table(
      ['#', 'Refusal', 'Commands', 'At', 'When'],
      entryGuards.map(({ number = '', code: refusal, commands, at, when, unreachable }) => [
        number,
        code(refusal),
        commands.map(code).join(' '),
        at.length === entryStatuses.length ? 'everywhere' : at.map(code).join(' '),
        unreachable ? `${inBoth(when)}<br>*no walk leads here*` : inBoth(when),
      ]),
    ),
  ];
}

function sessionParts(): readonly string[] {
  const drawn = sessionTransitions.filter(({ event }) => event !== undefined);
  const arrows = drawn.map(({ from, to, move }) => ({ from, to, label: move }));
  return [
    '## The session of the committee',
    'Stations that come and go move it too, and so does an entry that is reset.',
    ...diagramParts({ names: sessionStatusNames, statuses: sessionStatuses, arrows }),
    table(
      ['From', 'Move', 'When', 'Event', 'To'],
      sessionTransitions.map(({ from, move, when, event, to }) => [
        code(from),
        code(move),
        inBoth(when),
        event === undefined ? '–' : code(event),
        code(to),
      ]),
    ),
    '### What is refused',
    table(
      ['Refusal', 'Steps', 'At', 'When'],
      sessionGuards.map(({ code: refusal, moves, at, when }) => [
        code(refusal),
        moves.map(code).join(' '),
        at.map(code).join(' '),
        inBoth(when),
      ]),
    ),
  ];
}

function nightParts(): readonly string[] {
  const arrows = nightTransitions.map(({ from, to, event }) => ({ from, to, label: event.replace('night.', '') }));
  return [
    '## A form of election night',
    'Typed once, by one person, while the night is open; nothing of it gets into the official count.',
    ...diagramParts({ names: nightStatusNames, statuses: nightStatuses, arrows }),
  ];
}

function diagramParts(machine: Machine): readonly string[] {
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
  ];
}

/** One line for each pair of states, in the order of the states. */
export function diagram({ names, statuses, arrows }: Machine): string {
  const lines = statuses.flatMap((from) =>
    statuses.flatMap((to) => {
      const labels = arrows.filter((arrow) => arrow.from === from && arrow.to === to).map(({ label }) => label);
      return labels.length === 0 ? [] : [`  ${from} --> ${to}: ${[...new Set(labels)].join(', ')}`];
    }),
  );
  return [
    'stateDiagram-v2',
    ...statuses.map((status) => `  state "${names[status]?.en ?? status}" as ${status}`),
    `  [*] --> ${statuses[0] ?? ''}`,
    ...lines,
  ].join('\n');
}

function inBoth(text: Text | undefined): string {
  return text ? `${text.en}<br>${text.nl}` : '';
}
