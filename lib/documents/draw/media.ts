import { createElement as h, type ReactElement } from 'react';
import { translator } from '../../i18n/translate.ts';
import type { Language } from '../../languages.ts';
import { dataOf } from '../nodes/data.ts';
import type { NodeJson } from '../parse.ts';

/** A picture with its caption and credit. Until the library serves files, its description stands in its place. */
export function drawImage(node: NodeJson, language: Language): ReactElement {
  const { alt, decorative } = dataOf('image', node);
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

/** A video or map elsewhere, as a link with its description: nothing is loaded from there. */
export function drawEmbed(node: NodeJson): ReactElement {
  const { url, title, fallback } = dataOf('embed', node);
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
