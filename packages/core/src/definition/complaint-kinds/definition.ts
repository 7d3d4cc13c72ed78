// Complaints about what a 110a or 230b says, and about a 510 that does not fit itself or them.
import { askSender, checkFile, checkWithSender, kind, nothingToDo } from './kind.ts';
import type { ComplaintKind } from '../../basics/complaint.ts';

export const definitionKinds = {
  'definition.categoryNotCounted': kind(
    'error',
    {
      nl: 'Telstaat telt geen verkiezingen van soort {category}, alleen Provinciale Staten (PS) en waterschappen (AB).',
      en: 'Telstaat does not count elections of kind {category}, only Provincial Councils (PS) and water boards (AB).',
    },
    checkFile,
  ),
  'definition.subcategoryMissing': kind(
    'error',
    {
      nl: 'De subcategorie van de verkiezing (zoals PS1) ontbreekt.',
      en: 'The subcategory of the election (such as PS1) is missing.',
    },
    askSender,
  ),
  'definition.subcategoryMismatch': kind(
    'error',
    {
      nl: 'Subcategorie {subcategory} hoort niet bij categorie {category}.',
      en: 'Subcategory {subcategory} does not belong to category {category}.',
    },
    askSender,
  ),
  'definition.idCategory': kind(
    'warning',
    {
      nl: 'De verkiezing heet {id}, maar is van soort {category}.',
      en: 'The election is called {id}, but its kind is {category}.',
    },
    checkWithSender,
  ),
  'definition.domainMissing': kind(
    'error',
    {
      nl: 'Het gebied van de verkiezing (ElectionDomain) ontbreekt.',
      en: 'The area of the election (ElectionDomain) is missing.',
    },
    askSender,
  ),
  'definition.domainIdMissing': kind(
    'error',
    {
      nl: 'Het nummer van het waterschap ontbreekt (ElectionDomain Id).',
      en: 'The number of the water board is missing (ElectionDomain Id).',
    },
    askSender,
  ),
  'definition.nominationMissing': kind(
    'error',
    { nl: 'De dag van kandidaatstelling ontbreekt.', en: 'The day of nomination is missing.' },
    askSender,
  ),
  'definition.nominationNotBefore': kind(
    'warning',
    {
      nl: 'De dag van kandidaatstelling ({nomination}) ligt niet vóór de dag van stemming ({election}).',
      en: 'The day of nomination ({nomination}) is not before the day of voting ({election}).',
    },
    checkWithSender,
  ),
  'definition.seatsMissing': kind(
    'error',
    { nl: 'Het aantal zetels ontbreekt.', en: 'The number of seats is missing.' },
    askSender,
  ),
  'definition.seatsSubcategory': kind(
    'warning',
    {
      nl: '{seats} zetels past niet bij subcategorie {subcategory}.',
      en: '{seats} seats does not fit subcategory {subcategory}.',
    },
    checkWithSender,
  ),
  'definition.seatsUnusual': kind(
    'warning',
    {
      nl: '{seats} zetels is ongewoon. Gewoon is {from} tot en met {to}.',
      en: '{seats} seats is unusual. Usual is {from} to {to}.',
    },
    checkWithSender,
  ),
  'definition.seatsEven': kind(
    'warning',
    {
      nl: 'Provinciale Staten hebben een oneven aantal zetels; hier staat {seats}.',
      en: 'A Provincial Council has an odd number of seats; here it is {seats}.',
    },
    checkWithSender,
  ),
  'definition.thresholdMissing': kind(
    'error',
    { nl: 'De voorkeurdrempel ontbreekt.', en: 'The preference threshold is missing.' },
    askSender,
  ),
  'definition.thresholdUnusual': kind(
    'warning',
    {
      nl: 'De voorkeurdrempel is {threshold} %. Bij {subcategory} hoort {usual} %.',
      en: 'The preference threshold is {threshold} %. For {subcategory} it should be {usual} %.',
    },
    checkWithSender,
  ),
  'definition.votingMethod': kind(
    'error',
    {
      nl: 'Stemmethode "{value}" is niet bekend. Het moet SPV zijn.',
      en: 'Voting method "{value}" is not known. It must be SPV.',
    },
    askSender,
  ),
  'definition.treeMissing': kind(
    'error',
    { nl: 'De lijst van gebieden (ElectionTree) ontbreekt.', en: 'The list of areas (ElectionTree) is missing.' },
    askSender,
  ),
  'definition.treeRoots': kind(
    'error',
    {
      nl: 'De gebieden moeten samen één hoogste gebied hebben; hier zijn er {count}.',
      en: 'The areas must have one highest area; here there are {count}.',
    },
    askSender,
  ),
  'definition.treeRoot': kind(
    'error',
    {
      nl: 'Het hoogste gebied is {found}, maar bij {category} hoort {expected}.',
      en: 'The highest area is {found}, but {category} needs {expected}.',
    },
    askSender,
  ),
  'definition.treeDistricts': kind(
    'error',
    {
      nl: 'Onder {region} hoort precies één kieskring; hier zijn er {count}.',
      en: 'There must be exactly one electoral district under {region}; here there are {count}.',
    },
    askSender,
  ),
  'definition.treeLevel': kind(
    'error',
    {
      nl: '{region} is {found}, maar op deze plaats hoort {expected}.',
      en: '{region} is {found}, but {expected} belongs in this place.',
    },
    askSender,
  ),
  'definition.treeTwice': kind(
    'error',
    { nl: '{category} {number} staat twee keer in de gebieden.', en: '{category} {number} is in the areas twice.' },
    askSender,
  ),
  'definition.treeParent': kind(
    'error',
    { nl: '{region} hoort bij een gebied dat er niet is.', en: '{region} belongs to an area that is not there.' },
    askSender,
  ),
  'definition.treeCycle': kind(
    'error',
    { nl: '{region} ligt via andere gebieden in zichzelf.', en: '{region} lies within itself through other areas.' },
    askSender,
  ),
  'definition.regionSkipped': kind(
    'warning',
    {
      nl: '{region} is van soort {found}. Dat gebied is overgeslagen.',
      en: '{region} is of kind {found}. That area was left out.',
    },
    checkWithSender,
  ),
  'definition.municipalityUnknown': kind(
    'error',
    {
      nl: 'Gemeente {code} doet niet mee aan deze verkiezing.',
      en: 'Municipality {code} does not take part in this election.',
    },
    checkFile,
  ),
  'definition.alreadyImported': kind(
    'warning',
    {
      nl: 'Verkiezing {id} is voor gemeente {code} al ingevoerd.',
      en: 'Election {id} was already set up for municipality {code}.',
    },
    {
      nl: 'Controleer of u de verkiezing nog een keer wilt invoeren.',
      en: 'Check that you want to set the election up once more.',
    },
  ),
  'definition.contestUnusual': kind(
    'warning',
    {
      nl: 'De kieskring is "{found}". Bij {subcategory} hoort "{expected}".',
      en: 'The contest is "{found}". For {subcategory} it should be "{expected}".',
    },
    checkWithSender,
  ),
  'election.votersInvalid': kind(
    'error',
    {
      nl: 'Het aantal kiesgerechtigden moet een heel getal van 1 tot 999.999.999 zijn.',
      en: 'The number of eligible voters must be a whole number from 1 to 999,999,999.',
    },
    {
      nl: 'Vul het aantal kiesgerechtigden van de gemeente in.',
      en: 'Fill in the number of eligible voters of the municipality.',
    },
  ),
} as const satisfies Record<string, ComplaintKind>;

