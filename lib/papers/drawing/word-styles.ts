import {
  AlignmentType,
  BorderStyle,
  type ILevelsOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';
import { type Pen, TAGS } from './word-runs.ts';

const BRAND = '0033A0';
const QUIET = '434C61';
const FONT = { ascii: 'Georgia', hAnsi: 'Georgia', eastAsia: 'Georgia', cs: 'Times New Roman' };
const edge = { style: BorderStyle.SINGLE, size: 8, space: 6, color: '7B869C' };

/** Every style a release needs, by the names Word gives its own. */
export function STYLES({ language, rtl }: Pen): IStylesOptions {
  const size = rtl ? 26 : 21;
  return {
    default: {
      document: {
        run: {
          font: FONT,
          size,
          language: { value: rtl ? 'en-GB' : TAGS[language], bidirectional: TAGS.ar },
        },
        paragraph: { spacing: { after: 140, line: 288, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: FONT, size: size * 1.8, bold: true },
        paragraph: { spacing: { before: 120, after: 120, line: 252, lineRule: LineRuleType.AUTO } },
      },
      heading2: heading(size * 1.2),
      heading3: heading(size * 1.05),
      heading4: { ...heading(size), run: { ...heading(size).run, italics: !rtl } },
      hyperlink: { run: { color: BRAND, underline: { type: 'single', color: BRAND } } },
      listParagraph: { paragraph: { spacing: { after: 60 } } },
    },
    paragraphStyles: [
      style('Subtitle', 'Subtitle', { size: size * 1.12, color: QUIET }, { spacing: { after: 200 } }),
      style('Quote', 'Quote', {}, { indent: { start: 340 }, spacing: { after: 60 }, keepNext: true }),
      style(
        'QuoteBy',
        'Quote Attribution',
        { color: QUIET },
        { indent: { start: 340 }, spacing: { after: 200 } },
      ),
      style('Caption', 'caption', { color: QUIET, size: size * 0.86 }, {}),
      style('Kind', 'Release Kind', { color: QUIET, bold: true }, { spacing: { after: 40 } }),
      style(
        'Notice',
        'Release Notice',
        {},
        {
          border: { top: edge, bottom: edge, left: edge, right: edge },
          spacing: { after: 0 },
        },
      ),
      style('Fact', 'Fact Box', {}, { border: { left: edge }, indent: { start: 200 } }),
      style('Contact', 'Release Contact', {}, { spacing: { after: 0 } }),
      style(
        'Figure',
        'Release Figure',
        { color: BRAND, bold: true, size: size * 1.3 },
        { spacing: { after: 0 } },
      ),
      style('EndMark', 'End Mark', {}, { alignment: AlignmentType.CENTER }),
      style(
        'Letterhead',
        'Letterhead',
        { color: BRAND, size: size * 1.05 },
        {
          border: { bottom: { ...edge, size: 12, color: BRAND } },
          spacing: { after: 120 },
        },
      ),
      style('Header', 'header', { size: size * 0.86 }, { spacing: { after: 0 } }),
      style('Footer', 'footer', { size: size * 0.8, color: QUIET }, { spacing: { after: 0 } }),
    ],
  };
}

function heading(size: number) {
  return {
    run: { font: FONT, size: Math.round(size), bold: true, color: '121829' },
    paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
  };
}

function style(
  id: string,
  name: string,
  run: NonNullable<IParagraphStyleOptions['run']>,
  paragraph: NonNullable<IParagraphStyleOptions['paragraph']>,
): IParagraphStyleOptions {
  const size = typeof run.size === 'number' ? { size: Math.round(run.size) } : {};
  return { id, name, basedOn: 'Normal', quickFormat: true, run: { ...run, ...size }, paragraph };
}

/** The lists of a document: bullets, and one numbering for each numbered list so that it begins where it should. */
export function numbersOf({ lists }: Pen) {
  const levels = (make: (level: number) => Partial<ILevelsOptions>): ILevelsOptions[] =>
    [0, 1, 2, 3, 4, 5].map((level) => ({
      level,
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { start: 400 * (level + 1), hanging: 300 } } },
      ...make(level),
    }));
  return [
    { reference: 'bullets', levels: levels(() => ({ format: LevelFormat.BULLET, text: '•' })) },
    ...lists.map((start, at) => ({
      reference: `numbers-${at}`,
      levels: levels((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start })),
    })),
  ];
}
