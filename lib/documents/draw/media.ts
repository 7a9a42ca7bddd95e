import { createElement as h, type ReactElement } from 'react';
import { translator } from '../../i18n/translate.ts';
import type { Language } from '../../languages.ts';
import { dataOf } from '../nodes/data.ts';
import type { NodeJson } from '../parse.ts';

/**
 * A picture with its caption and credit; nothing while it is only the place for one. Until the library serves
 * pictures, the description stands in place of it.
 */
export function drawImage(node: NodeJson, language: Language): ReactElement | null {
  const { asset, alt, decorative } = dataOf('image', node);
  if (asset === null) return null;
  const caption = captionOf(node, language);
  return h(
    'figure',
    { className: 'photo' },
    decorative || !alt ? null : h('p', { className: 'alt' }, alt),
    caption && h('figcaption', null, caption),
  );
}

/** Caption and credit in one line: "The entrance, the day before. Photo: IOM/Rim Tazi." */
export function captionOf(node: NodeJson, language: Language): string {
  const { caption, credit } = dataOf('image', node);
  const words = caption.trim();
  const ended = words && !/[.!?…»”]$/.test(words) ? `${words}.` : words;
  const by = credit.trim() && translator(language, 'site')('document.photoCredit', { credit: credit.trim() });
  return [ended, by].filter(Boolean).join(' ');
}

/** A document to open, by its title; nothing while it is only the place for one. */
export function drawFile(node: NodeJson): ReactElement | null {
  const { asset, title, description } = dataOf('file', node);
  if (asset === null) return null;
  return h(
    'div',
    { className: 'file' },
    h('p', null, h('b', null, title)),
    description.trim() && h('p', null, description),
  );
}

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
