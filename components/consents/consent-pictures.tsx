import Link from 'next/link';
import { Thumb } from '#components/media/thumb.tsx';
import type { LeaningPicture } from '#lib/consents/pictures.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

type Props = { pictures: readonly LeaningPicture[]; language: Language };

/** Every picture on which somebody is seen who gave this consent, and whether readers or a draft show it. */
export function ConsentPictures({ pictures, language }: Props) {
  const t = translator(language, 'consents');
  const media = translator(language, 'media');
  if (pictures.length === 0) return <p className="text-ink-2">{t('pictures.none')}</p>;
  return (
    <ul className="grid gap-3">
      {pictures.map((picture) => (
        <li key={`${picture.id}.${picture.seenAs}`} className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-3">
          <Thumb kind={picture.kind} name={picture.thumb} className="aspect-[3/2] w-full" />
          <div className="min-w-0">
            <Link
              href={`/desk/media/${picture.id}`}
              prefetch={false}
              dir="auto"
              className="block font-semibold wrap-break-word"
            >
              {picture.title || media('untitled')}
            </Link>
            <p className="text-xs text-ink-3">
              <bdi>{picture.seenAs}</bdi> ·{' '}
              {[
                picture.live && media('usages.live'),
                picture.draft && media('usages.draft'),
                !picture.live && !picture.draft && media('usages.unused'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
