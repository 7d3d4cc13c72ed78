// Creating the election, and after it copying the stations when that was chosen.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ElectionId } from '@telstaat/core';
import { CallFailure } from '../../api/client.ts';
import { useSend } from '../../api/queries.ts';
import { forgetWizard } from './kept-wizard.ts';
import { parseVoters, votersText, type Inspected, type SetupDraft } from './draft.ts';

/** Told to the page with elections when the wizard is done. */
export interface CreatedState {
  readonly created: string;
  readonly copied: 'yes' | 'failed' | 'notAsked';
}

export function isCreated(state: unknown): state is CreatedState {
  return typeof state === 'object' && state !== null && 'created' in state;
}

type OfficialFile = 'definition' | 'candidates';

interface CreateOptions {
  /** The server says that the typed groups of this file are wrong. */
  readonly onRefusedFile: (file: OfficialFile) => void;
}

export function useCreate() {
  const navigate = useNavigate();
  const createElection = useSend('createElection');
  const importStations = useSend('importStations');
  const [refusedFile, setRefusedFile] = useState<OfficialFile>();
  const finish = (state: CreatedState) => {
    forgetWizard();
    void navigate('/inrichten', { state });
  };
  const copy = (election: ElectionId, copyFrom: ElectionId, name: string) =>
    importStations.mutate(
      { params: { election }, body: { copyFrom } },
      {
        onSuccess: () => finish({ created: name, copied: 'yes' }),
        onError: () => finish({ created: name, copied: 'failed' }),
      },
    );
  const create = (draft: SetupDraft, inspected: Inspected | undefined, { onRefusedFile }: CreateOptions) => {
    const body = bodyOf(draft, inspected);
    if (!body) return;
    const copyFrom = draft.stations?.kind === 'copy' ? draft.stations.from : undefined;
    createElection.mutate(
      { body },
      {
        onSuccess: ({ id, name }) => {
          if (copyFrom === undefined) finish({ created: name, copied: 'notAsked' });
          else copy(id, copyFrom, name);
        },
        onError: (error) => {
          const file = refusedFileOf(error, draft);
          setRefusedFile(file);
          if (file) onRefusedFile(file);
        },
      },
    );
  };
  return {
    create,
    refusedFile,
    error: createElection.error,
    isPending: createElection.isPending || importStations.isPending,
    reset: () => {
      setRefusedFile(undefined);
      createElection.reset();
    },
  };
}

function bodyOf(draft: SetupDraft, inspected: Inspected | undefined) {
  const { definition, candidates, municipality, countingMethod, modelYear } = draft;
  const eligibleVoters = parseVoters(votersText(draft, inspected));
  if (!definition || !candidates || municipality === undefined || eligibleVoters === undefined) return undefined;
  const stations = draft.stations?.kind === 'file' ? draft.stations.file?.upload : undefined;
  return {
    definition: definition.upload,
    definitionGroups: [...definition.groups] as [string, string],
    candidates: candidates.upload,
    candidatesGroups: [...candidates.groups] as [string, string],
    ...(stations ? { stations } : {}),
    municipality,
    countingMethod,
    modelYear,
    eligibleVoters,
  };
}

function refusedFileOf(error: unknown, draft: SetupDraft): OfficialFile | undefined {
  if (!(error instanceof CallFailure) || error.error.kind !== 'refusal') return undefined;
  if (error.error.code !== 'election.hashNotConfirmed') return undefined;
  return error.error.params['file'] === draft.candidates?.upload.name ? 'candidates' : 'definition';
}
