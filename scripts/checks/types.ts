// Checks the types of every room by its own tsconfig, with the native compiler: two rooms at a time, a thread each.
// (typescript-eslint reads the classic compiler, which nothing else uses: docs/decisions/0014.)
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, runScript } from './child.ts';

/** Every tsconfig of the workspace and of the scripts, from the top of the checkout. */
export function listProjects(): readonly string[] {
  const members = ['packages', 'apps'].flatMap((folder) =>
    readdirSync(join(root, folder)).flatMap((name) =>
      ['tsconfig.json', 'tsconfig.test.json'].map((file) => `${folder}/${name}/${file}`),
    ),
  );
  return [...members, 'scripts/tsconfig.json'].filter((project) => existsSync(join(root, project)));
}

/** Complaints of the compiler over all projects, each once; empty when all is well. */
export async function checkTypes(): Promise<string> {
  const waiting = [...listProjects()];
  const complaints: string[] = [];
  const work = async (): Promise<void> => {
    for (let project = waiting.shift(); project !== undefined; project = waiting.shift()) {
      const args = ['-p', project, '--pretty', 'false', '--singleThreaded'];
      const { code, output } = await runScript({ script: 'typescript-native/bin/tsc', args });
      // A project without any file yet is no fault.
      if (code !== 0 && !/^error TS18003/m.test(output)) complaints.push(`${project}\n${output}`);
    }
  };
  await Promise.all([work(), work()]);
  return [...new Set(complaints.join('').split('\n'))].join('\n');
}

if (import.meta.main) {
  const complaints = await checkTypes();
  process.stdout.write(complaints);
  process.exitCode = complaints === '' ? 0 : 1;
}
