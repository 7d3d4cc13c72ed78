// Complaints about a count (510) that does not fit itself, the candidate lists or the municipality.
import { askSender, checkFile, checkWithSender, kind, nothingToDo, sameElection } from './kind.ts';
import type { ComplaintKind } from '../../basics/complaint.ts';

const reported = {
  nl: 'De telling is gelezen zoals hij in het bestand staat. Zoek uit waar het verschil vandaan komt.',
  en: 'The count was read as it stands in the file. Find out where the difference comes from.',
};

export const countKinds = {
  'count.severalContests': kind(
    'error',
    {
      nl: 'Het bestand bevat {count} tellingen. Er mag er maar één in staan.',
      en: 'The file holds {count} counts. There may be only one.',
    },
    askSender,
  ),
  'count.candidateWithoutList': kind(
    'error',
    {
      nl: 'Bij {unit} staat kandidaat {candidate} vóór de eerste lijst.',
      en: 'In {unit} candidate {candidate} comes before the first list.',
    },
    askSender,
  ),
  'count.referendum': kind(
    'error',
    { nl: 'Dit is de telling van een referendum.', en: 'This is the count of a referendum.' },
    checkFile,
  ),
  'count.listsNotIncreasing': kind(
    'error',
    {
      nl: 'Bij {unit} staat lijst {list} na lijst {previous}: lijstnummers moeten oplopen.',
      en: 'In {unit} list {list} comes after list {previous}: list numbers must go up.',
    },
    askSender,
  ),
  'count.candidatesNotIncreasing': kind(
    'error',
    {
      nl: 'Bij {unit}, lijst {list} staat kandidaat {candidate} na kandidaat {previous}: nummers moeten oplopen.',
      en: 'In {unit}, list {list}, candidate {candidate} comes after candidate {previous}: numbers must go up.',
    },
    askSender,
  ),
  'count.otherSequence': kind(
    'error',
    {
      nl: '{unit} heeft andere lijsten of kandidaten dan het totaal.',
      en: '{unit} has other lists or candidates than the total.',
    },
    askSender,
  ),
  'count.rejectedTwice': kind(
    'error',
    {
      nl: 'Bij {unit} moeten blanco en ongeldig ieder één keer staan.',
      en: 'In {unit} blank and invalid must each be given once.',
    },
    askSender,
  ),
  'count.codeTwice': kind(
    'error',
    { nl: 'Bij {unit} staat "{code}" twee keer.', en: 'In {unit} "{code}" is given twice.' },
    askSender,
  ),
  'count.codeUnknown': kind(
    'warning',
    {
      nl: 'De soort "{code}" is niet bekend. Het getal is bewaard.',
      en: 'The kind "{code}" is not known. The number was kept.',
    },
    checkWithSender,
  ),
  'count.unitTwice': kind(
    'error',
    { nl: '{unit} ({id}) staat twee keer in de telling.', en: '{unit} ({id}) is in the count twice.' },
    askSender,
  ),
  'count.unitForeign': kind(
    'warning',
    { nl: '{unit} ({id}) hoort niet bij {authority}.', en: '{unit} ({id}) does not belong to {authority}.' },
    checkWithSender,
  ),
  'count.listSum': kind(
    'warning',
    {
      nl: 'Op {count} plaatsen is het totaal van een lijst niet de som van de kandidaten. De eerste: {unit}, lijst {list}: {total} tegen {sum}.',
      en: 'In {count} places the total of a list is not the sum of its candidates. The first: {unit}, list {list}: {total} against {sum}.',
    },
    reported,
  ),
  'count.validSum': kind(
    'warning',
    {
      nl: 'Bij {unit} is het aantal geldige stemmen ({total}) niet de som van de lijsten ({sum}).',
      en: 'In {unit} the valid votes ({total}) are not the sum of the lists ({sum}).',
    },
    reported,
  ),
  'count.votersSum': kind(
    'warning',
    {
      nl: 'Bij {unit} is het aantal toegelaten kiezers ({total}) niet de som van stempassen, volmachten en kiezerspassen ({sum}).',
      en: 'In {unit} the admitted voters ({total}) are not the sum of poll cards, proxies and voter cards ({sum}).',
    },
    reported,
  ),
  'count.difference': kind(
    'warning',
    {
      nl: 'Bij {unit} past meer ({more}) en minder ({fewer}) getelde stembiljetten niet bij {votes} stemmen en {voters} toegelaten kiezers.',
      en: 'In {unit} more ({more}) and fewer ({fewer}) ballots counted do not fit {votes} votes and {voters} admitted voters.',
    },
    reported,
  ),
  'count.bothDifferences': kind(
    'warning',
    {
      nl: 'Bij {unit} staan zowel meer ({more}) als minder ({fewer}) getelde stembiljetten.',
      en: '{unit} has both more ({more}) and fewer ({fewer}) ballots counted.',
    },
    reported,
  ),
  'count.votesNotSum': kind(
    'warning',
    {
      nl: 'Bij {count} lijsten en kandidaten is het totaal niet de som van de stembureaus.',
      en: 'For {count} lists and candidates the total is not the sum of the polling stations.',
    },
    reported,
  ),
  'count.codeNotSum': kind(
    'warning',
    {
      nl: 'Het totaal van "{code}" ({total}) is niet de som van de stembureaus ({sum}).',
      en: 'The total of "{code}" ({total}) is not the sum of the polling stations ({sum}).',
    },
    reported,
  ),
  'count.castNotSum': kind(
    'note',
    {
      nl: 'De kiesgerechtigden van de stembureaus ({sum}) zijn samen niet het totaal ({total}).',
      en: 'The eligible voters of the polling stations ({sum}) do not add up to the total ({total}).',
    },
    nothingToDo,
  ),
  'count.otherElection': kind(
    'error',
    {
      nl: 'De telling is van verkiezing {found}, niet van {expected}.',
      en: 'The count belongs to election {found}, not to {expected}.',
    },
    sameElection,
  ),
  'count.otherDate': kind(
    'error',
    {
      nl: 'De telling is van een verkiezing op {found}, niet op {expected}.',
      en: 'The count belongs to an election on {found}, not on {expected}.',
    },
    sameElection,
  ),
  'count.otherCategory': kind(
    'error',
    {
      nl: 'De telling is van soort {found}, niet van {expected}.',
      en: 'The count is of kind {found}, not of {expected}.',
    },
    sameElection,
  ),
  'count.otherContest': kind(
    'error',
    {
      nl: 'De telling is van kieskring {found}, niet van {expected}.',
      en: 'The count belongs to electoral district {found}, not to {expected}.',
    },
    sameElection,
  ),
  'count.otherAuthority': kind(
    'error',
    { nl: 'De telling is van {found}, niet van {expected}.', en: 'The count belongs to {found}, not to {expected}.' },
    checkFile,
  ),
  'count.listUnknown': kind(
    'error',
    {
      nl: 'Lijst {list} staat in de telling maar niet in de kandidatenlijsten.',
      en: 'List {list} is in the count but not in the candidate lists.',
    },
    sameElection,
  ),
  'count.listMissing': kind(
    'error',
    {
      nl: 'Lijst {list} staat in de kandidatenlijsten maar niet in de telling.',
      en: 'List {list} is in the candidate lists but not in the count.',
    },
    sameElection,
  ),
  'count.candidateUnknown': kind(
    'error',
    {
      nl: 'Kandidaat {candidate} van lijst {list} staat in de telling maar niet in de kandidatenlijsten.',
      en: 'Candidate {candidate} of list {list} is in the count but not in the candidate lists.',
    },
    sameElection,
  ),
  'count.candidateMissing': kind(
    'error',
    {
      nl: 'Kandidaat {candidate} van lijst {list} staat in de kandidatenlijsten maar niet in de telling.',
      en: 'Candidate {candidate} of list {list} is in the candidate lists but not in the count.',
    },
    sameElection,
  ),
  'count.listName': kind(
    'warning',
    {
      nl: 'Lijst {list} heet in de telling "{found}" en in de kandidatenlijsten "{expected}".',
      en: 'List {list} is called "{found}" in the count and "{expected}" in the candidate lists.',
    },
    checkWithSender,
  ),
  'count.stationUnknown': kind(
    'error',
    {
      nl: 'Stembureau {station} staat in de telling, maar is niet bekend.',
      en: 'Polling station {station} is in the count, but is not known.',
    },
    checkFile,
  ),
  'count.stationMissing': kind(
    'warning',
    { nl: 'Stembureau {station} staat niet in de telling.', en: 'Polling station {station} is not in the count.' },
    checkWithSender,
  ),
} as const satisfies Record<string, ComplaintKind>;
