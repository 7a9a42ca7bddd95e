import { labelOf } from '#components/release/comparison.tsx';
import type { CurrentMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { PartView } from '#lib/releases/queries/compared.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import { WhoWrote } from './who-wrote.tsx';

type Of = { release: DeskRelease; version: number; member: CurrentMember };

/** Draws "Who wrote this" beside the parts of a version. A part that was taken out has nobody any more. */
export function whoWroteParts({ release, version, member: { language } }: Of) {
  const t = translator(language, 'beside');
  return function whoWrotePart(part: PartView) {
    if (!part.place || part.type === 'about' || part.type === 'divider') return null;
    return (
      <WhoWrote
        release={release.id}
        passage={{ version, from: part.place.start, to: part.place.end, settled: true }}
        face={t('wrote.button')}
        label={t('wrote.part', { part: labelOf(part, language) })}
        words={wroteWords(language)}
        of={release.language}
        language={language}
        timeZone={release.site.timeZone}
      />
    );
  };
}

/** What the popover says, in the member's language. */
export function wroteWords(language: CurrentMember['language']) {
  const t = translator(language, 'beside');
  return {
    title: t('wrote.title'),
    loading: t('wrote.loading'),
    nothing: t('wrote.nothing'),
    failed: t('wrote.failed'),
    line: t.raw('wrote.line'),
  };
}
