// A failure that the person at the keyboard can do something about: told in two languages, without a stack.

export class Trouble extends Error {
  /**
   * @param {string} nl
   * @param {string} en
   */
  constructor(nl, en) {
    super(en);
    this.nl = nl;
    this.en = en;
  }
}

/**
 * Tells what is being done, on stderr.
 * @param {string} nl
 * @param {string} en
 */
export function tell(nl, en) {
  process.stderr.write(`${nl} (${en})\n`);
}
