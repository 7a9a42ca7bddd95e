import Link from 'next/link';
import { Avatar } from '#components/ui/avatar.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { MemberLine } from '#lib/members/queries.ts';
import { sayGrants } from '#lib/members/say-grants.ts';
import { sayWhen } from '#lib/when.ts';

type Props = {
  lines: MemberLine[];
  language: Language;
  zone: string;
  viewerId: string;
  siteName: (key: string) => string;
};

/** Members one under the other: who, what they may do, when they were last here. The whole row is the link. */
export function MemberList({ lines, language, zone, viewerId, siteName }: Props) {
  const t = translator(language, 'members');
  const now = new Date();
  return (
    <ul className="-mx-2 border-t border-line">
      {lines.map((line) => (
        <li
          key={line.id}
          className="relative grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3.5 gap-y-0.5 border-b border-line px-2 py-2.5 hover:bg-ground panel:grid-cols-[auto_minmax(0,2fr)_minmax(0,3fr)_9rem]"
        >
          <Avatar name={line.name} />
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-2 text-[0.9375rem]">
              <Link
                href={`/desk/members/${line.id}`}
                prefetch={false}
                className="font-semibold text-inherit no-underline after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:-outline-offset-3 focus-visible:after:outline-focus"
              >
                <bdi>{line.name}</bdi>
              </Link>
              {line.id === viewerId && <span className="text-xs text-ink-3">({t('you')})</span>}
              {line.disabled && <Badge tone="withdrawn">{t('disabled')}</Badge>}
            </p>
            <p className="truncate text-[0.8125rem] text-ink-2">
              <bdi dir="ltr">{line.email}</bdi>
            </p>
          </div>
          <p className="text-[0.8125rem] text-ink-2 max-panel:col-start-2">
            {line.grants.length > 0 ? sayGrants(language, line.grants, siteName) : t('noRoles')}
          </p>
          <p className="text-[0.8125rem] text-ink-3 max-panel:col-start-2 panel:text-end">
            {t('seen')}: {line.lastSeenAt ? sayWhen(line.lastSeenAt, now, language, zone) : t('never')}
          </p>
        </li>
      ))}
    </ul>
  );
}
