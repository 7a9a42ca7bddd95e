import { decode } from '../documents/import/decode.ts';
import type { Extracted } from '../documents/import/extract.ts';
import { isLanguage, type Language } from '../languages.ts';
import { cutAbout, cutFile, textTaken } from './cut/file.ts';
import { checker } from './engine/checker.ts';
import type { Finding, Setting, Severity } from './engine/rule.ts';
import { NOTHING_KNOWN } from './known.ts';
import { missingParts } from './missing-parts.ts';
import { newsroomChecker } from './newsroom-checker.ts';
import { RULES } from './rules/all.ts';
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
  /** The rules that failed on this file, with why; left out when none did. What they would have found is missing. */
  failed?: { rule: string; error: string }[];
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
  const setting: Setting = {
    language,
    date: taken.dateline?.date ?? taken.publishedOn,
    known: NOTHING_KNOWN,
  };
  const about = isLanguage(spoken) ? cutAbout(text, taken, language) : [];
  const starts = new Map([...cut, ...about].map(({ passage, from }) => [passage.path[0], from]));
  const said = ({ rule, severity, start, end, text: excerpt, fix, say, params, path }: Finding) => {
    const from = starts.get(path[0]) ?? 0;
    const message = sayCheck({ say, params }, 'en');
    return { rule, severity, start: from + start, end: from + end, excerpt, message, fix };
  };
  const failed = new Map<string, string>();
  const onFault = (rule: string, error: unknown) =>
    void failed.set(rule, error instanceof Error ? error.message : String(error));
  const found = newsroomChecker(onFault)(
    cut.map(({ passage }) => passage),
    setting,
  );
  // The site's own lines about the Organization are not of this release: who looks after the site hears of them.
  const site = checker(
    RULES.filter(({ id }) => ABOUT_RULES.has(id)),
    [],
    onFault,
  )(
    about.map(({ passage }) => passage),
    setting,
  ).map((finding): Finding => ({ ...finding, severity: 'warning' }));
  const missing = missingParts(taken, cut).map(({ rule, severity, start, end, say }) => {
    const message = sayCheck({ say, params: {} }, 'en');
    return { rule, severity, start, end, excerpt: text.slice(start, end), message, fix: null };
  });
  return {
    file,
    language: spoken ?? language,
    ...(bytes ? {} : { text }),
    findings: [...[...site, ...found].map(said), ...missing].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    ),
    ...(failed.size > 0 ? { failed: Array.from(failed, ([rule, error]) => ({ rule, error })) } : {}),
  };
}

const ABOUT_RULES = new Set([
  'fr-organization-feminine',
  'fr-organization',
  'fr-member-states',
  'fr-capital-accent',
  'fr-united-nations',
  'en-organization',
  'en-united-nations',
  'es-organization',
  'es-united-nations',
  'ar-organization',
  'institutional-fact',
]);
