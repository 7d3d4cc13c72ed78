// The catalogue: every check there is, in the order in which they are carried out and reported. One file per id; an id is never used again for
// another check.
import type { Check } from './check.ts';
import { archive } from './checks/01.01-archive.ts';
import { manifest } from './checks/01.02-manifest.ts';
import { digests } from './checks/01.03-digests.ts';
import { files } from './checks/02.01-files.ts';
import { formsThere } from './checks/02.02-forms.ts';
import { controlFilesReadable } from './checks/02.03-control-files.ts';
import { stationPapers } from './checks/02.04-station-papers.ts';
import { sources } from './checks/03.01-sources.ts';
import { election } from './checks/03.02-election.ts';
import { manifestElection } from './checks/03.03-manifest-election.ts';
import { readme } from './checks/03.04-readme.ts';
import { firstSession } from './checks/03.05-first-session.ts';
import { definition } from './checks/03.06-definition.ts';
import { twoTypists } from './checks/04.01-two-typists.ts';
import { entriesEqual } from './checks/04.02-entries-equal.ts';
import { fits } from './checks/04.03-fits.ts';
import { noErrors } from './checks/04.04-no-errors.ts';
import { acceptedFindings } from './checks/04.05-accepted.ts';
import { decisions } from './checks/04.06-decisions.ts';
import { countedSheets } from './checks/04.07-counted.ts';
import { totals } from './checks/05.01-totals.ts';
import { countFile } from './checks/06.01-count-file.ts';
import { countFileStations } from './checks/06.02-count-file-stations.ts';
import { countFileTotals } from './checks/06.03-count-file-totals.ts';
import { countFileBytes } from './checks/06.04-count-file-bytes.ts';
import { countFileSums } from './checks/06.05-count-file-sums.ts';
import { table } from './checks/07.01-table.ts';
import { tableBytes } from './checks/07.02-table-bytes.ts';
import { longTable } from './checks/07.03-long-table.ts';
import { longTableBytes } from './checks/07.04-long-table-bytes.ts';
import { longTableCountFile } from './checks/07.05-long-table-count-file.ts';
import { reportBytes } from './checks/08.01-report-bytes.ts';
import { fingerprintPrinted } from './checks/08.02-fingerprint.ts';
import { reportNumbers } from './checks/08.03-report-numbers.ts';
import { attachments } from './checks/08.04-attachments.ts';
import { logHeadPrinted } from './checks/08.05-log-head-printed.ts';
import { stationPaperNumbers } from './checks/08.06-station-paper-numbers.ts';
import { publishedPage } from './checks/08.07-page.ts';
import { stationList } from './checks/09.01-station-list.ts';
import { stationListBytes } from './checks/09.02-station-list-bytes.ts';
import { stationListCountFile } from './checks/09.03-station-list-count-file.ts';
import { statement } from './checks/10.01-statement.ts';
import { signature } from './checks/10.02-signature.ts';
import { signedThis } from './checks/10.03-signed-this.ts';
import { keyKnown } from './checks/10.04-key-known.ts';
import { keys } from './checks/10.05-keys.ts';
import { keyPeriods } from './checks/10.06-key-periods.ts';
import { keyGiven } from './checks/10.07-key-given.ts';
import { log } from './checks/11.01-log.ts';
import { order } from './checks/11.02-order.ts';
import { chain } from './checks/11.03-chain.ts';
import { head } from './checks/11.04-head.ts';
import { events } from './checks/11.05-events.ts';
import { installation } from './checks/11.06-installation.ts';
import { replayable } from './checks/12.01-replay.ts';
import { replayedElection } from './checks/12.02-replayed-election.ts';
import { replayedForms } from './checks/12.03-replayed-forms.ts';
import { replayedTotals } from './checks/12.04-replayed-totals.ts';
import { replayedReport } from './checks/12.05-replayed-report.ts';
import { twoPeople } from './checks/12.06-two-people.ts';
import { atTheTime } from './checks/12.07-at-the-time.ts';
import { approvedSheets } from './checks/12.08-approved.ts';
import { recordedDefinition } from './checks/13.01-recorded-definition.ts';
import { givenDefinition } from './checks/13.02-given-definition.ts';
import { ofGivenPackage } from './checks/14.01-of-given-package.ts';

export const checkCatalogue: readonly Check[] = [
  archive,
  manifest,
  digests,
  files,
  formsThere,
  controlFilesReadable,
  stationPapers,
  sources,
  election,
  manifestElection,
  readme,
  firstSession,
  definition,
  twoTypists,
  entriesEqual,
  fits,
  noErrors,
  acceptedFindings,
  decisions,
  countedSheets,
  totals,
  countFile,
  countFileStations,
  countFileTotals,
  countFileBytes,
  countFileSums,
  table,
  tableBytes,
  longTable,
  longTableBytes,
  longTableCountFile,
  reportBytes,
  fingerprintPrinted,
  reportNumbers,
  attachments,
  logHeadPrinted,
  stationPaperNumbers,
  publishedPage,
  stationList,
  stationListBytes,
  stationListCountFile,
  statement,
  signature,
  signedThis,
  keyKnown,
  keys,
  keyPeriods,
  keyGiven,
  log,
  order,
  chain,
  head,
  events,
  installation,
  replayable,
  replayedElection,
  replayedForms,
  replayedTotals,
  replayedReport,
  twoPeople,
  atTheTime,
  approvedSheets,
  recordedDefinition,
  givenDefinition,
  ofGivenPackage,
];
