// Every forgery that the verifier is tried with, as data.
import type { Forgery } from './forging.testing.ts';
import { byteForgeries } from './forgeries/bytes.testing.ts';
import { contentForgeries } from './forgeries/content.testing.ts';
import { originForgeries } from './forgeries/origin.testing.ts';
import { paperForgeries } from './forgeries/paper.testing.ts';
import { publicationForgeries } from './forgeries/publication.testing.ts';
import { retoldForgeries } from './forgeries/retold.testing.ts';

export const forgeries: readonly Forgery[] = [
  ...byteForgeries,
  ...contentForgeries,
  ...paperForgeries,
  ...publicationForgeries,
  ...originForgeries,
  ...retoldForgeries,
];
