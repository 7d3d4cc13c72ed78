// How the window tells the launcher the secret of this machine: one line on its standard output, never on a command line, where every program of
// the machine can read it.

const head = 'telstaat-machine-secret:';

/**
 * @param {string} secret 64 hexadecimal digits
 * @returns {string}
 */
export function secretLine(secret) {
  return `${head}${secret}\n`;
}

/**
 * @param {string} line without its end
 * @returns {string | undefined} the secret, if this line tells one
 */
export function readSecretLine(line) {
  const found = /^([a-z-]+:)([0-9a-f]{64})\r?$/.exec(line);
  return found?.[1] === head ? found[2] : undefined;
}
