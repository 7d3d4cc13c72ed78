// index.html of a publication: the results for everybody, without a server, without a script, readable with any browser and screen reader. Here the frame;
// the tables are in publication-tables.ts.
import { listName, longDate, paperDateTime, shaOnPaper } from '@telstaat/core';
import { fingerprint, keyPath, signaturePath, statementPath } from '@telstaat/seal';
import { html, name, type Html } from './html.ts';
import { timeOnPaper } from './paper-time.ts';
import { figures, filesSection, lists, stations, type PageInput } from './publication-tables.ts';

/** The page as UTF-8. The same input gives the same bytes. */
export function publicationPage(input: PageInput): Uint8Array {
  return new TextEncoder().encode(page(input).html);
}

function page(input: PageInput): Html {
  const { election } = input.counted;
  const title = `Telresultaten ${election.name} - gemeente ${election.municipality.name}`;
  return html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
        />
        <title>${title}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <a class="skip" href="#inhoud">Naar de inhoud</a>
        ${header(input)}
        <main id="inhoud">
          ${contents(input)} ${figures(input)} ${lists(input)} ${stations(input)} ${filesSection(input)}
          ${checking(input)}
        </main>
      </body>
    </html> `;
}

const style: Html = {
  html: `
body{font:1rem/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;max-width:64rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.3rem;margin-top:2.5rem}h3{font-size:1.1rem;margin-top:2rem}
a{color:#004a94}a:focus-visible,.wide:focus-visible{outline:3px solid #004a94;outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}
.practice{border:3px solid #8a2c00;padding:.5rem 1rem;font-weight:bold;color:#8a2c00}
table{border-collapse:collapse;margin:.5rem 0 1rem}caption{text-align:left;font-weight:bold;padding:.25rem 0}
th,td{border-bottom:1px solid #8a8a8a;padding:.25rem .75rem .25rem 0;text-align:left;vertical-align:top}
.n{text-align:right;font-variant-numeric:tabular-nums}
.wide{overflow-x:auto}code,.sha{font-family:ui-monospace,monospace;overflow-wrap:anywhere}
tfoot th,tfoot td{border-top:2px solid #1a1a1a;font-weight:bold}
@media print{.skip,nav{display:none}body{max-width:none}}
`,
};

function header({ counted }: PageInput): Html {
  const { election, details, createdAt } = counted;
  const session = details && html` Zitting: ${name(details.location)}, ${paperDateTime(details.startsAt)}.`;
  return html`<header>
    ${election.practice ? html`<p class="practice">OEFENING. Dit is geen uitslag.</p>` : ''}
    <h1>${name(election.name)}<br />Telresultaten van de gemeente ${name(election.municipality.name)}</h1>
    <p>
      Stemming op ${longDate(election.electionDate)}. Vastgesteld door het gemeentelijk stembureau.${session ?? ''}
      Gemaakt op ${timeOnPaper(createdAt)}.
    </p>
    <p>Dit zijn de aantallen van deze gemeente. De uitslag van de verkiezing stelt het centraal stembureau vast.</p>
  </header>`;
}

function contents({ counted }: PageInput): Html {
  return html`<nav aria-label="Inhoud">
    <ul>
      <li><a href="#aantallen">Aantallen van de gemeente</a></li>
      <li>
        <a href="#lijsten">Stemmen per lijst en kandidaat</a>
        <ul>
          ${counted.election.lists.map(
            (list) => html` <li><a href="#lijst-${list.number}">Lijst ${list.number} ${name(listName(list))}</a></li>`,
          )}
        </ul>
      </li>
      <li><a href="#stembureaus">Per stembureau</a></li>
      <li><a href="#bestanden">Bestanden</a></li>
      <li><a href="#controleren">Zelf controleren</a></li>
    </ul>
  </nav>`;
}

function checking({ emlSha256, names, key }: PageInput): Html {
  return html`<section aria-labelledby="controleren">
    <h2 id="controleren">Zelf controleren</h2>
    <ol>
      <li>
        <p>
          Onder elke bladzijde van het ondertekende proces-verbaal staat de digitale vingerafdruk (SHA-256) van het
          telbestand. Die is:
        </p>
        <p class="sha">${shaOnPaper(emlSha256)}</p>
      </li>
      <li>
        <p>Reken de vingerafdruk van de bestanden zelf uit, in de map met deze pagina:</p>
        <p>
          <code>sha256sum -c SHA256SUMS</code> (Linux)<br />
          <code>shasum -a 256 -c SHA256SUMS</code> (macOS)<br />
          <code>certutil -hashfile ${names.count} SHA256</code> (Windows, per bestand)
        </p>
      </li>
      <li>
        <p>
          Controleer de digitale handtekening van de gemeente. De vingerafdruk van sleutel ${key.number} (SHA-256 van de
          openbare sleutel) staat op het ondertekende sleutelblad:
        </p>
        <p class="sha">${fingerprint(key.publicKey).groups.join(' ')}</p>
        <p>
          <code
            >openssl pkeyutl -verify -pubin -inkey ${keyPath('publication', key.number)} -rawin -in ${statementPath}
            -sigfile ${signaturePath}</code
          ><br />
          De uitkomst van <code>sha256sum SHA256SUMS</code> moet gelijk zijn aan de laatste regel van ${statementPath}.
        </p>
      </li>
      <li><p>Tel de stembureaus op: elk totaal op deze pagina is de som van de stembureaus in de tabellen.</p></li>
    </ol>
  </section>`;
}
