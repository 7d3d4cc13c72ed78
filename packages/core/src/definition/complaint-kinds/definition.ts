// Complaints about what an election definition (110a) says.
import { askSender, checkFile, checkWithSender, kind } from './kind.ts';
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
