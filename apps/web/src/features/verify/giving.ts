// A package on its way to the program: as bytes, and nowhere else.
import { useMutation } from '@tanstack/react-query';
import type { Sha256 } from '@telstaat/core';
import { ask } from '../../api/client.ts';

/** Bytes; as much as the program takes. */
export const largestPackage = 256 * 1024 * 1024;

/** Gives a package to be checked; answers with its SHA-256. */
export function useGive() {
  return useMutation({
    mutationFn: async (file: File): Promise<Sha256> => {
      const body = new Uint8Array(await file.arrayBuffer());
      return (await ask('startVerification', { query: { name: file.name }, body })).sha256;
    },
  });
}
