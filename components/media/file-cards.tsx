import Link from 'next/link';
import { Badge } from '#components/ui/badge.tsx';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, type Language } from '#lib/languages.ts';
import type { FileLine } from '#lib/media/queries/list.ts';
import { writeDate } from '#lib/time.ts';
import { FileState } from './file-state.tsx';
import { Thumb } from './thumb.tsx';

type Props = { lines: readonly FileLine[]; language: Language };

/** Files side by side: what is seen, how each stands, what is still to be said. The whole card is the link. */
export function FileCards({ lines, language }: Props) {
  const t = translator(language, 'media');
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(13rem,100%),1fr))] gap-4">
      {lines.map((line) => (
        <li
          key={line.id}
          className="relative grid content-start gap-2 rounded-md border border-line p-2.5 hover:bg-ground"
        >
          <Thumb kind={line.kind} name={line.thumb} className="aspect-[3/2] w-full" />
          <Link
            href={`/desk/media/${line.id}`}
            prefetch={false}
            dir="auto"
            className="font-semibold wrap-break-word text-inherit no-underline after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:-outline-offset-3 focus-visible:after:outline-focus"
          >
            {line.title || t('untitled')}
          </Link>
          <p className="text-xs text-ink-3">
            {[t(`kinds.${line.kind}`), line.takenOn && writeDate(line.takenOn, language)]
              .filter(Boolean)
              .join(' · ')}
            {line.place && (
              <>
                {' · '}
                <bdi>{line.place}</bdi>
              </>
            )}
          </p>
          <p className="flex flex-wrap gap-1.5">
            <FileState file={line} language={language} />
            {line.live && <Badge tone="published">{t('usages.live')}</Badge>}
            {line.draft && <Badge tone="draft">{t('usages.draft')}</Badge>}
          </p>
          {line.newer && <p className="text-xs text-ink-2">{t('newer_exists')}</p>}
          {line.gaps.length > 0 && line.state !== 'refused' && (
            <p className="text-xs text-ink-2">
              {t('gaps', { languages: line.gaps.map((each) => LANGUAGE_NAMES[each]).join(' · ') })}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
