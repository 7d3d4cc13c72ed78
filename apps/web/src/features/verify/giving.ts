// A package on its way to the program: as bytes, and nowhere else.
import { useMutation } from '@tanstack/react-query';
import type { Sha256 } from '@telstaat/core';
import { useState } from 'react';
import { ask } from '../../api/client.ts';

/** Bytes; as much as the program takes. */
export const largestPackage = 256 * 1024 * 1024;

/** Gives a package to be checked, and tells its SHA-256 when the program has it. */
export function useGive(onGiven: (sha256: Sha256) => void) {
  const [name, setName] = useState<string>();
  const give = useMutation({
    mutationFn: async (file: File): Promise<Sha256> => {
      const body = new Uint8Array(await file.arrayBuffer());
      return (await ask('startVerification', { query: { name: file.name }, body })).sha256;
    },
    onSuccess: onGiven,
  });
  return {
    /** Of the file that was chosen last. */
    name,
    isPending: give.isPending,
    error: give.error,
    /** Rejects when the file cannot be read; what the program refuses is `error`. */
    pick: async (file: File): Promise<void> => {
      await file.slice(0, 1).arrayBuffer();
      setName(file.name);
      give.mutate(file);
    },
  };
}
