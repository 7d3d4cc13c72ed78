// The server with a city in it must fit beside everything else on an old laptop.
import { loadCity, memoryMiB } from './city.ts';
import { openHall } from './hall.ts';
import { summarise, type Measurement, type Skipped } from './measurement.ts';

export const name = 'memory';
export const aim = 'the server uses less than 300 MiB with a city loaded';

export async function run(): Promise<readonly Measurement[] | Skipped> {
  if (process.platform !== 'linux') return { skip: 'the memory of another process is read from /proc, on Linux only' };
  const hall = await openHall();
  try {
    await loadCity(hall);
    const value = memoryMiB(hall.processId, 'VmRSS');
    return [summarise([value], { name: 'server with 110 stations and 850 candidates', unit: 'MiB', aim: 300 })];
  } finally {
    await hall.close();
  }
}
