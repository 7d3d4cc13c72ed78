// Words of the output page.
import type { Text } from '@telstaat/core';

export const texts = {
  title: { nl: 'Uitvoer', en: 'Output' },
  lead: {
    nl: 'Het proces-verbaal en de bestanden voor het centraal stembureau in één verzegeld pakket, en daaruit de publicatie voor uw website.',
    en: 'The official report and the files for the central electoral committee in one sealed package, and from it the publication for your website.',
  },
  preview: { nl: 'Voorbeeld van het proces-verbaal', en: 'Preview of the report' },
  previewHelp: {
    nl: 'Zoals het er nu uit zou zien, met CONCEPT op elke bladzijde. Het is niet definitief.',
    en: 'As it would look now, marked CONCEPT on every page. It is not definitive.',
  },
  show: { nl: 'Hier tonen', en: 'Show here' },
  hide: { nl: 'Verbergen', en: 'Hide' },
  newTab: { nl: 'Openen in een nieuw tabblad (PDF)', en: 'Open in a new tab (PDF)' },
  fix: { nl: 'Vastleggen vóór de verkiezingsdag', en: 'Fixing before election day' },
  fixHelp: {
    nl: 'Een ondertekend pakket met waarmee u gaat tellen: verkiezing, lijsten, stembureaus en formulier. Iedereen kan later nagaan dat de uitslag daarop rust.',
    en: 'A signed package of what you are going to count with: election, lists, stations and form. Anybody can check later that the results rest on it.',
  },
  notFixed: {
    nl: 'Er is nog geen pakket met de verkiezingsgegevens gemaakt. Zonder pakket van vóór de verkiezingsdag kan niemand nagaan of die gegevens later zijn veranderd; het controleverslag zegt dat dan.',
    en: 'No package with the election data was made yet. Without a package from before election day nobody can check whether the data was changed later; the verification report then says so.',
  },
  notFixedInTime: {
    nl: 'Vóór de verkiezingsdag is geen pakket met de verkiezingsgegevens gemaakt. Niemand kan dus nagaan of die gegevens later zijn veranderd. U kunt wel een pakket met de uitslag maken; het controleverslag zegt dit erbij.',
    en: 'No package with the election data was made before election day. So nobody can check whether the data was changed later. You can make a package of the results; the verification report mentions this.',
  },
  fixLate: {
    nl: 'De invoer is al begonnen. Vastleggen kan nog, maar in het pakket staat dan dat het laat was.',
    en: 'Entry has begun. Fixing is still possible, but the package will say that it was late.',
  },
  fixStations: { nl: 'Voeg eerst stembureaus toe.', en: 'Add stations first.' },
  makeFixed: { nl: 'Verkiezingsgegevens vastleggen', en: 'Fix the election data' },
  fixed: {
    nl: 'Vastgelegd in {name}. Schrijf de vingerafdruk op papier en bewaar die.',
    en: 'Fixed in {name}. Write its fingerprint on paper and keep that.',
  },
  fixFailed: { nl: 'Er is niets vastgelegd', en: 'Nothing was fixed' },
  kindDefinition: { nl: 'Verkiezingsgegevens', en: 'Election data' },
  kindResults: { nl: 'Uitslag', en: 'Results' },
  late: { nl: 'Gemaakt toen de invoer al was begonnen.', en: 'Made after entry had begun.' },
  definition: {
    nl: 'Digitale vingerafdruk van wat is vastgelegd (SHA-256)',
    en: 'Fingerprint of what is fixed (SHA-256)',
  },
  definitionHelp: {
    nl: 'Bij de uitslag moeten deze tekens hetzelfde zijn als bij wat vóór de verkiezingsdag is vastgelegd.',
    en: 'Those of the results must be the same as those of what was fixed before election day.',
  },
  key: { nl: 'Ondertekend met', en: 'Signed with' },
  keyNumber: { nl: 'sleutel {number}', en: 'key {number}' },
  make: { nl: 'Pakket maken', en: 'Make a package' },
  makeHelp: {
    nl: 'Telstaat maakt alle documenten en bestanden tegelijk, met hun controlegetallen. U kunt het later opnieuw doen; eerdere pakketten blijven bewaard.',
    en: 'Telstaat makes all documents and files at once, with their checksums. You can do it again later; earlier packages are kept.',
  },
  missing: { nl: 'Dit is eerst nog nodig:', en: 'This is needed first:' },
  missingSession: {
    nl: 'Rond de invoer af. De stand is nu: {status}.',
    en: 'Finish the entry. The state now is: {status}.',
  },
  missingOpen: {
    nl: 'Maak alle stembureaus definitief. Nog niet definitief: {open}.',
    en: 'Make all stations definitive. Not definitive yet: {open}.',
  },
  missingDetails: {
    nl: 'Vul plaats, datum en tijd van de zitting in.',
    en: 'Set place, date and time of the session.',
  },
  toSession: { nl: 'Naar de zitting', en: 'To the session' },
  onlyCoordinator: { nl: 'Alleen een coördinator maakt dit.', en: 'Only a coordinator makes this.' },
  making: { nl: 'Documenten en bestanden maken…', en: 'Making documents and files…' },
  made: { nl: 'Het pakket {name} is klaar.', en: 'The package {name} is ready.' },
  failed: { nl: 'Er is geen pakket gemaakt', en: 'No package was made' },
  publish: { nl: 'Publiceren op de website', en: 'Publishing on the website' },
  publishHelp: {
    nl: 'Een zip-bestand met een webpagina die overal opent, gemaakt uit het pakket dat geldt. Pak het uit op uw website.',
    en: 'A zip file with a web page that opens everywhere, made from the package that holds. Unpack it on your website.',
  },
  publishIn: { nl: 'Dit staat erin', en: 'What is in it' },
  publishOut: { nl: 'Dit staat er niet in', en: 'What is not in it' },
  publishFirst: {
    nl: 'Maak eerst een pakket. De publicatie wordt daaruit gemaakt, zodat alles gelijk is aan wat u ondertekent.',
    en: 'Make a package first. The publication is made from it, so that all is equal to what you sign.',
  },
  makePublication: { nl: 'Publicatie maken', en: 'Make the publication' },
  publicationStarted: { nl: 'Begonnen met {name}.', en: 'Started {name}.' },
  publicationFailed: { nl: 'Er is geen publicatie gemaakt', en: 'No publication was made' },
  list: { nl: 'Gemaakte pakketten', en: 'Packages made' },
  none: {
    nl: 'Er is nog geen pakket gemaakt. Het staat hier zodra u er een maakt.',
    en: 'No package has been made yet. It appears here when you make one.',
  },
  current: { nl: 'Geldig', en: 'Valid' },
  superseded: { nl: 'Vervallen', en: 'Superseded' },
  supersededFixed: {
    nl: 'Na het maken zijn de verkiezingsgegevens of de stembureaus veranderd. Leg ze opnieuw vast.',
    en: 'The election data or the stations changed after it was made. Fix them anew.',
  },
  supersededMeans: {
    nl: 'Na het maken is er iets veranderd. Geef dit pakket niet meer af; maak een nieuw pakket.',
    en: 'Something changed after it was made. Do not hand this package over; make a new one.',
  },
  madeAt: { nl: 'Gemaakt op', en: 'Made at' },
  size: { nl: 'Grootte', en: 'Size' },
  eml: { nl: 'Digitale vingerafdruk van het EML-bestand (SHA-256)', en: 'Fingerprint of the EML file (SHA-256)' },
  emlHelp: {
    nl: 'Deze tekens staan onderaan elke bladzijde van het proces-verbaal. Ze moeten gelijk zijn.',
    en: 'These characters are at the foot of every page of the report. They must be equal.',
  },
  zip: { nl: 'SHA-256 van het pakket', en: 'SHA-256 of the package' },
  files: { nl: '{count} bestanden in dit pakket', en: '{count} files in this package' },
  file: { nl: 'Bestand', en: 'File' },
  download: { nl: 'Downloaden (zip)', en: 'Download (zip)' },
  check: { nl: 'Een pakket controleren', en: 'Checking a package' },
  checkHelp: {
    nl: 'Iedereen kan nagaan of een pakket ongeschonden is. Dat kan op drie manieren:',
    en: 'Anybody can check that a package is intact. There are three ways:',
  },
  checkSums: {
    nl: 'Zonder Telstaat: pak het zip-bestand uit en geef in die map deze opdracht. Achter elk bestand hoort "OK" (of "GELUKT") te staan.',
    en: 'Without Telstaat: unpack the zip and give this command in that folder. Each file must say "OK".',
  },
  checkSignature: {
    nl: 'Ook zonder Telstaat: controleer in die map de digitale handtekening. LEESMIJ.txt legt uit waarmee u die vergelijkt.',
    en: 'Without Telstaat too: check the digital signature in that folder. LEESMIJ.txt explains what to compare it with.',
  },
  checkVerify: {
    nl: 'Met Telstaat: alle totalen worden opnieuw berekend en alle documenten opnieuw gemaakt en vergeleken.',
    en: 'With Telstaat: all totals are computed anew, and all documents made anew and compared.',
  },
} as const satisfies Record<string, Text>;

/** What a publication holds. */
export const published = [
  {
    nl: 'een pagina met alle totalen, lijsten, kandidaten en stembureaus (index.html)',
    en: 'a page with all totals, lists, candidates and stations (index.html)',
  },
  {
    nl: 'het telbestand (EML) en de tabellen (CSV), gelijk aan die in het pakket',
    en: 'the count file (EML) and the tables (CSV), equal to those in the package',
  },
  { nl: 'het proces-verbaal zonder presentielijst (PDF)', en: 'the report without the attendance list (PDF)' },
  {
    nl: 'per stembureau wat van het papier is overgenomen (PDF)',
    en: 'of each station what was copied from the paper (PDF)',
  },
] as const satisfies readonly Text[];

/** What it leaves out. */
export const unpublished = [
  { nl: 'namen van stembureauleden en invoerders', en: 'names of committee members and typists' },
  { nl: 'het logboek', en: 'the log' },
  {
    nl: 'handtekeningen: scan het ondertekende papier en publiceer dat ernaast',
    en: 'signatures: scan the signed paper and publish it beside this',
  },
] as const satisfies readonly Text[];
