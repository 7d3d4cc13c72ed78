// The data of a folder for who may read that folder anyway: the command line opens them, does its work, and closes them.
import { existsSync } from 'node:fs';
import { err, type Result, type Text, type TextParams } from '@telstaat/core';
import type { World } from './clock.ts';
import { Workplace, type Opened } from './workplace.ts';

const problems = {
  noData: {
    nl: 'In de map {folder} staan geen gegevens van Telstaat.',
    en: 'The folder {folder} holds no data of Telstaat.',
  },
  building: {
    nl: 'In de map {folder} wordt een oefening klaargezet. Probeer het zo opnieuw.',
    en: 'A practice is being set up in the folder {folder}. Try again in a moment.',
  },
  damaged: {
    nl: 'Het gegevensbestand in {folder} is beschadigd. Zet een reservekopie terug met telstaat restore.',
    en: 'The data file in {folder} is damaged. Restore a backup with telstaat restore.',
  },
} as const satisfies Record<string, Text>;

export interface FolderProblem {
  readonly text: Text;
  readonly params: TextParams;
}

/** Whether there is an election day or a practice in a folder. Touches nothing. */
export function holdsData(folder: string, world: World): boolean {
  return existsSync(folder) && new Workplace({ folder, world }).holdsData;
}

/** Does work on what is in a data folder: the election day, or else the practice. */
export async function onFolderData<T>(
  { folder, world }: { readonly folder: string; readonly world: World },
  work: (place: Opened) => Promise<Result<T, FolderProblem>>,
): Promise<Result<T, FolderProblem>> {
  const problem = (code: keyof typeof problems) => err({ text: problems[code], params: { folder } });
  const workplace = new Workplace({ folder, world });
  if (workplace.isBuilding) return problem('building');
  if (!holdsData(folder, world)) return problem('noData');
  const opened = await workplace.openExisting();
  if (!opened.ok) return err({ text: opened.error.text, params: {} });
  if (workplace.damage) return problem('damaged');
  try {
    return workplace.opened ? await work(workplace.opened) : problem('noData');
  } finally {
    await workplace.close();
  }
}
