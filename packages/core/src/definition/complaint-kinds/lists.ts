// Complaints about candidate lists (230b), by themselves and against the definition.
import { askSender, checkWithSender, kind, sameElection } from './kind.ts';
import type { ComplaintKind } from '../../basics/complaint.ts';

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
    sameElection,
  ),
  'lists.otherDate': kind(
    'error',
    {
      nl: 'Deze lijsten zijn van een verkiezing op {found}, niet op {expected}.',
      en: 'These lists belong to an election on {found}, not on {expected}.',
    },
    sameElection,
  ),
  'lists.otherDomain': kind(
    'error',
    {
      nl: 'Deze lijsten zijn van gebied {found}, niet van {expected}.',
      en: 'These lists belong to area {found}, not to {expected}.',
    },
    sameElection,
  ),
  'lists.otherCategory': kind(
    'error',
    {
      nl: 'Deze lijsten zijn van soort {found}, niet van {expected}.',
      en: 'These lists are of kind {found}, not of {expected}.',
    },
    sameElection,
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
