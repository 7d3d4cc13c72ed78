// The columns of a CSV file with polling stations, as data: what each is called, and by which other names people know it.

export const stationColumns = [
  {
    key: 'number',
    header: 'nummer',
    required: true,
    synonyms: [
      'nr',
      'nummer stembureau',
      'stembureaunummer',
      'stembureau nummer',
      'sb',
      'sb nummer',
      'sb nr',
      'number',
      'id',
    ],
  },
  {
    key: 'name',
    header: 'naam',
    required: true,
    synonyms: ['naam stembureau', 'stembureaunaam', 'stembureau naam', 'stembureau', 'locatie', 'naam locatie', 'name'],
  },
  {
    key: 'eligibleVoters',
    header: 'kiesgerechtigden',
    required: false,
    synonyms: ['aantal kiesgerechtigden', 'opgeroepenen', 'aantal opgeroepenen', 'kiezers', 'aantal kiezers', 'voters'],
  },
  { key: 'kind', header: 'soort', required: false, synonyms: ['type', 'soort stembureau', 'type stembureau', 'kind'] },
  {
    key: 'address',
    header: 'adres',
    required: false,
    synonyms: ['straat', 'straat en huisnummer', 'adres stembureau', 'address'],
  },
  { key: 'postalCode', header: 'postcode', required: false, synonyms: ['pc', 'postal code'] },
  { key: 'town', header: 'plaats', required: false, synonyms: ['woonplaats', 'plaatsnaam', 'town', 'city'] },
] as const satisfies readonly StationColumn[];

export interface StationColumn {
  readonly key: string;
  readonly header: string;
  readonly required: boolean;
  readonly synonyms: readonly string[];
}

export type StationColumnKey = (typeof stationColumns)[number]['key'];

/** `Naam_stembureau ` and `naam stembureau` are the same heading. */
function plain(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The column a heading names, or `undefined`. */
export function columnNamed(heading: string): (typeof stationColumns)[number] | undefined {
  const text = plain(heading);
  return stationColumns.find((column) => column.header === text || column.synonyms.some((synonym) => synonym === text));
}

/** Words for the kinds of polling station. */
export const kindWords = {
  vast: 'fixed',
  'vaste locatie': 'fixed',
  fixed: 'fixed',
  fixedlocation: 'fixed',
  mobiel: 'mobile',
  mobile: 'mobile',
  bijzonder: 'special',
  special: 'special',
} as const;
