// Checks of the election tree in a 110a: one root of the right kind, districts under it, municipalities under those (D12–D14).
import type { ElectionDefinition, EmlCategory, Region, RegionCategory } from '../election.ts';
import { complain, type FileComplaint } from '../complaints.ts';
import { sameRegion, superiorOf } from '../regions.ts';
import type { Purpose } from './purpose.ts';

const rootCategories: Readonly<Partial<Record<EmlCategory, RegionCategory>>> = {
  PS: 'PROVINCIE',
  AB: 'WATERSCHAP',
  GR: 'GEMEENTE',
  TK: 'STAAT',
  EK: 'STAAT',
  EP: 'STAAT',
};

export function checkTree(definition: ElectionDefinition, purpose: Purpose): readonly FileComplaint[] {
  if (definition.regions.length === 0) return [complain('definition.treeMissing', {}, { path: 'regions' })];
  const broken = [...numbersTwice(definition), ...brokenParents(definition)];
  return broken.length > 0 ? broken : [...root(definition), ...districts(definition, purpose)];
}

function placeOf(definition: ElectionDefinition, region: Region): { readonly path: string } {
  return { path: `regions.${definition.regions.indexOf(region)}` };
}

// D14: a number is unique within its category.
function numbersTwice(definition: ElectionDefinition): readonly FileComplaint[] {
  const { regions } = definition;
  return regions
    .filter((region, index) => regions.findIndex((other) => sameRegion(other, region)) < index)
    .map((region) =>
      complain(
        'definition.treeTwice',
        { category: region.category, number: String(region.number) },
        placeOf(definition, region),
      ),
    );
}

// D14: parents exist, and nobody is its own ancestor.
function brokenParents(definition: ElectionDefinition): readonly FileComplaint[] {
  return definition.regions.flatMap((region) => {
    if (!region.superior) return [];
    const place = placeOf(definition, region);
    if (!superiorOf(definition, region)) return [complain('definition.treeParent', { region: region.name }, place)];
    const passed: Region[] = [region];
    for (let up = superiorOf(definition, region); up; up = superiorOf(definition, up)) {
      if (up === region) return [complain('definition.treeCycle', { region: region.name }, place)];
      if (passed.includes(up)) return [];
      passed.push(up);
    }
    return [];
  });
}

// D12.
function root(definition: ElectionDefinition): readonly FileComplaint[] {
  const roots = definition.regions.filter((region) => !region.superior);
  const [first] = roots;
  if (roots.length !== 1 || !first) {
    return [complain('definition.treeRoots', { count: roots.length }, { path: 'regions' })];
  }
  const expected = rootCategories[definition.category];
  if (expected === undefined || first.category === expected) return [];
  const params = { category: definition.category, found: first.category, expected };
  return [complain('definition.treeRoot', params, placeOf(definition, first))];
}

// D13, D14. Without a district nobody can count, but the file can still be looked at.
function districts(definition: ElectionDefinition, purpose: Purpose): readonly FileComplaint[] {
  if (definition.category !== 'PS' && definition.category !== 'AB') return [];
  const top = definition.regions.find((region) => !region.superior);
  if (!top) return [];
  const below = (parent: Region): readonly Region[] =>
    definition.regions.filter((region) => region.superior && sameRegion(region.superior, parent));
  const wrong = (regions: readonly Region[], expected: RegionCategory): readonly FileComplaint[] =>
    regions
      .filter((region) => region.category !== expected)
      .map((region) =>
        complain(
          'definition.treeLevel',
          { region: region.name, found: region.category, expected },
          placeOf(definition, region),
        ),
      );
  const second = below(top);
  const complaints = [...wrong(second, 'KIESKRING'), ...second.flatMap((region) => wrong(below(region), 'GEMEENTE'))];
  const one = definition.subcategory !== 'PS2';
  const count = second.filter((region) => region.category === 'KIESKRING').length;
  if (one ? count !== 1 : count === 0) {
    const severity = purpose === 'count' ? 'error' : 'warning';
    complaints.push(
      complain('definition.treeDistricts', { region: top.name, count }, { ...placeOf(definition, top), severity }),
    );
  }
  return complaints;
}
