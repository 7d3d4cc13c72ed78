// What the launcher tells the window: the address of the server, as the argument --telstaat-address=….

const flag = '--telstaat-address=';

/**
 * @param {readonly string[]} args the whole command line
 * @returns {string | undefined} an address the window may trust as its own; undefined when there is none
 */
export function readAddress(args) {
  const given = args.find((argument) => argument.startsWith(flag))?.slice(flag.length);
  if (given === undefined || !URL.canParse(given)) return undefined;
  const address = new URL(given);
  const isWeb = address.protocol === 'http:' || address.protocol === 'https:';
  return isWeb && address.username === '' && address.password === '' ? `${address.origin}/` : undefined;
}

/**
 * @param {string} address
 * @returns {string}
 */
export function addressArgument(address) {
  return `${flag}${address}`;
}
