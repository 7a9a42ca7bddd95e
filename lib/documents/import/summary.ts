import { textOf } from './blocks.ts';
import type { Extracted } from './extract.ts';
import { sayFinding, sayReasons } from './say.ts';

const LEFT_WIDTH = 16;
const LINE = 92;

/** What was taken and what was left of one file, side by side, for a terminal. */
export function summary(file: string, taken: Extracted): string {
  const { dateline } = taken;
  const rows: [string, string][] = [
    ['site', `${taken.site ?? '?'} · ${taken.language ?? '?'} · ${taken.kind} · ${taken.reach}`],
    ['headline', taken.headline ?? '–'],
    [
      'dateline',
      dateline ? [dateline.place, dateline.country, dateline.date].filter(Boolean).join(' · ') : '–',
    ],
    ...numbered('paragraph', taken.body.map(textOf)),
    ...numbered('note', taken.notes.map(textOf)),
    ...numbered(
      'quote',
      taken.quotes.map((it) => `${it.speaker ?? '?'}: ${it.text}`),
    ),
    ...numbered(
      'contact',
      taken.contacts.map((it) => [it.name, it.office, it.email, it.phone].filter(Boolean).join(' · ')),
    ),
    ...numbered(
      'helpline',
      taken.helplines.map(
        (it) => `${it.country ?? '?'}: ${it.channels.map((channel) => channel.value).join(' · ')}`,
      ),
    ),
    ...listed(
      'figures',
      taken.figures.map((it) => it.text),
    ),
    ...listed('partners', taken.partners),
    ...listed('donors', taken.donors),
    ...listed('projects', taken.projects),
    ...listed('countries', taken.countries),
    ...listed('links', taken.links),
    ['left out', taken.left.length ? `${taken.left.length} lines: ${sayReasons(taken.left)}` : 'nothing'],
    ...taken.findings.map((it): [string, string] => ['look at', sayFinding(it)]),
  ];
  return `${file}\n${rows.map(([name, text]) => `  ${name.padEnd(LEFT_WIDTH)}${cut(text)}`).join('\n')}\n\n`;
}

const numbered = (name: string, texts: string[]) =>
  texts.map((text, at): [string, string] => [texts.length > 1 ? `${name} ${at + 1}` : name, text]);

const listed = (name: string, texts: string[]): [string, string][] =>
  texts.length ? [[name, texts.join(' · ')]] : [];

const cut = (text: string) => (text.length > LINE ? `${text.slice(0, LINE - 1)}…` : text);