const otherElection = { nl: 'Gebruik bestanden van dezelfde verkiezing.', en: 'Use files of the same election.' };

export const listsKinds = {
  'lists.authorityMissing': kind(
    'error',
    {
      nl: 'Niet vermeld is welk stembureau de lijsten heeft vastgesteld (ManagingAuthority).',
      en: 'It does not say which committee made the lists (ManagingAuthority).',
    },
    askSender,
  ),
  'lists.authorityUnusual': kind(
    'warning',
    {
      nl: 'De lijsten komen niet van het centraal stembureau maar van {id} {name}.',
      en: 'The lists do not come from the central electoral committee but from {id} {name}.',
    },
    checkWithSender,
  ),
  'lists.otherElection': kind(
    'error',
    {
      nl: 'Deze lijsten zijn van verkiezing {found}, niet van {expected}.',
      en: 'These lists belong to election {found}, not to {expected}.',
    },
    otherElection,
  ),
  'lists.otherDate': kind(
    'error',
    {
      nl: 'Deze lijsten zijn van een verkiezing op {found}, niet op {expected}.',
      en: 'These lists belong to an election on {found}, not on {expected}.',
    },
    otherElection,
  ),
  'lists.otherDomain': kind(
    'error',
    {
      nl: 'Deze lijsten zijn van gebied {found}, niet van {expected}.',
      en: 'These lists belong to area {found}, not to {expected}.',
    },
    otherElection,
  ),
  'lists.otherCategory': kind(
    'error',
    {
      nl: 'Deze lijsten zijn van soort {found}, niet van {expected}.',
      en: 'These lists are of kind {found}, not of {expected}.',
    },
    otherElection,
  ),
  'lists.severalContests': kind(
    'error',
    {
      nl: 'Het bestand bevat lijsten van {count} kieskringen. Er mag er maar één in staan.',
      en: 'The file holds lists of {count} electoral districts. There may be only one.',
    },
    askSender,
  ),
  'lists.otherContest': kind(
    'error',
    {
      nl: 'Deze lijsten zijn van kieskring {found}. Verwacht is: {expected}.',
      en: 'These lists belong to electoral district {found}. Expected is: {expected}.',
    },
    {
      nl: 'Kies de kandidatenlijsten van uw eigen kieskring.',
      en: 'Choose the candidate lists of your own electoral district.',
    },
  ),
  'lists.none': kind(
    'error',
    { nl: 'Er staan geen kandidatenlijsten in het bestand.', en: 'There are no candidate lists in the file.' },
    askSender,
  ),
  'lists.empty': kind(
    'error',
    { nl: 'Lijst {list} heeft geen kandidaten.', en: 'List {list} has no candidates.' },
    askSender,
  ),
  'lists.notIncreasing': kind(
    'error',
    {
      nl: 'Lijst {list} staat na lijst {previous}: lijstnummers moeten oplopen.',
      en: 'List {list} comes after list {previous}: list numbers must go up.',
    },
    askSender,
  ),
  'lists.candidatesNotIncreasing': kind(
    'error',
    {
      nl: 'Op lijst {list} staat kandidaat {candidate} na kandidaat {previous}: nummers moeten oplopen.',
      en: 'On list {list} candidate {candidate} comes after candidate {previous}: numbers must go up.',
    },
    askSender,
  ),
  'lists.shortCodeTwice': kind(
    'error',
    { nl: 'De korte code {code} komt twee keer voor.', en: 'The short code {code} occurs twice.' },
    askSender,
  ),
  'lists.partyCount': kind(
    'warning',
    {
      nl: 'De verkiezingsdefinitie noemt {parties} partijen, maar {lists} lijsten hebben een naam.',
      en: 'The election definition names {parties} parties, but {lists} lists have a name.',
    },
    checkWithSender,
  ),
  'lists.long': kind(
    'warning',
    {
      nl: 'Lijst {list} heeft {count} kandidaten. Meer dan 80 is ongewoon.',
      en: 'List {list} has {count} candidates. More than 80 is unusual.',
    },
    checkWithSender,
  ),
} as const satisfies Record<string, ComplaintKind>;

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
    otherElection,
  ),
  'count.otherDate': kind(
    'error',
    {
      nl: 'De telling is van een verkiezing op {found}, niet op {expected}.',
      en: 'The count belongs to an election on {found}, not on {expected}.',
    },
    otherElection,
  ),
  'count.otherCategory': kind(
    'error',
    {
      nl: 'De telling is van soort {found}, niet van {expected}.',
      en: 'The count is of kind {found}, not of {expected}.',
    },
    otherElection,
  ),
  'count.otherContest': kind(
    'error',
    {
      nl: 'De telling is van kieskring {found}, niet van {expected}.',
      en: 'The count belongs to electoral district {found}, not to {expected}.',
    },
    otherElection,
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
    otherElection,
  ),
  'count.listMissing': kind(
    'error',
    {
      nl: 'Lijst {list} staat in de kandidatenlijsten maar niet in de telling.',
      en: 'List {list} is in the candidate lists but not in the count.',
    },
    otherElection,
  ),
  'count.candidateUnknown': kind(
    'error',
    {
      nl: 'Kandidaat {candidate} van lijst {list} staat in de telling maar niet in de kandidatenlijsten.',
      en: 'Candidate {candidate} of list {list} is in the count but not in the candidate lists.',
    },
    otherElection,
  ),
  'count.candidateMissing': kind(
    'error',
    {
      nl: 'Kandidaat {candidate} van lijst {list} staat in de kandidatenlijsten maar niet in de telling.',
      en: 'Candidate {candidate} of list {list} is in the candidate lists but not in the count.',
    },
    otherElection,
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
