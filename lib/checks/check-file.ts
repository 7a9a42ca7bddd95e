import { decode } from '../documents/import/decode.ts';
import type { Extracted } from '../documents/import/extract.ts';
import { isLanguage, type Language } from '../languages.ts';
import { cutFile, textTaken } from './cut/file.ts';
import type { Severity } from './engine/rule.ts';
import { NOTHING_KNOWN } from './known.ts';
import { newsroomChecker } from './newsroom-checker.ts';
import { sayCheck } from './say.ts';

/** What `newsroom check --json` prints for a file; offsets are UTF-16 units of its text. */
export type CheckedFile = {
  file: string;
  language: string;
  /** The extracted text, for files that are no plain text. */
  text?: string;
  findings: {
    rule: string;
    severity: Severity;
    start: number;
    end: number;
    excerpt: string;
    message: string;
    fix: string | null;
  }[];
};

/** Checks what the importer read of a file. `bytes` are a plain text's own; messages come in English. */
export function checkText(
  file: string,
  taken: Extracted,
  bytes: Uint8Array | null,
  chosen: Language | undefined,
): CheckedFile {
  const text = bytes ? decode(bytes).text : textTaken(taken);
  const spoken = chosen ?? taken.language;
  const language = isLanguage(spoken) ? spoken : 'en';
  const cut = isLanguage(spoken) ? cutFile(text, taken, language) : [];
  const starts = new Map(cut.map(({ passage, from }) => [passage.path[0], from]));
  const found = newsroomChecker()(
    cut.map(({ passage }) => passage),
    { language, date: taken.dateline?.date ?? taken.publishedOn, known: NOTHING_KNOWN },
  );
  return {
    file,
    language: spoken ?? language,
    ...(bytes ? {} : { text }),
    findings: found.map((finding) => {
      const from = starts.get(finding.path[0]) ?? 0;
      const { rule, severity, start, end, text: excerpt, fix } = finding;
      const message = sayCheck(finding, 'en');
      return { rule, severity, start: from + start, end: from + end, excerpt, message, fix };
    }),
  };
}
