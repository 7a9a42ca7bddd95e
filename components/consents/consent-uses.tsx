import Link from 'next/link';
import { Headline } from '#components/desk/headline.tsx';
import type { Use } from '#lib/consents/uses.ts';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, type Language } from '#lib/languages.ts';

type Props = { uses: Use[] /** Whether the record holds no more. */; ended: boolean; language: Language };

/** Every text that leans on a record, and what is to be done with each once consent ends. */
export function ConsentUses({ uses, ended, language }: Props) {
  const t = translator(language, 'consents');
  const desk = translator(language, 'desk');
  if (uses.length === 0) return <p className="text-ink-2">{t('uses.none')}</p>;
  return (
    <ul className="grid gap-4">
      {uses.map((use) => (
        <li key={use.releaseId} className="min-w-0">
          <Link
            href={`/desk/releases/${use.releaseId}`}
            prefetch={false}
            className="block font-semibold wrap-break-word"
          >
            <Headline text={use.headline} language={use.language} untitled={desk('line.untitled')} />
          </Link>
          <p className="text-xs text-ink-3">
            <span lang={use.language}>{LANGUAGE_NAMES[use.language]}</span> ·{' '}
            {[use.inLive && t('uses.live'), use.inText && t('uses.text')].filter(Boolean).join(' · ')}
          </p>
          {(ended ? whatToDo(use) : []).map((deed) => (
            <p key={deed} className="mt-1 text-[0.8125rem] text-ink-2">
              {t(`uses.do.${deed}`)}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

const PLANNED = ['approved', 'scheduled', 'embargoed'];

const whatToDo = ({ inLive, inText, work, live }: Use) => [
  ...(inLive && live === 'published' ? (['live'] as const) : []),
  ...(inText ? ([PLANNED.includes(work) ? 'planned' : 'written'] as const) : []),
];
