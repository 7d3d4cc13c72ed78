// Bytes ↔ meaning, both ways: EML_NL, the OSV4-3 CSV, and CSV with polling stations. No disk, no clock, no network.
export {
  checkCountAgainstDefinition,
  checkCountAgainstLists,
  checkCountAgainstStations,
  type ExpectedCount,
} from './eml/check-against-lists.ts';
export { countedNumbers, fieldText } from './eml/count-fields.ts';
export { compareCounts, type CompareOptions, type ComparedValue, type CountDifference } from './eml/compare-counts.ts';
export {
  countMessages,
  nameInCountFile,
  votesCast,
  type CountedCandidate,
  type CountedList,
  type CountFile,
  type CountMessage,
  type ReportingUnit,
  type VoteCounts,
} from './eml/count-file.ts';
export { fromCountFile, type CountsOfStation, type FromCountFile } from './eml/from-count-file.ts';
export { messageIds, messageOf, type MessageId } from './eml/messages.ts';
export { readCandidateLists } from './eml/read-candidate-lists.ts';
export { readCount } from './eml/read-count.ts';
export { readDefinition, type ReadDefinitionOptions } from './eml/read-definition.ts';
export { readPollingStations } from './eml/read-polling-stations.ts';
export { readResult, type ResultFile } from './eml/read-result.ts';
export {
  investigationCodes,
  uncountedCodes,
  type InvestigationCode,
  type UncountedCode,
} from './eml/structure/count.ts';
export { toCountFile, type ToCountFileParts } from './eml/to-count-file.ts';
export { toPollingStationList } from './eml/to-polling-station-list.ts';
export { writeCandidateLists, type WriteCandidateListsOptions } from './eml/write-candidate-lists.ts';
export { writeCount } from './eml/write-count.ts';
export { writeDefinition, type WriteDefinitionOptions } from './eml/write-definition.ts';
export { localTime, type Authority } from './eml/write-envelope.ts';
export { writePollingStations, type WritePollingStationsOptions } from './eml/write-polling-stations.ts';
export * from './file-names.ts';
export type { InputFile, Reading } from './file.ts';
export { inspect, type InspectContext } from './inspect.ts';
export type { Figure, Inspection } from './inspection.ts';
export {
  longColumns,
  longTableOfCount,
  longTableOfSheets,
  type LongStation,
  type LongTable,
  type LongTableParts,
} from './long-csv/long-table.ts';
export { logColumns, writeLogCsv, type LogRow } from './log-csv/write-log-csv.ts';
export { looksLikeLongCsv, readLongCsv } from './long-csv/read-long-csv.ts';
export { writeLongCsv } from './long-csv/write-long-csv.ts';
export {
  osv43Dialects,
  readOsv43,
  type Osv43Candidate,
  type Osv43Column,
  type Osv43Dialect,
  type Osv43List,
  type Osv43Numbers,
  type Osv43Statistic,
  type Osv43Table,
} from './osv4-3/read-osv43.ts';
export { writeOsv43 } from './osv4-3/write-osv43.ts';
export { mostStations, readStationCsv } from './station-csv/read-station-csv.ts';
export { writeStationCsv } from './station-csv/write-station-csv.ts';
export { stationColumns, type StationColumn } from './station-csv/columns.ts';
