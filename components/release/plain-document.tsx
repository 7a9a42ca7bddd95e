import type { NodeJson } from '#lib/documents/parse.ts';
import { asRejected } from '#lib/documents/suggestions/settle.ts';
import { textOf } from '#lib/documents/text.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, type Language } from '#lib/languages.ts';

type Props = { doc: NodeJson; language: Language; memberLanguage: Language };

/** The words of a document, part by part. */
export function PlainDocument({ doc, language, memberLanguage }: Props) {
  const t = translator(memberLanguage, 'releases');
  return (
    <div
      lang={language}
      dir={directionOf(language)}
      className="grid gap-4 px-6 py-8 font-read text-[1.0625rem]/7"
    >
      {(asRejected(doc).content ?? []).map((part) => (
        <p key={part.type} className="whitespace-pre-line">
          {textOf(part) || t('parts.empty')}
        </p>
      ))}
    </div>
  );
}
