import Link from 'next/link';
import { Badge } from '#components/ui/badge.tsx';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, type Language } from '#lib/languages.ts';
import type { TemplateLine } from '#lib/templates/queries.ts';
import { sayWhen } from '#lib/when.ts';

type Props = {
  lines: TemplateLine[];
  language: Language;
  zone: string;
  siteName: (key: string) => string;
};

/** Templates one under the other: what, in which language, whose, who changed it last. The whole row is the link. */
export function TemplateList({ lines, language, zone, siteName }: Props) {
  const t = translator(language, 'templates');
  const kinds = translator(language, 'releases');
  const now = new Date();
  return (
    <ul className="-mx-2 border-t border-line">
      {lines.map((line) => (
        <li
          key={line.id}
          className="relative grid items-baseline gap-x-3.5 gap-y-0.5 border-b border-line px-2 py-2.5 hover:bg-ground panel:grid-cols-[minmax(0,3fr)_minmax(0,2fr)_minmax(0,2fr)]"
        >
          <p className="flex min-w-0 flex-wrap items-center gap-2 text-[0.9375rem]">
            <Link
              href={`/desk/templates/${line.id}`}
              prefetch={false}
              lang={line.language}
              dir={directionOf(line.language)}
              className="font-semibold text-inherit no-underline after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:-outline-offset-3 focus-visible:after:outline-focus"
            >
              {line.name}
            </Link>
            {line.retiredAt && <Badge tone="withdrawn">{t('retired')}</Badge>}
          </p>
          <p className="text-[0.8125rem] text-ink-2">
            {kinds(`kinds.${line.kind}`)} ·{' '}
            {line.siteKey === null ? t('every') : <bdi>{siteName(line.siteKey)}</bdi>}
          </p>
          <p className="text-[0.8125rem] text-ink-3 panel:text-end">
            {line.by
              ? t('changed', { when: sayWhen(line.updatedAt, now, language, zone), who: line.by })
              : t('came')}
          </p>
        </li>
      ))}
    </ul>
  );
}
