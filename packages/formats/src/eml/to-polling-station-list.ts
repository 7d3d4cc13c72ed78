// An election and its polling stations → what an EML 110b says, or why it cannot be written.
import {
  checkPollingStationList,
  err,
  ok,
  tidyLine,
  type Election,
  type FileComplaint,
  type PollingStation,
  type PollingStationList,
  type Result,
} from '@telstaat/core';

/**
 * The list for `writePollingStations`, stations in order of number. Refused with every complaint when there are no stations, for the
 * schema asks for one, or when numbers or texts cannot stand in the file. That the voters of the stations are not the total is no
 * reason: often they are not.
 */
export function toPollingStationList(
  election: Election,
  stations: readonly PollingStation[],
): Result<PollingStationList, readonly FileComplaint[]> {
  const { id, name, category, subcategory, domain, electionDate, municipality, eligibleVoters } = election;
  const list: PollingStationList = {
    election: { id, name, category, subcategory, domain, electionDate },
    municipality,
    eligibleVoters,
    stations: stations
      .map((station) => ({ ...station, name: tidyLine(station.name) }))
      .sort((a, b) => a.number - b.number),
  };
  const errors = checkPollingStationList(list)
    .map((complaint): FileComplaint =>
      complaint.code === 'stations.none' ? { ...complaint, severity: 'error' } : complaint,
    )
    .filter((complaint) => complaint.severity === 'error');
  return errors.length > 0 ? err(errors) : ok(list);
}
