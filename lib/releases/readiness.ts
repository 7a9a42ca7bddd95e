import { isEven } from '../documents/even-table.ts';
import type { NodeJson } from '../documents/parse.ts';
import { placeholdersIn } from '../documents/placeholders.ts';
import { asRejected, countSuggestions } from '../documents/suggestions/settle.ts';
import { unequalSums } from '../documents/sums.ts';
import { findAll, headlineOf, partOf, standfirstOf, textOf } from '../documents/text.ts';
import { altFault } from '../media/alt-words.ts';
import { LACKS } from '../media/lacks.ts';

export const PROBLEMS = [
  'headline_missing',
  'headline_short',
  'headline_long',
  'body_missing',
  'quote_without_speaker',
  'quote_empty',
  'helpline_without_country',
  'helpline_without_channel',
  'contact_unreachable',
  'image_missing',
  'image_without_alt',
  'image_alt_is_a_name',
  'image_without_caption',
  'image_without_credit',
  'file_missing',
  'file_without_title',
  'embed_without_address',
  'figure_incomplete',
  'placeholder_left',
  'parts_differ',
  'table_uneven',
  'standfirst_missing',
  'dateline_missing',
  'contacts_missing',
  'about_missing',
  'suggestions_open',
  'comments_blocking',
  'comments_open',
  'findings_blocking',
  'findings_open',
  ...LACKS,
] as const;

/** `must` stands in the way of submitting and publishing; `should` is only said. */
export type Problem = { code: (typeof PROBLEMS)[number]; weight: 'must' | 'should'; count: number };

/**
 * What a release still lacks before anybody may sign it, how much of what was said about it is not settled, and how much
 * of what was found nobody has mended or let stand. Pure.
 */
export function problemsOf(
  working: NodeJson,
  unsettled = { open: 0, blocking: 0 },
  found = { block: 0, error: 0, warning: 0 },
): Problem[] {
  const doc = asRejected(working);
  const headline = headlineOf(doc);
  const lacks: [Problem['code'], Problem['weight'], number | boolean][] = [
    ['headline_missing', 'must', headline === ''],
    ['headline_short', 'should', headline !== '' && headline.length < 10],
    ['headline_long', 'should', headline.length > 110],
    ['body_missing', 'must', textOf(partOf(doc, 'body')).trim() === ''],
    ['quote_without_speaker', 'must', count(doc, 'quote', (quote) => !filled(quote, 'speaker'))],
    ['quote_empty', 'must', count(doc, 'quote', (quote) => textOf(quote).trim() === '')],
    ['helpline_without_country', 'must', count(doc, 'helpline', (line) => !filled(line, 'country'))],
    [
      'helpline_without_channel',
      'must',
      count(doc, 'helpline', (line) => !filled(line, 'channels') && !filled(line, 'links')),
    ],
    [
      'contact_unreachable',
      'must',
      count(doc, 'contact', (contact) => !filled(contact, 'email') && !filled(contact, 'phone')),
    ],
    ['image_missing', 'must', count(doc, 'image', (image) => !filled(image, 'asset'))],
    [
      'image_without_alt',
      'must',
      count(doc, 'image', (image) => !filled(image, 'alt') && image.attrs?.decorative !== true),
    ],
    ['image_alt_is_a_name', 'must', count(doc, 'image', (image) => saysNothing(image.attrs?.alt))],
    ['image_without_caption', 'must', count(doc, 'image', (image) => isThere(image) && lacksCaption(image))],
    [
      'image_without_credit',
      'must',
      count(doc, 'image', (image) => isThere(image) && !filled(image, 'credit')),
    ],
    ['file_without_title', 'must', count(doc, 'file', (file) => isThere(file) && !filled(file, 'title'))],
    ['file_missing', 'must', count(doc, 'file', (file) => !filled(file, 'asset'))],
    ['embed_without_address', 'must', count(doc, 'embed', (embed) => !filled(embed, 'url'))],
    [
      'figure_incomplete',
      'must',
      count(doc, 'keyFigure', (figure) => !filled(figure, 'value') || !filled(figure, 'label')),
    ],
    ['placeholder_left', 'must', placeholdersIn(doc).length],
    ['parts_differ', 'should', findAll(doc, 'keyFigures').flatMap((list) => unequalSums(list)).length],
    ['table_uneven', 'should', count(doc, 'table', (table) => !isEven(table))],
    ['standfirst_missing', 'should', standfirstOf(doc) === ''],
    ['dateline_missing', 'should', !filled(partOf(doc, 'dateline'), 'place')],
    ['contacts_missing', 'should', findAll(doc, 'contact').length === 0],
    ['about_missing', 'should', findAll(doc, 'about').length === 0],
    ['suggestions_open', 'must', countSuggestions(working)],
    ['comments_blocking', 'must', unsettled.blocking],
    ['comments_open', 'should', unsettled.open],
    ['findings_blocking', 'must', found.block],
    ['findings_open', 'should', found.error + found.warning],
  ];
  return lacks
    .map(([code, weight, found]) => ({ code, weight, count: Number(found) }))
    .filter((problem) => problem.count > 0);
}

const count = (doc: NodeJson, type: string, lacking: (node: NodeJson) => boolean) =>
  findAll(doc, type).filter(lacking).length;

const isThere = (node: NodeJson) => filled(node, 'asset');

const lacksCaption = (image: NodeJson) => !filled(image, 'caption') && image.attrs?.decorative !== true;

function filled(node: NodeJson | undefined, attribute: string): boolean {
  const value = node?.attrs?.[attribute];
  return Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value.trim() !== '';
}

const saysNothing = (alt: unknown) => typeof alt === 'string' && altFault(alt) !== null;
