// A day told otherwise in the log by somebody who links it anew: replaying gives the same sheets, but no people who could have typed them like this.
import { packagePaths } from '../../packaging/paths.ts';
import type { Forgery } from '../forging.testing.ts';
import { form, stationList, totals } from './content.testing.ts';
import { relinked } from './origin.testing.ts';

const { log } = packagePaths;

export const retoldForgeries: readonly Forgery[] = [
  {
    name: 'keyings told as if they were of the other entry',
    changes: {
      [log]: relinked((payload, type) =>
        type === 'entry.keyed' ? payload.replace('"entry":2', '"entry":1') : payload,
      ),
    },
    finds: [`12.01 ${log}`],
    innocent: [form, totals],
  },
  {
    name: 'keyings told as if somebody else made them',
    changes: {
      [log]: relinked((payload, type) => (type === 'entry.keyed' ? payload.replace('typist:4', 'typist:3') : payload)),
    },
    finds: [`12.01 ${log}`],
    innocent: [form, totals],
  },
  {
    name: 'a save left out of the log',
    changes: {
      [log]: relinked((payload, type) =>
        type === 'entry.keyed' && payload.includes('"votes.blank"') && payload.includes('"entry":1')
          ? undefined
          : payload,
      ),
    },
    finds: [`12.01 ${log}`],
    innocent: [form, totals],
  },
  {
    name: 'typing after the session was closed',
    day: (happenings) => {
      const finished = happenings.findIndex(({ event }) => event.type === 'session.finished');
      const one = happenings[finished];
      const claimed = happenings.findIndex(({ event }) => event.type === 'entry.claimed');
      return one ? happenings.toSpliced(finished, 1).toSpliced(claimed, 0, one) : happenings;
    },
    finds: [`12.07 ${log}`],
    innocent: [form, totals],
  },
  {
    name: 'typing by somebody who was added only afterwards',
    day: (happenings) => {
      const at = happenings.findIndex(({ event }) => event.type === 'person.added' && event.data.number === 4);
      const one = happenings[at];
      return one ? [...happenings.toSpliced(at, 1), one] : happenings;
    },
    finds: [`12.07 ${log}`],
    innocent: [form, totals],
  },
  {
    name: 'a number keyed otherwise, which the typist did not approve',
    changes: { [log]: relinked((payload) => payload.replace(/("field":"votes\.blank","value":)\d+/, '$155')) },
    finds: [`12.08 ${log}`],
  },
  {
    name: 'an event of an election that was never set up',
    day: (happenings) => {
      const at = happenings.findIndex(({ event }) => event.type === 'election.created');
      const noted = happenings.find(({ event }) => event.type === 'session.prepared');
      return noted ? happenings.toSpliced(at, 0, noted) : happenings;
    },
    finds: [`12.07 ${log}`],
    innocent: [form, totals],
  },
  {
    name: 'the list of stations of a definition written otherwise',
    kind: 'definition',
    changes: { [stationList]: (text) => text.replace('</EML>', '</EML>\n') },
    finds: [`09.02 ${stationList}`],
  },
];
