import { directionOf, type Language } from '#lib/languages.ts';

type Props = { text: string; language: Language; untitled: string };

/** A headline in its own language, wherever it stands. */
export function Headline({ text, language, untitled }: Props) {
  if (!text) return <span className="font-normal text-ink-3">{untitled}</span>;
  return (
    <bdi lang={language} dir={directionOf(language)}>
      {text}
    </bdi>
  );
}
