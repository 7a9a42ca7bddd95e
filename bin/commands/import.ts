import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { asJson } from '#lib/documents/import/as-json.ts';
import type { Extracted } from '#lib/documents/import/extract.ts';
import { fileReader } from '#lib/documents/import/parse-file.ts';
import { sayRefusal } from '#lib/documents/import/say.ts';
import { summary } from '#lib/documents/import/summary.ts';
import { isRefusal, NotFound, RuleBroken } from '#lib/errors.ts';
import { isLanguage, type Language } from '#lib/languages.ts';
import { WrongUsage } from '../usage.ts';

type Options = {
  site: string | undefined;
  language: Language | undefined;
  as: string | undefined;
  dryRun: boolean;
  json: boolean;
  files: string[];
};

/** Imports files as drafts, or with --dry-run only shows what would be taken. Returns the exit status. */
export async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  return options.dryRun ? readAll(options) : storeAll(options);
}

function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(() =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        site: { type: 'string' },
        lang: { type: 'string' },
        as: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    }),
  );
  const { site, lang, as, json } = values;
  if (positionals.length === 0) throw new WrongUsage('No file given.');
  if (lang !== undefined && !isLanguage(lang)) throw new WrongUsage(`Unknown language: ${lang}.`);
  return { site, language: lang, as, dryRun: values['dry-run'], json, files: positionals };
}

function parse<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : 'The options cannot be read.');
  }
}

/** What became of a file that was read: its draft, or why there is none. */
type Kept = { release: string; already: boolean } | { error: string };
type Keep = (file: string, read: { sha256: string; extracted: Extracted }) => Promise<Kept>;

// The verbs and the database driver are loaded only when drafts are made.
async function storeAll(options: Options): Promise<number> {
  const { withDatabase } = await import('../with-database.ts');
  const { actingMember } = await import('#lib/members/acting.ts');
  const { importRelease } = await import('#lib/documents/import/import-release.ts');
  const { sayRefusal: sayError } = await import('#lib/i18n/refusals.ts');
  return withDatabase(async () => {
    const actor = await actingMember(options.as).catch((error: unknown) => {
      if (error instanceof NotFound) throw new WrongUsage(notAMember(options.as));
      throw error;
    });
    return readAll(options, async (file, read) => {
      try {
        const { site, language } = whereTo(read.extracted, options);
        const input = { siteKey: site, language };
        const { releaseId, already } = await importRelease(actor, input, {
          ...read,
          fileName: basename(file),
        });
        return { release: releaseId, already };
      } catch (error) {
        if (!isRefusal(error)) throw error;
        return { error: sayError('en', error).message };
      }
    });
  });
}

const notAMember = (email: string | undefined) =>
  email ? `There is no member ${email}.` : 'Nobody administers every site: say who imports with --as EMAIL.';

function whereTo({ site, language }: Extracted, chosen: Options) {
  const where = chosen.site ?? site;
  const spoken = chosen.language ?? language;
  if (!where) throw new RuleBroken('site_missing');
  if (!isLanguage(spoken)) throw new RuleBroken('language_missing');
  return { site: where, language: spoken };
}

async function readAll({ files, site, language, json }: Options, keep?: Keep): Promise<number> {
  const reader = fileReader();
  const printer = json ? jsonPrinter() : textPrinter();
  let failed = false;
  // The reader is a process of its own, and this one lives as long as it does.
  try {
    for (const file of files) {
      const parsed = await reader.read(placeOf(file), { site, language }, file);
      if ('refused' in parsed) {
        failed = true;
        printer.refused(file, sayRefusal(parsed.refused));
      } else {
        const kept = await keep?.(file, parsed.read);
        failed ||= kept !== undefined && 'error' in kept;
        printer.read(file, parsed.read.extracted, kept);
      }
    }
  } finally {
    reader.close();
  }
  printer.end();
  return failed ? 1 : 0;
}

// npm runs scripts from the project's root; a relative name is meant from where the person stood.
function placeOf(file: string): string {
  const here = resolve(file);
  return existsSync(here) ? here : resolve(process.env.INIT_CWD ?? '.', file);
}

function jsonPrinter() {
  const items: unknown[] = [];
  return {
    refused: (file: string, error: string) => items.push({ file, error }),
    read: (file: string, taken: Extracted, kept?: Kept) => items.push({ ...asJson(file, taken), ...kept }),
    end: () => process.stdout.write(`${JSON.stringify(items, null, 2)}\n`),
  };
}

function textPrinter() {
  return {
    refused: (file: string, error: string) => process.stderr.write(`${file}\n  not imported: ${error}\n\n`),
    read: (file: string, taken: Extracted, kept?: Kept) => {
      process.stdout.write(summary(file, taken));
      if (kept && 'error' in kept) process.stderr.write(`  not stored: ${kept.error}\n\n`);
      else if (kept)
        process.stdout.write(`  ${kept.already ? 'already a draft' : 'draft'}: ${kept.release}\n\n`);
    },
    end: () => {},
  };
}
