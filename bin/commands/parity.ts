import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fileReader } from '#lib/documents/import/parse-file.ts';
import { sayRefusal } from '#lib/documents/import/say.ts';
import { isLanguage, type Language } from '#lib/languages.ts';
import { type CheckedPair, checkPair, type ReadSide } from '#lib/parity/check-pair.ts';
import { WrongUsage } from '../usage.ts';

type Result = CheckedPair | { source: string; target: string; error: string };

/** Compares a translation with its source and prints what differs. Returns the exit status: 1 when a file could not be read. */
export async function run(args: readonly string[]): Promise<number> {
  const { source, target, json } = readOptions(args);
  const reader = fileReader();
  // The reader is a process of its own, and this one lives as long as it does.
  const readBoth = async () => [await read(reader, source), await read(reader, target)] as const;
  const result = compared(...(await readBoth().finally(() => reader.close())));
  if (json) process.stdout.write(`${JSON.stringify([result], null, 2)}\n`);
  else print(result);
  return 'error' in result ? 1 : 0;
}

type Named = { file: string; language: Language | undefined };
type Unread = { file: string; error: string };

function readOptions(args: readonly string[]): { source: Named; target: Named; json: boolean } {
  const options = {
    json: { type: 'boolean', default: false },
    from: { type: 'string' },
    to: { type: 'string' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [source, target] = positionals;
    if (!source || !target || positionals.length !== 2)
      throw new WrongUsage('Two files are needed: a source and its translation.');
    const { json, from, to } = values;
    return {
      json,
      source: { file: source, language: named(from) },
      target: { file: target, language: named(to) },
    };
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : 'The options cannot be read.');
  }
}

function named(language: string | undefined): Language | undefined {
  if (language !== undefined && !isLanguage(language)) throw new WrongUsage(`Unknown language: ${language}.`);
  return language;
}

async function read(
  reader: ReturnType<typeof fileReader>,
  { file, language }: Named,
): Promise<ReadSide | Unread> {
  const place = placeOf(file);
  const parsed = await reader.read(place, { language }, file);
  if ('refused' in parsed) return { file, error: sayRefusal(parsed.refused) };
  const isPlain = ['.txt', '.text'].includes(extname(file).toLowerCase());
  return { file, taken: parsed.read.extracted, bytes: isPlain ? await readFile(place) : null, language };
}

function compared(source: ReadSide | Unread, target: ReadSide | Unread): Result {
  const wrong = [source, target].flatMap((side) => ('error' in side ? [`${side.file}: ${side.error}`] : []));
  if ('error' in source || 'error' in target)
    return { source: source.file, target: target.file, error: wrong.join('\n') };
  return checkPair(source, target);
}

// npm runs scripts from the project's root; a relative name is meant from where the person stood.
function placeOf(file: string): string {
  const here = resolve(file);
  return existsSync(here) ? here : resolve(process.env.INIT_CWD ?? '.', file);
}

function print(result: Result): void {
  if ('error' in result) {
    process.stderr.write(`not compared: ${result.error}\n`);
    return;
  }
  const lines = result.findings.map(
    ({ side, rule, severity, start, excerpt, message }) =>
      `  ${severity.padEnd(7)} ${side} ${start} “${excerpt}”  ${message} (${rule})`,
  );
  process.stdout.write(`${result.source} → ${result.target}\n${lines.join('\n')}\n\n`);
}
