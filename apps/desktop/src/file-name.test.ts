// Names a page might offer, and what is made of them.
import { expect, test } from 'vitest';
import { safeFileName } from './file-name.mjs';

test.each([
  ['Model_Na31-1.pdf', 'Model_Na31-1.pdf'],
  ['telling ’s-Gravenhage.eml.xml', 'telling ’s-Gravenhage.eml.xml'],
  ['../../.ssh/id_ed25519', 'id_ed25519'],
  ['..\\..\\autoexec.bat', 'autoexec.bat'],
  ['/etc/passwd', 'passwd'],
  ['.bashrc', 'bashrc'],
  ['...', 'telstaat-document'],
  ['', 'telstaat-document'],
  ['NUL.pdf', '_NUL.pdf'],
  ['com1', '_com1'],
  ['a:b|c?.pdf', 'a_b_c_.pdf'],
  ['uitslag\u202Efdp.exe', 'uitslag_fdp.exe'],
  ['a\u0000b\n.pdf', 'a_b_.pdf'],
  ['naam. ', 'naam'],
  [`${'x'.repeat(300)}.eml.xml`, `${'x'.repeat(112)}.eml.xml`],
])('%j becomes %j', (suggested, name) => {
  expect(safeFileName(suggested)).toBe(name);
});
