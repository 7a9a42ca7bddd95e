import type { Metadata } from 'next';
import { MailStateBadge } from '#components/desk/mail-state-badge.tsx';
import { PageBar } from '#components/desk/page-bar.tsx';
import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { hasMailServer, type MailView, readMail } from '#lib/delivery/mail/queries.ts';
import { READER_LEFT } from '#lib/delivery/mail/send.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, type Language } from '#lib/languages.ts';
import { listSites, zoneOf } from '#lib/sites/queries.ts';
import { writeInstant } from '#lib/time.ts';
import { found } from '../../found.ts';
import { sendMailAgain } from '../actions.ts';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const member = await requireMember();
  const { subject } = await found(readMail(member, (await params).id));
  return { title: subject };
}

export default async function MailPage({ params }: Props) {
  const member = await requireMember();
  const { language } = member;
  const [mail, sites] = await found(Promise.all([readMail(member, (await params).id), listSites(member)]));
  const t = translator(language, 'members');
  return (
    <>
      <PageBar title={<bdi lang={mail.language}>{mail.subject}</bdi>}>
        <ButtonLink href="/desk/outbox">{t('outbox.back')}</ButtonLink>
      </PageBar>
      <main id="main" tabIndex={-1} className="page page-with-side">
        <pre
          lang={mail.language}
          dir={directionOf(mail.language)}
          className="rounded-md border border-line bg-ground p-5 font-ui text-base whitespace-pre-wrap break-words"
        >
          {mail.text}
        </pre>
        <aside className="grid content-start gap-3">
          <p>
            <MailStateBadge state={mail.state} language={language} />
          </p>
          <Facts mail={mail} language={language} zone={zoneOf(sites)} />
          {mail.mayRetry && (
            <ActionForm action={sendMailAgain} errorTitle={translator(language, 'errors')('summary')}>
              <input type="hidden" name="mailId" value={mail.id} />
              <SubmitButton
                variant="outline"
                reason={hasMailServer() ? null : t('outbox.retryNoServer')}
                reasonPlace="beside"
              >
                {t('outbox.retry')}
              </SubmitButton>
            </ActionForm>
          )}
        </aside>
      </main>
    </>
  );
}

function Facts({ mail, language, zone }: { mail: MailView; language: Language; zone: string }) {
  const t = translator(language, 'members');
  const at = (instant: Date) => writeInstant(instant, language, zone);
  return (
    <div className="grid gap-2 text-[0.8125rem] text-ink-2">
      <p>
        {t('outbox.to')}: <bdi dir="ltr">{mail.recipient}</bdi>
      </p>
      <p>{mail.sentAt ? t('outbox.sentAt', { at: at(mail.sentAt) }) : at(mail.createdAt)}</p>
      <p>{t('outbox.tries', { count: mail.tries })}</p>
      {mail.lastError && (
        <p className="text-error" dir="auto">
          {mail.lastError === READER_LEFT
            ? t('outbox.readerLeft')
            : t('outbox.lastError', { error: mail.lastError })}
        </p>
      )}
      {mail.text.includes('/invite/…') && <p>{t('outbox.hiddenLink')}</p>}
    </div>
  );
}
