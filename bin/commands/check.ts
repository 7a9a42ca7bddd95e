import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type CheckedFile, checkText } from '#lib/checks/check-file.ts';
import { fileReader } from '#lib/documents/import/parse-file.ts';
import { sayRefusal } from '#lib/documents/import/say.ts';
import { isLanguage, type Language } from '#lib/languages.ts';
import { WrongUsage } from '../usage.ts';

type Result = CheckedFile | { file: string; error: string };

/**
 * Runs every check on files and prints what was found. A rule that fails is named, and the others go on. Returns the exit
 * status: 1 when a file could not be read, or a rule failed on one.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { files, language, json } = readOptions(args);
  const reader = fileReader();
  const results: Result[] = [];
  // The reader is a process of its own, and this one lives as long as it does.
  try {
    for (const file of files) results.push(await checkOne(reader, file, language));
  } finally {
    reader.close();
  }
  for (const result of results) sayFailed(result);
  if (json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  else for (const result of results) print(result);
  return results.some((result) => 'error' in result || result.failed) ? 1 : 0;
}

function readOptions(args: readonly string[]) {
  const options = { lang: { type: 'string' }, json: { type: 'boolean', default: false } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    if (positionals.length === 0) throw new WrongUsage('No file given.');
    const language = values.lang;
    if (language !== undefined && !isLanguage(language))
      throw new WrongUsage(`Unknown language: ${language}.`);
    return { files: positionals, language, json: values.json };
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : 'The options cannot be read.');
  }
}

async function checkOne(
  reader: ReturnType<typeof fileReader>,
  file: string,
  language: Language | undefined,
): Promise<Result> {
  const place = placeOf(file);
  const parsed = await reader.read(place, { language }, file);
  if ('refused' in parsed) return { file, error: sayRefusal(parsed.refused) };
  const isPlain = ['.txt', '.text'].includes(extname(file).toLowerCase());
  return checkText(file, parsed.read.extracted, isPlain ? await readFile(place) : null, language);
}

// npm runs scripts from the project's root; a relative name is meant from where the person stood.
function placeOf(file: string): string {
  const here = resolve(file);
  return existsSync(here) ? here : resolve(process.env.INIT_CWD ?? '.', file);
}

function print(result: Result): void {
  if ('error' in result) {
    process.stderr.write(`${result.file}\n  not read: ${result.error}\n\n`);
    return;
  }
  const lines = result.findings.map(
    ({ rule, severity, start, excerpt, message, fix }) =>
      `  ${severity.padEnd(7)} ${start} “${excerpt}”${fix === null ? '' : ` → “${fix}”`}  ${message} (${rule})`,
  );
  process.stdout.write(`${result.file} · ${result.language}\n${lines.join('\n')}\n\n`);
}

function sayFailed(result: Result): void {
  if ('error' in result) return;
  for (const { rule, error } of result.failed ?? [])
    process.stderr.write(
      `${result.file}: the rule ${rule} failed, and what it would find is missing: ${error}\n`,
    );
}
