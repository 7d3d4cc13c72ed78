// `npm run sbom [-- FILE]`: writes the bill of materials, to a file or to the terminal.
import { writeFileSync } from 'node:fs';
import { billOfMaterials } from './bill.ts';

const [file] = process.argv.slice(2);
const bill = billOfMaterials();
if (file === undefined) process.stdout.write(bill);
else writeFileSync(file, bill);
