import { createElement as h, type ReactElement, type ReactNode } from 'react';
import { translator } from '../../i18n/translate.ts';
import type { Language } from '../../languages.ts';
import { copyOf, drawingsIn, plainDrawing, type Shown, shownAt } from '../../media/shown.ts';
import { dataOf } from '../nodes/data.ts';
import type { NodeJson } from '../parse.ts';
import { saySize } from './size.ts';

// The measure of the text, or a phone without its margins. More than twice of it nobody sees.
const SIZES = '(min-width: 46rem) 42.5rem, calc(100vw - 2rem)';
const WIDEST = 1280;

/** A picture with its caption and credit; nothing where no place was given to it, or while it is only the place for one. */
export function drawImage(node: NodeJson, language: Language): ReactElement | null {
  const { alt, decorative } = dataOf('image', node);
  const shown = shownAt(node);
  const plain = shown && plainDrawing(shown, 960);
  if (!shown || !plain) return null;
  const caption = captionOf(node, language);
  const { width, height } = sizeOf(shown) ?? plain;
  return h(
    'figure',
    { className: 'photo' },
    h(
      'picture',
      null,
      ...(['avif', 'webp'] as const).map((format) => sourceOf(shown, format)),
      h('img', {
        src: `${shown.base}${plain.name}`,
        alt: decorative ? '' : alt,
        width,
        height,
        ...(shown.first ? {} : { loading: 'lazy', decoding: 'async' }),
      }),
    ),
    caption && h('figcaption', null, caption),
  );
}

// Every drawing of a cut has its proportions: the widest says them best.
const sizeOf = ({ drawings }: Shown) =>
  drawings.filter(({ width }) => width > 0 && width <= WIDEST).toSorted((a, b) => b.width - a.width)[0];

function sourceOf(shown: Shown, format: 'avif' | 'webp'): ReactElement | null {
  const fitting = drawingsIn(shown, format).filter(({ width }, at) => at === 0 || width <= WIDEST);
  const [first] = fitting;
  if (!first) return null;
  const srcSet = fitting.map(({ name, width }) => `${shown.base}${name} ${width}w`).join(', ');
  return h('source', { key: format, type: first.type, srcSet, sizes: SIZES });
}

/** Caption and credit in one line: "The entrance, the day before. Photo: IOM/Rim Tazi." */
export function captionOf(node: NodeJson, language: Language): string {
  const { caption, credit } = dataOf('image', node);
  const words = caption.trim();
  const ended = words && !/[.!?…»”]$/.test(words) ? `${words}.` : words;
  const by = credit.trim() && translator(language, 'site')('document.photoCredit', { credit: credit.trim() });
  return [ended, by].filter(Boolean).join(' ');
}

/** A document to open, a sound or a film to play, by its title; nothing where no place was given to it. */
export function drawFile(node: NodeJson, language: Language): ReactElement | null {
  const { title, description } = dataOf('file', node);
  const shown = shownAt(node);
  const copy = shown && copyOf(shown);
  if (!shown || !copy) return null;
  const t = translator(language, 'site');
  const href = `${shown.base}${copy.name}`;
  const what = t('document.fileIs', {
    kind: t(`document.kinds.${kindOf(copy.type)}`),
    size: saySize(copy.bytes, language),
  });
  const said = description.trim() && h('p', null, description);
  if (shown.kind === 'film' || shown.kind === 'sound')
    return h(
      'figure',
      { className: 'file' },
      h('p', null, h('b', null, title)),
      playerOf(shown, href, title),
      h('p', null, h('a', { href }, t('document.download')), ' ', h('small', null, what)),
      said,
      transcriptOf(shown, language),
    );
  return h(
    'div',
    { className: 'file' },
    h('p', null, h('b', null, h('a', { href }, title)), ' ', h('small', null, what)),
    said,
    shown.accessible || shown.kind !== 'document' ? null : hardToRead(shown, language),
  );
}

function playerOf({ kind, poster, base }: Shown, src: string, title: string): ReactElement {
  const how = { src, controls: true, preload: 'none', 'aria-label': title };
  if (kind === 'sound') return h('audio', how);
  const still = poster && { poster: `${base}${poster.name}`, width: poster.width, height: poster.height };
  return h('video', { ...how, ...still, playsInline: true });
}

function transcriptOf({ transcript }: Shown, language: Language): ReactNode {
  const paragraphs = transcript.split(/\n\s*\n/).filter((words) => words.trim());
  if (paragraphs.length === 0) return null;
  return h(
    'details',
    null,
    h('summary', null, translator(language, 'site')('document.transcript')),
    ...paragraphs.map((words) => h('p', null, words.trim())),
  );
}

function hardToRead({ ask }: Shown, language: Language): ReactElement {
  const t = translator(language, 'site');
  const how = t('document.askFormat');
  return h('p', { className: 'fine' }, t('document.hardToRead'), ' ', ask ? h('a', { href: ask }, how) : how);
}

const KINDS: Record<string, 'pdf' | 'word' | 'sheet' | 'table' | 'sound' | 'film'> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'sheet',
  'text/csv': 'table',
  'audio/mpeg': 'sound',
  'video/mp4': 'film',
};
const kindOf = (type: string) => KINDS[type.split(';')[0] ?? ''] ?? 'file';

/** A video or map elsewhere, as a link with its description: nothing is loaded from there. Without an address it is nothing. */
export function drawEmbed(node: NodeJson): ReactElement | null {
  const { url, title, fallback } = dataOf('embed', node);
  if (url === '') return null;
  const host = URL.parse(url)?.host.replace(/^www\./, '') ?? url;
  return h(
    'div',
    { className: 'embed' },
    h(
      'p',
      null,
      h('a', { href: url, rel: 'noopener noreferrer' }, title || host),
      ' ',
      h('small', null, h('bdi', { dir: 'ltr' }, host)),
    ),
    fallback && h('p', null, fallback),
  );
}
