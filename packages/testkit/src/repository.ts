// Where the checkout is, for tests that read fixtures or data beside it.
import { fileURLToPath } from 'node:url';

/** Top of the checkout, without a slash at the end. */
export const repository: string = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');
