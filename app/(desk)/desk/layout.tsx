import type { ReactNode } from 'react';
import { Rail } from '#components/desk/rail.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { countUnread } from '#lib/notices/queries.ts';
import { countWaiting } from '#lib/releases/queries/my-day.ts';

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const member = await requireMember();
  const [waiting, unread] = await Promise.all([countWaiting(member), countUnread(member)]);
  const t = translator(member.language, 'desk');
  return (
    <div className="tablet:grid tablet:grid-cols-[var(--rail)_minmax(0,1fr)]">
      <a
        href="#main"
        className="sr-only z-20 rounded-md bg-brand-fill px-4 py-2 font-semibold text-on-brand focus:not-sr-only focus:fixed focus:start-4 focus:top-3"
      >
        {t('skip')}
      </a>
      <Rail member={member} waiting={waiting} unread={unread} />
      <div className="min-w-0 max-tablet:pb-20">{children}</div>
    </div>
  );
}
