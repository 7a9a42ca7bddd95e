import { keyed } from '#components/ui/keyed.ts';
import type { NodeJson } from '#lib/documents/parse.ts';
import { asRejected } from '#lib/documents/suggestions/settle.ts';
import { textOf } from '#lib/documents/text.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, type Language } from '#lib/languages.ts';

const LOOKS: Record<string, string> = {
  headline: 'text-[1.75rem]/9 font-bold',
  standfirst: 'text-xl/8 text-ink-2',
};

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
      {(asRejected(doc).content ?? []).map((part) => {
        const lines = textOf(part).split('\n').filter(Boolean);
        if (lines.length === 0 && part.type === 'headline') lines.push(t('parts.empty'));
        return keyed(lines).map(({ item, key }) => (
          <p key={`${part.type} ${key}`} className={LOOKS[part.type]}>
            {item}
          </p>
        ));
      })}
    </div>
  );
}
