// Reading the election tree of a 110a: which municipalities take part, and in which electoral district each lies (exchange.md §5).
import type { Contest, ElectionDefinition, Municipality, Region, RegionKey } from './election.ts';

/** An electoral district (kieskring) of a province with more than one. */
export interface District {
  readonly number: number;
  /** As it is written: `VI` where the definition asks for Roman numerals, else `6`. */
  readonly label: string;
  readonly name: string;
}

export interface MunicipalityInElection {
  readonly municipality: Municipality;
  /** Only where the province has more than one district (PS2). */
  readonly district?: District;
}

export function sameRegion(a: RegionKey, b: RegionKey): boolean {
  return a.number === b.number && a.category === b.category;
}

/** The municipality's code as in all files: four digits. */
export function municipalityCode(region: RegionKey): string {
  return String(region.number).padStart(4, '0');
}

export function superiorOf(definition: ElectionDefinition, region: Region): Region | undefined {
  const { superior } = region;
  return superior && definition.regions.find((other) => sameRegion(other, superior));
}

/** Roman numeral of a number from 1 to 3999. */
export function roman(number: number): string {
  const parts: readonly (readonly [number, string])[] = [
    [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
  ]; // prettier-ignore
  let rest = number;
  let text = '';
  for (const [value, letters] of parts) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

export function districtOf(region: Region): District {
  return {
    number: region.number,
    label: region.romanNumerals ? roman(region.number) : String(region.number),
    name: region.name,
  };
}

/** The municipalities that take part, in the order of the definition. */
export function municipalitiesOf(definition: ElectionDefinition): readonly MunicipalityInElection[] {
  return definition.regions
    .filter((region) => region.category === 'GEMEENTE')
    .map((region) => {
      const municipality = { code: municipalityCode(region), name: region.name };
      const superior = superiorOf(definition, region);
      return definition.subcategory === 'PS2' && superior?.category === 'KIESKRING'
        ? { municipality, district: districtOf(superior) }
        : { municipality };
    });
}

/**
 * The contest a municipality counts: its electoral district where the province has more than one (PS2), else `geen` (decision 8). `undefined`
 * when the municipality does not take part.
 */
export function contestOf(definition: ElectionDefinition, code: string): Contest | undefined {
  const found = municipalitiesOf(definition).find((item) => item.municipality.code === code);
  if (!found) return undefined;
  return found.district ? { id: found.district.label, name: found.district.name } : { id: 'geen' };
}
