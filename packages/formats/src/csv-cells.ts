// Texts in a cell that no spreadsheet takes for a formula. A name is put down by people outside the municipality, and a table with
// results is opened by everyone: `=HYPERLINK(…)` as the name of a list must stay a name.
import { textInXml } from './xml/write-xml.ts';

/** What spreadsheets take for the beginning of a formula, wide forms included; and the marks we put before it. */
const formula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * The text as it stands in a cell: one apostrophe more when it begins, after any apostrophes, as a formula does. So `=1` becomes `'=1`
 * and `'=1` becomes `''=1`: `textOfCell` gives the text back exactly. A whole number never changes, nor does `'s-Gravenhage`. White
 * space is collapsed as in EML, so that the table of a count is the same before and after it was written as EML.
 */
export function cellOfText(text: string): string {
  const tidy = textInXml(text);
  return formula.test(tidy) ? `'${tidy}` : tidy;
}

/** The text of a cell that `cellOfText` made; any other cell is itself. */
export function textOfCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
