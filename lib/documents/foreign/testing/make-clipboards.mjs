// Makes the exports of LibreOffice in clipboards/ again, from the words in source.mjs. Says so and stops where it is
// not installed. The clipboards of Word, Outlook, Google Docs, Word on the web and Excel beside them cannot be made by a
// program: they were written by hand in the form those programs are known and documented to give.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flatText, WORDS } from './source.mjs';

const target = join(import.meta.dirname, 'clipboards');
const folder = mkdtempSync(join(tmpdir(), 'clipboards-'));
const convert = (filter, files) =>
  execFileSync('soffice', ['--headless', '--convert-to', filter, '--outdir', folder, ...files], {
    stdio: 'ignore',
  });
try {
  execFileSync('soffice', ['--version'], { stdio: 'ignore' });
} catch {
  console.error('LibreOffice (soffice) is not installed: nothing was made.');
  process.exit(0);
}
for (const language of Object.keys(WORDS)) {
  const plain = join(folder, `libreoffice-${language}.fodt`);
  const tracked = join(folder, `tracked-${language}.fodt`);
  writeFileSync(plain, flatText(language, { tracked: false }));
  writeFileSync(tracked, flatText(language, { tracked: true }));
  convert('html:HTML (StarWriter)', [plain]);
  convert('odt', [plain]);
  convert('docx', [tracked]);
  for (const name of [
    `libreoffice-${language}.html`,
    `libreoffice-${language}.odt`,
    `tracked-${language}.docx`,
  ])
    copyFileSync(join(folder, name), join(target, name));
}
rmSync(folder, { recursive: true });
