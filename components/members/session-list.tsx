import { Badge } from '#components/ui/badge.tsx';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { SessionLine } from '#lib/members/queries.ts';
import { readUserAgent } from '#lib/members/user-agent.ts';
import { sayWhen } from '#lib/when.ts';

type Props = { lines: SessionLine[]; language: Language; zone: string };

/** Where one is signed in. */
export function SessionList({ lines, language, zone }: Props) {
  const t = translator(language, 'members');
  const now = new Date();
  const when = (instant: Date) => sayWhen(instant, now, language, zone);
  return (
    <ul className="border-t border-line">
      {lines.map((line) => (
        <li
          key={`${line.createdAt.toISOString()} ${line.userAgent}`}
          className="flex flex-wrap items-center gap-x-3 gap-y-0.5 border-b border-line py-2.5"
        >
          <b>{browserOf(line.userAgent, t)}</b>
          {line.isThis && <Badge tone="published">{t('account.thisBrowser')}</Badge>}
          <span className="basis-full text-[0.8125rem] text-ink-2">
            {t('account.sessionLine', { at: when(line.createdAt), seen: when(line.lastSeenAt) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function browserOf(userAgent: string, t: ReturnType<typeof translator<'members'>>): string {
  const { browser, system } = readUserAgent(userAgent);
  if (!browser) return t('account.unknownBrowser');
  return system ? t('account.browser', { browser, system }) : browser;
}
