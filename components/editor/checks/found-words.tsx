import { drawNumbers } from '#lib/documents/draw/numbers.ts';
import { directionOf, type Language } from '#lib/languages.ts';
import type { Placed } from './underlines.ts';
import type { CheckWords } from './words.ts';

type Props = {
  t: CheckWords;
  one: Placed;
  around: { before: string; after: string };
  /** Of the text. */
  language: Language;
  onShow: (one: Placed) => void;
};

/** The words of a finding with the nearest around them; pressed, they are shown in the text. */
export function FoundWords({ t, one, around: { before, after }, language, onShow }: Props) {
  const drawn = (words: string) => (directionOf(language) === 'rtl' ? drawNumbers(words) : words);
  return (
    <button
      type="button"
      onClick={() => onShow(one)}
      className="min-h-6 min-w-0 text-start underline decoration-edge underline-offset-4 hover:decoration-current max-tablet:min-h-11"
    >
      <span className="sr-only">{t('panel.show')} </span>
      <bdi lang={language} dir={directionOf(language)} className="check-words text-ink-3">
        {before}
        <b className="font-semibold text-ink">{drawn(seen(one.text))}</b>
        {after}
      </bdi>
    </button>
  );
}

/** A space that is the whole matter must be seen. */
export const seen = (words: string) =>
  words.replace(/^\s+|\s+$/g, (spaces) => spaces.replace(/[\u00a0\u202f]/g, '⍽').replace(/\s/g, '␣'));
