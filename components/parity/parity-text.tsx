import { clsx } from 'clsx';
import { keyed } from '#components/ui/keyed.ts';
import { drawNumbers } from '#lib/documents/draw/numbers.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, type Language, nameLanguage } from '#lib/languages.ts';
import type { ParityRule } from '#lib/parity/difference.ts';
import type { ParityLine } from '#lib/parity/queries/parity.ts';
import type { ParityText as Text } from '#lib/parity/text.ts';
import { directionIn, type Stand, standOf } from './manner-of.ts';

type Props = {
  side: 'source' | 'target';
  text: Text;
  lines: readonly ParityLine[];
  language: Language;
};

const LOOKS: Record<Stand, string> = {
  block: 'bg-error-tint border-error',
  look: 'bg-warning-tint border-warning',
  explained: 'bg-ground border-edge',
};

/** One of two texts that are compared, with the places that differ marked; each leads to what is said of it. */
export function ParityText({ side, text, lines, language }: Props) {
  const t = translator(language, 'parity');
  const own = { lang: text.language, dir: directionOf(text.language) };
  const drawn = (words: string) => (own.dir === 'rtl' ? drawNumbers(words) : words);
  return (
    <section aria-label={`${t(side)}: ${nameLanguage(text.language, language)}`} className="min-w-0">
      <h3 className="mb-3 border-b border-line pb-2 text-[0.8125rem] font-semibold text-ink-2">
        {t(side)} · {nameLanguage(text.language, language)}
      </h3>
      <div className="grid gap-3 font-read leading-7 break-words" {...own}>
        {keyed(text.pieces.map((piece, at) => ({ ...piece, at }))).map(({ item, key }) => (
          <p
            key={key}
            className={clsx(
              'whitespace-pre-line',
              item.part === 'headline' && 'text-xl leading-7 font-semibold',
              item.part === 'heading' && 'font-semibold',
              item.part === 'item' && 'ps-4',
              ['data', 'contacts', 'helplines', 'dateline'].includes(item.part) &&
                'font-sans text-sm leading-6 text-ink-2',
            )}
          >
            {runsOf(item.text, item.at, lines, side).map((run) =>
              run.line === null ? (
                <span key={run.start}>{drawn(run.text)}</span>
              ) : (
                <a
                  key={run.start}
                  dir={directionIn(run.rule, text.language)}
                  id={`${side}-${run.line}`}
                  href={`#difference-${run.line}`}
                  className={clsx(
                    'scroll-mt-24 rounded-sm border-b-2 px-0.5 text-ink no-underline target:outline-2 target:outline-brand',
                    LOOKS[run.stand],
                  )}
                >
                  <mark className="bg-transparent text-inherit">{drawn(run.text)}</mark>
                  <span className="sr-only" lang={language}>
                    {' '}
                    ({t('back')})
                  </span>
                </a>
              ),
            )}
          </p>
        ))}
      </div>
    </section>
  );
}

type Run = { start: number; text: string } & (
  | { line: null }
  | { line: number; stand: Stand; rule: ParityRule }
);

function runsOf(text: string, at: number, lines: readonly ParityLine[], side: 'source' | 'target'): Run[] {
  const marked = lines
    .map((line, index) => ({ place: line[side], index, stand: standOf(line), rule: line.rule }))
    .filter(({ place }) => place?.at === at)
    .sort((a, b) => (a.place?.start ?? 0) - (b.place?.start ?? 0));
  const runs: Run[] = [];
  let from = 0;
  const plain = (to: number) => {
    if (to > from) runs.push({ start: from, text: readable(text.slice(from, to)), line: null });
  };
  for (const { place, index, stand, rule } of marked) {
    if (!place || place.start < from) continue;
    plain(place.start);
    runs.push({
      start: place.start,
      text: readable(text.slice(place.start, place.end)),
      line: index,
      stand,
      rule,
    });
    from = place.end;
  }
  plain(text.length);
  return runs;
}

// An atom of the document stands there as one sign.
const readable = (text: string) => text.replaceAll('\ufffc', '…');
