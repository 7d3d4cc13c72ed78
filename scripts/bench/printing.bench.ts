// A print job of a city, in the real server: how long it takes, how much memory, and whether others are served meanwhile.
import { unwrap, type ElectionId } from '@telstaat/core';
import { practiceDay } from '@telstaat/practice';
import { loadCity, memoryMiB } from './city.ts';
import { openHall } from './hall.ts';
import { summarise, type Measurement, type Skipped } from './measurement.ts';

export const name = 'printing';
export const aim = 'a print job of 110 blank N 10-1 takes 15 s and 300 MiB at most, and nobody waits a second for it';

export async function run(): Promise<readonly Measurement[] | Skipped> {
  if (process.platform !== 'linux') return { skip: 'the memory of another process is read from /proc, on Linux only' };
  const hall = await openHall();
  try {
    const client = await loadCity(hall, 'DSO');
    const election = practiceDay({ size: 'amersfoort', seed: 1 }).elections[0]?.definition.id ?? ('' as ElectionId);
    const params = { election };
    const begin = performance.now();
    let job = unwrap(await client.call('startPrintJob', { params, body: { papers: ['n-10-1'] } }));
    const waits: number[] = [];
    while (job.state === 'running') {
      const asked = performance.now();
      job = unwrap(await client.call('getPrintJob', { params: { ...params, job: job.id } }));
      waits.push(performance.now() - asked);
      await new Promise((resume) => setTimeout(resume, 100));
    }
    if (job.state !== 'done') throw new Error(`The job is ${job.state}`);
    const peak = memoryMiB(hall.processId, 'VmHWM');
    return [
      summarise([performance.now() - begin], {
        name: `N 10-1 blank, ${job.total} stations, as a job`,
        unit: 'ms',
        aim: 15_000,
      }),
      summarise([peak], { name: 'most memory of the server', unit: 'MiB', aim: 300 }),
      summarise(waits, { name: 'asking how far it is', unit: 'ms', aim: 1000, aimAt: 'p99' }),
    ];
  } finally {
    await hall.close();
  }
}
