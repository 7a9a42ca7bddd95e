import { keyed } from '#components/ui/keyed.ts';
import type { Run } from '#lib/documents/diff.ts';
import { drawNumbers } from '#lib/documents/draw/numbers.ts';
import { phrase, translator } from '#lib/i18n/translate.ts';
import { directionOf, isLanguage, type Language } from '#lib/languages.ts';

/** Which of the two versions is drawn: one of them beside the other, or both in one text. */
export type Side = 'both' | 'before' | 'after';

type Props = { runs: Run[]; language: Language; side?: Side };

/** Words with what went out and what came in; a screen reader is told which is which, in the member's `language`. */
export function Runs({ runs, language, side = 'both' }: Props) {
  const shown = runs.filter(
    ({ kind }) => !(kind === 'insert' && side === 'before') && !(kind === 'delete' && side === 'after'),
  );
  return keyed(shown).map(({ item, key }) => <OneRun key={key} run={item} language={language} side={side} />);
}

function OneRun({ run, language, side }: { run: Run; language: Language; side: Side }) {
  const t = translator(language, 'versions');
  switch (run.kind) {
    case 'same':
      return drawNumbers(run.text);
    case 'delete':
      return (
        <del>
          <Hidden language={language}>{t('compare.removed_word')} </Hidden>
          {drawNumbers(run.text)}
        </del>
      );
    case 'insert':
      return (
        <ins>
          <Hidden language={language}>{t('compare.added_word')} </Hidden>
          {drawNumbers(run.text)}
        </ins>
      );
    case 'restyle':
      if (side === 'before') return drawNumbers(run.text);
      return (
        <span className="restyled">
          {drawNumbers(run.text)}
          <span lang={language} dir={directionOf(language)} className="restyled-note">
            <span className="sr-only"> {t('compare.restyled_word')}</span>{' '}
            {t('compare.from_to', { from: sayMarks(run.from, language), to: sayMarks(run.to, language) })}
          </span>
        </span>
      );
  }
}

function Hidden({ language, children }: { language: Language; children: React.ReactNode }) {
  return (
    <span lang={language} className="sr-only">
      {children}
    </span>
  );
}

/** "bold, link https://…" in the words of the member; nothing is plain text. */
function sayMarks(marks: string | undefined, language: Language): string {
  if (!marks) return translator(language, 'versions')('compare.marks.none');
  return marks
    .split(', ')
    .map((mark) => {
      const [name = '', ...rest] = mark.split(' ');
      const value = rest.join(' ');
      const spoken = name === 'lang' ? sayLanguage(value, language) : value;
      return phrase(language, `versions.compare.marks.${name}`, { value: spoken }) ?? mark;
    })
    .join(language === 'ar' ? '، ' : ', ');
}

function sayLanguage(tag: string, language: Language): string {
  const names = new Intl.DisplayNames([isLanguage(language) ? language : 'en'], { type: 'language' });
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
