// Why a definition is read.

/** `count`: the election is to be counted here. `inspect`: somebody only wants to know what is in the file. */
export type Purpose = 'count' | 'inspect';
