import { conceptOf } from '../checks/figures/concept.ts';
import { writeCsv } from '../directory/csv/write-csv.ts';
import { documentSchema } from '../documents/schema.ts';
import { asRejected } from '../documents/suggestions/settle.ts';
import { type FigureLine, registerOf } from '../figures/register.ts';
import { translator } from '../i18n/translate.ts';
import type { ReleaseView } from '../releases/view.ts';
import { dayIn } from '../time.ts';
import { hashtagOf } from './hxl.ts';
import { noticesOf, sayEmbargoLines } from './paper-of.ts';

/**
 * The figures of a release as CSV (RFC 4180): a row of headings in its language, a row of HXL hashtags, then a row for each
 * number. Each hashtag of numbers has a column of its own, so that a column holds one kind of thing. What must be known
 * before the text stands above the headings. Empty when the release says no number.
 */
export function figuresFile(view: ReleaseView): string {
  const lines = figuresOf(view);
  if (lines.length === 0) return '';
  const { language, reference, countries, address } = view;
  const t = translator(language, 'papers');
  const tags = [...new Set(lines.map(({ figure }) => hashtagOf(figure)))];
  const columns = [
    { head: t('csv.said'), tag: '#indicator+text' },
    ...tags.map((tag) => ({ head: t('csv.number', { tag: tag.slice(1) }), tag })),
    { head: t('csv.unit'), tag: '#indicator+unit' },
    { head: t('csv.precision'), tag: '#meta+precision' },
    { head: t('csv.about'), tag: '#description' },
    { head: t('csv.asOf'), tag: '#date+asof' },
    { head: t('csv.source'), tag: '#meta+source' },
    { head: t('csv.published'), tag: '#date+published' },
    { head: t('csv.countries'), tag: '#country+code+list' },
    { head: t('csv.organization'), tag: '#org' },
    { head: t('csv.reference'), tag: '#meta+id' },
    { head: t('csv.address'), tag: '#meta+url' },
  ];
  const day = view.publishedAt ? dayIn(view.publishedAt, view.site.timeZone) : '';
  const rows = lines.map((line) => [
    line.text,
    ...tags.map((tag) => (hashtagOf(line.figure) === tag ? plainNumber(line.figure) : '')),
    line.figure.unit ?? '',
    line.figure.precision,
    `${line.before}${line.text}${line.after}`.replace(/\s+/g, ' ').trim(),
    line.asOf ?? '',
    line.source ?? '',
    day,
    countries.join('|'),
    'IOM',
    reference,
    address,
  ]);
  const above = firstOf(view).map((text) => [text, ...columns.slice(1).map(() => '')]);
  return writeCsv([...above, columns.map(({ head }) => head), columns.map(({ tag }) => tag), ...rows]);
}

// The numbers a release tells, in reading order. One that is said again counts once: where it has a date or a source, else
// where it stands in a sentence rather than above one.
function figuresOf(view: ReleaseView): FigureLine[] {
  const doc = documentSchema.nodeFromJSON(asRejected(view.doc));
  const best = new Map<string, FigureLine>();
  for (const line of registerOf(doc, view.language)
    .filter(({ figure }) => isTold(figure))
    .map(withUnit)) {
    const { value, to, kind, unit } = line.figure;
    const key = JSON.stringify([value, to, kind, unit]);
    const before = best.get(key);
    if (!before || worth(line) > worth(before)) best.set(key, line);
  }
  return [...best.values()];
}

// A key figure says in its label what it counts.
function withUnit(line: FigureLine): FigureLine {
  if (line.part !== 'data' || line.figure.unit) return line;
  const unit = line.after.match(/\p{L}+/gu)?.find((word) => conceptOf(word)) ?? null;
  return { ...line, figure: { ...line.figure, unit } };
}

const worth = ({ part, asOf, source }: FigureLine) =>
  (asOf ? 4 : 0) + (source ? 2 : 0) + (part === 'headline' || part === 'heading' ? 0 : 1);

// Small numbers in words and round guesses are wording.
const isTold = ({ written, again, value, precision }: FigureLine['figure']) =>
  written === 'digits' || again !== null || (value >= 20 && precision !== 'about');

// A range is no number: its words say it.
const plainNumber = ({ value, to }: FigureLine['figure']) => (to === null ? String(value) : '');

function firstOf(view: ReleaseView): string[] {
  return [
    ...sayEmbargoLines(view),
    ...noticesOf(view).map(({ title, paragraphs }) => [title, ...paragraphs].join(' ')),
  ];
}
