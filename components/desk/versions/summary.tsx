import { labelOf } from '#components/release/comparison.tsx';
import { type ComparedPart, isUnchanged } from '#lib/documents/diff.ts';
import { phrase, translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { DetailChange } from '#lib/releases/queries/details.ts';

type Props = { parts: ComparedPart[]; details: DetailChange[]; language: Language };

/** What changed in one sentence: "3 paragraphs changed, 1 moved, 2 figures, contacts". */
export function Summary(props: Props) {
  return <p className="text-ink-2">{saySummary(props)}</p>;
}

export function saySummary({ parts, details, language }: Props): string {
  const t = translator(language, 'versions');
  const changed = parts.filter((part) => !isUnchanged(part));
  const isText = ({ type }: ComparedPart) => type === 'paragraph';
  const count = {
    paragraphs: changed.filter((part) => isText(part) && part.change === 'changed').length,
    added: changed.filter((part) => isText(part) && part.change === 'added').length,
    removed: changed.filter((part) => isText(part) && part.change === 'removed').length,
    moved: changed.filter(({ moved }) => moved).length,
    figures: figuresIn(changed),
  };
  const others = changed.filter(
    (part) => !isText(part) && part.type !== 'keyFigures' && part.change !== 'same',
  );
  const said = [
    ...(['paragraphs', 'added', 'removed', 'moved', 'figures'] as const)
      .filter((name) => count[name] > 0)
      .map((name) => t(`compare.summary.${name}`, { count: count[name] })),
    ...new Set(others.map((part) => labelOf(part, language))),
    ...details.map(({ name }) => phrase(language, `releases.fields.${name}`) ?? name),
  ];
  if (said.length === 0) return t('compare.summary.nothing');
  const list = new Intl.ListFormat(language === 'ar' ? 'ar-u-nu-latn' : language, {
    type: 'unit',
    style: 'long',
  });
  return list.format(said);
}

const figuresIn = (parts: ComparedPart[]) =>
  parts
    .filter(({ type }) => type === 'keyFigures')
    .flatMap(({ lines }) => lines)
    .filter(({ runs }) => runs.some(({ kind }) => kind !== 'same')).length;
