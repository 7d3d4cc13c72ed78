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
  'fetch_retries',
  'fetch_retry_mintimeout',
  'fetch_retry_maxtimeout',
  'fetch_timeout',
  'maxsockets',
]);

/** Without a network a person should hear so within seconds, not after the minutes that npm and pnpm try by themselves. */
const patience = { fetch_retries: '2', fetch_retry_mintimeout: '500', fetch_retry_maxtimeout: '1000' };

/**
 * Without what npm set for its own script.
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
 * For npm.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function npmEnvironment(environment) {
  const patient = Object.entries(patience).map(([setting, value]) => [`npm_config_${setting}`, value]);
  return { ...Object.fromEntries(patient), ...cleanEnvironment(environment) };
}

/**
 * For pnpm 11, which reads `pnpm_config_*` only: what is set for npm carries over under that name.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function pnpmEnvironment(environment) {
  const clean = cleanEnvironment(environment);
  const settings = Object.entries({ ...npmEnvironment({}), ...clean }).flatMap(([name, value]) => {
    const setting = /^npm_config_(\w+)$/i.exec(name)?.[1]?.toLowerCase();
    // A cache or a configuration file of npm's own means nothing to pnpm.
    const means = setting !== undefined && !['cache', 'globalconfig', 'userconfig'].includes(setting);
    return means && value ? [[`pnpm_config_${setting}`, value]] : [];
  });
  // With CI set, pnpm never asks a question: without a terminal a question is an error.
  return { ...Object.fromEntries(settings), ...clean, CI: 'true' };
}
