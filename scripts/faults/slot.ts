// Two servers on one data folder: the second is refused in a sentence, touches nothing, and may begin as soon as the first was killed.
import { rmSync } from 'node:fs';
import { openDay, type Template } from './day.ts';
import { copyAfterCrash, lookAtDisk } from './look.ts';
import { mustStart, startServer } from './server.ts';
import { Finding, type Trial } from './trial.ts';

export async function startTwice(template: Template): Promise<Trial> {
  const found = new Finding();
  const day = await openDay(template);
  try {
    const before = await lookAtDisk(copyAfterCrash(day.folder), 0);
    const second = await startServer(day.folder);
    if ('said' in second) {
      found.expect('exit code of the second server', second.code, 2);
      found.expectText(
        'sentence of the second server',
        second.said,
        /^Telstaat draait al met de gegevens in deze map\./,
      );
    } else {
      found.wrong.push('a second server started');
      await second.stop();
    }
    const after = await lookAtDisk(copyAfterCrash(day.folder), before.events);
    found.expect('events written by the second server', after.news.length, 0);
    found.expect('the first server answers', (await day.administrator.client.call('getLogin')).ok, true);
    await day.place.server.kill();
    day.place.server = await mustStart(day.folder);
    found.expect('people are logged in still', (await day.administrator.client.call('getLogin')).ok, true);
    const { waited } = day.place.server.startTime;
    const counts = { 'second server': 'said' in second ? second.said.trim() : 'started', 'start after kill -9': `${waited.toFixed(0)} ms` }; // prettier-ignore
    return { name: 'two servers on one folder', counts, wrong: found.wrong };
  } finally {
    await day.place.server.kill();
    for (const folder of [day.folder, `${day.folder}-kopie`]) rmSync(folder, { recursive: true, force: true });
  }
}
