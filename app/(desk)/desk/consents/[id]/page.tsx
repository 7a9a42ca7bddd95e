import type { Metadata } from 'next';
import { ConsentForm } from '#components/consents/consent-form.tsx';
import { ConsentPictures } from '#components/consents/consent-pictures.tsx';
import { ConsentState } from '#components/consents/consent-state.tsx';
import { ConsentUses } from '#components/consents/consent-uses.tsx';
import { PageBar } from '#components/desk/page-bar.tsx';
import { PanelSection } from '#components/desk/panel-section.tsx';
import { ActionForm } from '#components/form/action-form.tsx';
import { Checkbox } from '#components/form/checkbox.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { picturesOf } from '#lib/consents/pictures.ts';
import { readConsent } from '#lib/consents/queries.ts';
import { translator } from '#lib/i18n/translate.ts';
import { listSites, zoneOf } from '#lib/sites/queries.ts';
import { siteNamer } from '#lib/sites/site-namer.ts';
import { sayWhen } from '#lib/when.ts';
import { found } from '../../found.ts';
import { clearOneConsent, saveConsent, withdrawOneConsent } from '../actions.ts';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const member = await requireMember();
  return { title: (await found(readConsent(member, (await params).id))).codeName };
}

/** One record: what somebody agreed to, where it is used, and its end. */
export default async function ConsentPage({ params }: Props) {
  const member = await requireMember();
  const { language } = member;
  const consent = await found(readConsent(member, (await params).id));
  const [sites, pictures] = await Promise.all([listSites(member), picturesOf(member, consent.id)]);
  const t = translator(language, 'consents');
  const media = translator(language, 'media');
  const now = new Date();
  const when = (instant: Date) => sayWhen(instant, now, language, zoneOf(sites));
  const errorTitle = translator(language, 'errors')('summary');
  const asked = { consentId: consent.id, seen: consent.version };
  return (
    <>
      <PageBar
        title={<bdi>{consent.codeName}</bdi>}
        context={<bdi>{siteNamer(sites, language)(consent.siteKey)}</bdi>}
      >
        <ConsentState state={consent.state} language={language} />
        <ButtonLink href="/desk/consents">{t('back')}</ButtonLink>
      </PageBar>
      <main id="main" tabIndex={-1} className="page">
        <div className="grid gap-8 panel:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="max-w-3xl min-w-0">
            <ConsentForm
              consent={consent}
              places={[]}
              begun={null}
              language={language}
              action={saveConsent}
            />
          </div>
          <aside className="min-w-0 self-start rounded-md border border-line" aria-label={t('title')}>
            <PanelSection title={t('uses.title')}>
              <ConsentUses uses={consent.uses} ended={consent.state !== 'valid'} language={language} />
            </PanelSection>
            <PanelSection title={t('pictures.title')}>
              <ConsentPictures pictures={pictures} language={language} />
            </PanelSection>
            {consent.minor && !consent.withdrawnAt && (
              <PanelSection title={t('clear.title')}>
                {consent.clearedAt && consent.cleared ? (
                  <p>{t('cleared_by', { who: consent.cleared, when: when(consent.clearedAt) })}</p>
                ) : consent.mayClear ? (
                  <ActionForm action={clearOneConsent} errorTitle={errorTitle} className="grid gap-3">
                    <HiddenFields values={asked} />
                    <p className="text-[0.8125rem] text-ink-2">{t('clear.hint')}</p>
                    <div>
                      <SubmitButton>{t('clear.do')}</SubmitButton>
                    </div>
                  </ActionForm>
                ) : (
                  <p className="text-ink-2">{t('clear.waits')}</p>
                )}
              </PanelSection>
            )}
            <PanelSection title={t('withdraw.title')}>
              {consent.withdrawnAt ? (
                <p>{t('withdraw.done', { when: when(consent.withdrawnAt) })}</p>
              ) : (
                <ActionForm action={withdrawOneConsent} errorTitle={errorTitle} className="grid gap-3">
                  <HiddenFields values={asked} />
                  <p className="text-[0.8125rem] text-ink-2">{t('withdraw.hint')}</p>
                  {consent.uses.length + pictures.length > 0 ? (
                    <>
                      <p className="font-semibold">{t('withdraw.affects')}</p>
                      <ul className="list-disc ps-5 text-[0.8125rem]">
                        {consent.uses.map(({ releaseId, headline, inLive }) => (
                          <li key={releaseId}>
                            <bdi>{headline}</bdi> · {inLive ? t('uses.live') : t('uses.text')}
                          </li>
                        ))}
                        {pictures.map(({ id, title, seenAs }) => (
                          <li key={`${id}.${seenAs}`}>
                            <bdi>{title || media('untitled')}</bdi> · <bdi>{seenAs}</bdi>
                          </li>
                        ))}
                      </ul>
                    </>
                  ) : (
                    <p className="text-[0.8125rem] text-ink-2">{t('withdraw.nothing')}</p>
                  )}
                  <Checkbox name="sure" label={t('withdraw.sure')} required />
                  <div>
                    <SubmitButton variant="outline">{t('withdraw.do')}</SubmitButton>
                  </div>
                </ActionForm>
              )}
            </PanelSection>
            <p className="border-t border-line px-4 py-3 text-xs text-ink-3">
              {t('changed_by', {
                version: consent.version,
                who: consent.by,
                when: when(consent.updatedAt),
              })}
            </p>
          </aside>
        </div>
      </main>
    </>
  );
}
