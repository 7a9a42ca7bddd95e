import { ArrowRight } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, type Language } from '#lib/languages.ts';
import type { Example } from '#lib/style/built-in.ts';

type Props = { hits: readonly Example[]; misses: readonly Example[]; language: Language };

/** What a rule finds in its own examples, with what it would put there, and what it leaves alone. */
export function RuleExamples({ hits, misses, language }: Props) {
  const t = translator(language, 'style');
  if (hits.length + misses.length === 0) return <p className="text-ink-2">{t('rules.no_examples')}</p>;
  return (
    <div className="grid gap-5 tablet:grid-cols-2">
      {(
        [
          ['hits', hits],
          ['misses', misses],
        ] as const
      ).map(([name, examples]) => (
        <section key={name} className="min-w-0">
          <h3 className="mb-1.5 text-[0.8125rem] font-semibold">{t(`rules.${name}`)}</h3>
          <ul className="grid gap-2">
            {examples.map((example) => (
              <li key={`${example.language} ${example.text}`} className="min-w-0 break-words">
                <Shown example={example} />
                {example.fixed !== null && (
                  <p className="flex items-baseline gap-1.5 text-ink-2">
                    <Icon of={ArrowRight} mirror className="flex-none" />
                    <span className="sr-only">{t('rules.becomes')} </span>
                    <bdi
                      lang={example.language}
                      dir={directionOf(example.language)}
                      className="check-words min-w-0"
                    >
                      {seen(example.fixed)}
                    </bdi>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Shown({ example: { text, language, found } }: { example: Example }) {
  const first = found[0];
  const [start, end] = first ?? [text.length, text.length];
  return (
    <bdi lang={language} dir={directionOf(language)} className="check-words">
      {text.slice(0, start)}
      {first && (
        <mark className="rounded-sm bg-warning-tint font-semibold text-ink">
          {seen(text.slice(start, end))}
        </mark>
      )}
      {text.slice(end)}
    </bdi>
  );
}

// Spaces that are the whole matter must be seen.
const seen = (words: string) =>
  words.replace(/[\u00a0\u202f]/g, '⍽').replace(/^ +| +$/g, (some) => '␣'.repeat(some.length));
