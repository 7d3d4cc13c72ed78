// The environment for npm and pnpm when they run inside an npm script. npm fills it with its own settings
// (`npm_config_local_prefix` and so on), which would send a second npm to the wrong folder and silence its errors.

/** Settings of the person or the machine that must survive: where packages come from, and how to get there. */
const kept = new Set([
  'registry',
  'cafile',
  'ca',
  'strict_ssl',
  'proxy',
  'http_proxy',
  'https_proxy',
  'noproxy',
  'userconfig',
  'globalconfig',
  'cache',
  'offline',
  'prefer_offline',
]);

/** pnpm 11 reads `pnpm_config_*` only; these carry over under that name. */
const passedToPnpm = ['registry', 'cafile', 'ca', 'strict_ssl', 'proxy', 'https_proxy', 'noproxy', 'offline'];

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function cleanEnvironment(environment) {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => {
      if (!/^npm_/i.test(name)) return name !== 'INIT_CWD';
      const setting = /^npm_config_(.+)$/i.exec(name)?.[1];
      return setting !== undefined && (kept.has(setting.toLowerCase()) || setting.startsWith('//'));
    }),
  );
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function pnpmEnvironment(environment) {
  // With CI set, pnpm never asks a question: without a terminal a question is an error.
  /** @type {NodeJS.ProcessEnv} */
  const result = { ...cleanEnvironment(environment), CI: 'true' };
  for (const setting of passedToPnpm) {
    const value = environment[`npm_config_${setting}`] ?? environment[`NPM_CONFIG_${setting.toUpperCase()}`];
    if (value !== undefined && value !== '') result[`pnpm_config_${setting}`] ??= value;
  }
  return result;
}
