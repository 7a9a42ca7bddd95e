import { clsx } from 'clsx';
import { keyed } from '#components/ui/keyed.ts';
import type { ComparedLine, Field } from '#lib/documents/diff.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, type Language } from '#lib/languages.ts';
import { Runs, type Side } from './runs.tsx';

type Props = {
  type: string;
  lines: ComparedLine[];
  /** Of the text, and of the person reading. */
  of: Language;
  language: Language;
  side?: Side;
};

const LOOKS: Record<string, string> = {
  headline: 'text-xl leading-7 font-bold',
  standfirst: 'text-[1.1875rem] leading-[1.8125rem] text-ink-2',
  heading: 'text-[1.0625rem] leading-7 font-bold',
  quote: 'border-s-3 border-brand ps-4 text-[1.0625rem] leading-7',
  factBox: 'text-[1.0625rem] leading-7 border border-line bg-ground p-3',
};
const PLAIN = [
  'dateline',
  'helplines',
  'contacts',
  'keyFigures',
  'image',
  'gallery',
  'file',
  'embed',
  'table',
  'about',
];
const UNLABELLED: readonly Field[] = [
  'text',
  'item',
  'row',
  'figure',
  'contact',
  'service',
  'channel',
  'link',
];

/** How the words of a part look in a comparison. */
export const lookOf = (type: string): string =>
  clsx(
    'compared min-w-0',
    PLAIN.includes(type) ? 'text-base' : 'font-read',
    LOOKS[type] ?? (!PLAIN.includes(type) && 'text-[1.0625rem] leading-7'),
  );

/** The lines of one part with what changed in them: running text in the reading face, data in the interface's. */
export function ComparedLines({ type, lines, of, language, side = 'both' }: Props) {
  const t = translator(language, 'versions');
  const shown = lines.filter(({ runs }) => side === 'both' || runs.some(({ kind }) => isOn(side, kind)));
  return (
    <div lang={of} dir={directionOf(of)} className={lookOf(type)}>
      {keyed(shown).map(({ item: line, key }) => (
        <p
          key={key}
          className={clsx(
            'whitespace-pre-line',
            line.field === 'item' && 'list-line',
            line.level > 1 && line.field === 'item' && 'ms-6',
          )}
        >
          {!UNLABELLED.includes(line.field) && (
            // its gap lies where the words of the text begin, whatever the direction of its own
            <span className="me-2">
              <span
                lang={language}
                dir={directionOf(language)}
                className="font-ui text-[0.8125rem] text-ink-3"
              >
                {t(`compare.fields.${line.field}`)}
              </span>
            </span>
          )}
          <Runs runs={line.runs} language={language} side={side} />
        </p>
      ))}
    </div>
  );
}

const isOn = (side: Side, kind: string) => kind !== (side === 'before' ? 'insert' : 'delete');
