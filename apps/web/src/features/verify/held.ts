// The package of the address.
import { useQuery } from '@tanstack/react-query';
import { isFieldId, type CountField, type FieldId, type Sha256 } from '@telstaat/core';
import { useParams, useSearchParams } from 'react-router';
import { queryOf } from '../../api/queries.ts';

/** How often it is asked how far the checks are, in milliseconds. */
const pollEvery = 500;

/** SHA-256 in the address; whatever stands there is asked for, and is not there when it is none. */
export function useSha(): Sha256 {
  const { sha256 = '' } = useParams();
  return sha256 as Sha256;
}

export function useVerification(sha256: Sha256) {
  return useQuery({
    ...queryOf('getVerification', { params: { sha256 } }),
    refetchInterval: ({ state }) => (state.data?.state === 'checking' ? pollEvery : false),
  });
}

/** Checking anew changes the report and what every step of the walk says of it. */
export const checkedAnew = [
  'getVerification',
  'getVerifiedTotals',
  'getVerifiedField',
  'getVerifiedStation',
  'listVerifiedEvents',
  'getVerifiedEvent',
] as const;

/** The field that is followed on this walk: `?veld=lists.1.candidates.3`. */
export function useFollowedField(): FieldId | undefined {
  const [search] = useSearchParams();
  const field = search.get('veld') ?? '';
  return isFieldId(field) ? field : undefined;
}

export function useCountField(): CountField {
  const { field = '' } = useParams();
  return field as CountField;
}

/** Addresses of the steps of the walk. */
export const places = {
  package: (sha256: Sha256) => `/controleren/${sha256}`,
  totals: (sha256: Sha256) => `/controleren/${sha256}/totalen`,
  field: (sha256: Sha256, field: FieldId) => `/controleren/${sha256}/totalen/${field}`,
  station: (sha256: Sha256, station: number, field?: FieldId) =>
    `/controleren/${sha256}/stembureaus/${station}${following(field)}`,
  lines: (sha256: Sha256, station: number, field?: FieldId) =>
    `/controleren/${sha256}/stembureaus/${station}/logboek${following(field)}`,
  event: (
    sha256: Sha256,
    sequence: number,
    from?: { readonly station: number; readonly field?: FieldId | undefined },
  ) =>
    `/controleren/${sha256}/logboek/${sequence}${from ? `?stembureau=${from.station}${from.field === undefined ? '' : `&veld=${from.field}`}` : ''}`,
  compare: (sha256: Sha256, other: Sha256) => `/controleren/${sha256}/vergelijken/${other}`,
} as const;

function following(field: FieldId | undefined): string {
  return field === undefined ? '' : `?veld=${field}`;
}
