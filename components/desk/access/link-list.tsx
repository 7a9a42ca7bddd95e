import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { Badge } from '#components/ui/badge.tsx';
import type { LinkView } from '#lib/embargo/queries.ts';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import { writeInstant } from '#lib/time.ts';

type Props = {
  release: DeskRelease;
  links: readonly LinkView[];
  language: Language;
  /** Null when this member may not close them. */
  close: FormAction | null;
};

/** Everybody who was given a link: whether it opens anything now, why, and when it was opened. */
export function LinkList({ release, links, language, close }: Props) {
  const t = translator(language, 'embargo');
  const when = (at: Date) => writeInstant(at, language, release.site.timeZone);
  return (
    <ul className="grid gap-3">
      {links.map((link) => (
        <li key={link.id} className="grid gap-1 rounded-md border border-line px-4 py-3">
          <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
            <h4 className="text-sm">
              <bdi>{link.name}</bdi>
            </h4>
            {!link.isOpen && <Badge tone="draft">{t('desk.expired')}</Badge>}
            {link.isOpen && close && (
              <ActionForm
                action={close}
                errorTitle={translator(language, 'errors')('summary')}
                className="ms-auto"
              >
                <HiddenFields values={{ releaseId: release.id, linkId: link.id }} />
                <SubmitButton variant="outline">
                  <span aria-hidden>{t('desk.close')}</span>
                  <span className="sr-only">{t('desk.close_of', { name: link.name })}</span>
                </SubmitButton>
              </ActionForm>
            )}
          </div>
          <p className="text-[0.8125rem] text-ink-2">
            {t('desk.given', { by: link.createdBy, when: when(link.createdAt) })} ·{' '}
            <bdi>{link.email ? t('desk.sent', { email: link.email }) : t('desk.handed')}</bdi>
          </p>
          {release.planned && link.isOpen && (
            <p className="text-[0.8125rem] text-ink-2">
              {t('desk.local', { when: writeInstant(release.planned.at, language, link.zone) })} ·{' '}
              {link.expiresAt ? t('desk.open_until', { when: when(link.expiresAt) }) : t('desk.open_lift')}
            </p>
          )}
          {link.closedAt && (
            <p className="text-[0.8125rem] text-ink-2">
              {t('desk.closed', {
                by: link.closedBy ?? translator(language, 'events')('newsroom'),
                when: when(link.closedAt),
              })}
            </p>
          )}
          <p className={link.read.length > 0 ? 'font-semibold' : 'text-ink-2'}>
            {t('desk.read', { count: link.read.length })}
          </p>
          {link.read.length > 0 && (
            <ul className="text-[0.8125rem] text-ink-2 tabular-nums">
              {link.read.slice(0, 20).map(({ at, network }) => (
                <li key={at.toISOString()}>
                  {t('desk.opening', { when: when(at), network: `\u2068${network}\u2069` })}
                </li>
              ))}
            </ul>
          )}
          {link.seen.length > 0 && (
            <p className="text-[0.8125rem] text-ink-3">{t('desk.seen', { count: link.seen.length })}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
