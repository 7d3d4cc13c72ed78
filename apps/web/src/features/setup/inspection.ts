// Asking the server about the files chosen so far. It reads them anew whenever one of them, or the municipality, changes.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask } from '../../api/client.ts';
import type { SetupDraft } from './draft.ts';

export function useInspection(draft: SetupDraft) {
  const { definition, candidates, municipality } = draft;
  const stations = draft.stations?.kind === 'file' ? draft.stations.file : undefined;
  const query = useQuery({
    queryKey: ['inspectDefinition', definition?.mark, candidates?.mark, stations?.mark, municipality],
    queryFn: () =>
      definition
        ? ask('inspectDefinition', {
            body: {
              definition: definition.upload,
              ...(candidates ? { candidates: candidates.upload } : {}),
              ...(stations ? { stations: stations.upload } : {}),
              ...(municipality === undefined ? {} : { municipality }),
            },
          })
        : Promise.reject(new Error('Nothing to inspect')),
    enabled: definition !== undefined,
    // What was read of a file does not change; what stands on screen stays while another file is read.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    placeholderData: keepPreviousData,
  });
  return {
    /** Of exactly these files. */
    fresh: definition && !query.isPlaceholderData ? query.data : undefined,
    /** Possibly of the files before: for what must not flicker. */
    latest: definition ? query.data : undefined,
    isReading: query.isFetching,
    error: query.error,
  };
}
