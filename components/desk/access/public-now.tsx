import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import { writeInstant } from '#lib/time.ts';

/** What the public can read of a release now. */
export function PublicNow({ release, language }: { release: DeskRelease; language: Language }) {
  return <p>{saidOf(release, language)}</p>;
}

function saidOf({ live, planned }: DeskRelease, language: Language): string {
  const t = translator(language, 'embargo');
  switch (live) {
    case 'published':
      return t('desk.public_yes');
    case 'withdrawn':
      return t('desk.public_withdrawn');
    case 'unpublished':
    case 'recalled':
      return t('desk.public_gone');
    case 'none':
      return planned
        ? t('desk.public_until', { when: writeInstant(planned.at, language, planned.zone) })
        : t('desk.public_no');
  }
}
