// EML 110b → PollingStationList. Real files break the schema, so structure gives warnings; only what cannot be understood is an error.
import {
  checkPollingStationList,
  complain,
  tidyLine,
  type FileComplaint,
  type PollingStation,
  type PollingStationList,
  type StationKind,
  type StationsContext,
} from '@telstaat/core';
import type { InputFile, Reading } from '../file.ts';
import { child, childrenNamed, collapse, descend, textOf, type XmlElement } from '../xml/element.ts';
import { openEml } from './messages.ts';
import { PlacesOfValue } from './places-of-value.ts';
import { numberOf, readIdentity } from './read-identity.ts';
import { positive } from './structure/simple-types.ts';

export function readPollingStations(file: InputFile, context: StationsContext = {}): Reading<PollingStationList> {
  const opened = openEml(file, ['110b']);
  if (!opened.ok) return opened.error;
  const { root, place } = opened.value;
  const places = new PlacesOfValue(place, file);
  const elections = childrenNamed(child(root, 'ElectionEvent'), 'Election');
  const [election] = elections;
  const contests = elections.flatMap((item) => childrenNamed(item, 'Contest'));
  const contest = child(election, 'Contest');
  const identity = readIdentity(child(election, 'ElectionIdentifier'), places);
  const structural = opened.value.complaints.filter((complaint) => complaint.code !== 'stations.none');
  places.note('root', root);
  if (!identity || !contest) {
    const what = identity ? 'Contest' : 'ElectionIdentifier';
    const unreadable = places.locate([complain('eml.unreadable', { element: what }, { path: 'root' })]);
    return { kind: '110b', complaints: [...structural, ...unreadable] };
  }
  const unit = descend(contest, 'ReportingUnit', 'ReportingUnitIdentifier');
  places.note('municipality', unit);
  places.note('stations', contest);
  places.note('eligibleVoters', child(contest, 'MaxVotes') ?? contest);
  const about: FileComplaint[] = [];
  if (contests.length > 1)
    about.push(complain('stations.severalContests', { count: contests.length }, { path: 'stations' }));
  const stations = childrenNamed(contest, 'PollingPlace').flatMap((item) => readStation(item, places, about));
  const total = textOf(child(contest, 'MaxVotes'));
  const value: PollingStationList = {
    election: identity,
    municipality: { code: collapse(unit?.attributes.get('Id') ?? ''), name: textOf(unit) },
    ...(positive.accepts(total) ? { eligibleVoters: numberOf(total) } : {}),
    stations: [...stations].sort((a, b) => a.station.number - b.station.number).map((item) => item.station),
  };
  notePlacesOfStations(stations, value, places);
  about.push(...inLenientWords(checkPollingStationList(value, context)));
  return { kind: '110b', value, complaints: [...structural, ...places.locate(about)] };
}

interface FoundStation {
  readonly station: PollingStation;
  readonly element: XmlElement;
}

function notePlacesOfStations(found: readonly FoundStation[], value: PollingStationList, places: PlacesOfValue): void {
  const elements = new Map(found.map((item) => [item.station, item.element]));
  value.stations.forEach((station, index) => places.note(`stations.${index}`, elements.get(station)));
}

/** A station without a name, or with a long number, can be mended on screen after the import. */
function inLenientWords(complaints: readonly FileComplaint[]): readonly FileComplaint[] {
  return complaints.map((complaint) =>
    complaint.code === 'stations.nameMissing' ? { ...complaint, severity: 'warning' } : complaint,
  );
}

const kinds: Readonly<Record<string, StationKind>> = { FixedLocation: 'fixed', Mobile: 'mobile', Special: 'special' };

/** One polling place; none, with a complaint, when it has no usable number. */
function readStation(placeElement: XmlElement, places: PlacesOfValue, about: FileComplaint[]): readonly FoundStation[] {
  const physical = child(placeElement, 'PhysicalLocation');
  const station = child(physical, 'PollingStation');
  const id = collapse(station?.attributes.get('Id') ?? '');
  if (!/^\d{1,10}$/.test(id)) {
    const path = `unnumbered.${about.length}`;
    places.note(path, station ?? placeElement);
    about.push(complain('stations.numberInvalid', { value: id }, { path }));
    return [];
  }
  const location = child(physical, 'Address');
  const locality = child(location, 'Locality');
  const where = child(location, 'sb:Location');
  const voters = textOf(station);
  const kind = kinds[textOf(child(physical, 'kr:ReportingUnitType'))];
  const postalCode =
    textOf(descend(locality, 'xal:PostalCode', 'xal:PostalCodeNumber')) || textOf(child(where, 'sb:PostalCode'));
  const street = ['sb:StreetName', 'sb:Number', 'sb:Letter', 'sb:NumberAddition']
    .map((part) => textOf(child(where, part)))
    .filter((part) => part !== '')
    .join(' ');
  const town = tidyLine(textOf(child(where, 'sb:City')));
  const address = tidyLine(street);
  return [
    {
      element: station ?? placeElement,
      station: {
        number: Number(id),
        name: tidyLine(textOf(child(locality, 'xal:LocalityName')) || textOf(child(location, 'xal:Address'))),
        ...(kind ? { kind } : {}),
        // The schema asks for digits: 0 says that no voters were allotted, not that nobody may vote there.
        ...(positive.accepts(voters) ? { eligibleVoters: numberOf(voters) } : {}),
        ...(address === '' ? {} : { address }),
        ...(postalCode === '' ? {} : { postalCode }),
        ...(town === '' ? {} : { town }),
      },
    },
  ];
}
