// The municipalities of an election: found by a part of their name, grouped by electoral district.

export interface MunicipalityChoice {
  readonly code: string;
  readonly name: string;
  readonly district?: string | undefined;
}

/** Lower case without accents or apostrophes: `sudwest` finds Súdwest-Fryslân, `s-gravenhage` finds 's-Gravenhage. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\p{M}'’‘]/gu, '')
    .toLowerCase()
    .trim();
}

/** Those whose name holds the text or whose code begins with it; names that begin with it come first. */
export function findMunicipalities<Choice extends MunicipalityChoice>(
  all: readonly Choice[],
  text: string,
): readonly Choice[] {
  const wanted = plain(text);
  if (wanted === '') return all;
  const found = all.filter(({ code, name }) => plain(name).includes(wanted) || code.startsWith(wanted));
  const begins = (choice: Choice) => plain(choice.name).startsWith(wanted);
  return [...found.filter(begins), ...found.filter((choice) => !begins(choice))];
}

/** The one that Enter means: the only one found, or the only one whose name begins with (or is) what was typed. */
export function meantMunicipality<Choice extends MunicipalityChoice>(
  found: readonly Choice[],
  text: string,
): Choice | undefined {
  const wanted = plain(text);
  const named = found.filter(({ name }) => plain(name) === wanted);
  const begun = found.filter(({ name }) => plain(name).startsWith(wanted));
  return [found, named, begun].find((choices) => choices.length === 1)?.[0];
}

export interface DistrictGroup<Choice> {
  readonly district: string | undefined;
  readonly municipalities: readonly Choice[];
}

const collator = new Intl.Collator('nl', { sensitivity: 'base' });

/** Districts in the order in which they first occur, municipalities by name. */
export function groupByDistrict<Choice extends MunicipalityChoice>(
  all: readonly Choice[],
): readonly DistrictGroup<Choice>[] {
  const groups = new Map<string | undefined, Choice[]>();
  for (const choice of all) {
    const group = groups.get(choice.district) ?? [];
    group.push(choice);
    groups.set(choice.district, group);
  }
  return [...groups].map(([district, municipalities]) => ({
    district,
    municipalities: municipalities.sort((a, b) => collator.compare(a.name, b.name)),
  }));
}
