import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { Empty } from '#components/ui/empty.tsx';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, LANGUAGE_NAMES, type Language } from '#lib/languages.ts';
import type { Elsewhere } from '#lib/sites/listing-queries.ts';
import { inLanguage } from '#lib/sites/names.ts';
import { writeDateTime } from '#lib/time.ts';

type Props = {
  siteKey: string;
  title: string;
  releases: readonly Elsewhere[];
  language: Language;
  action: FormAction;
};

/** Releases of other sites, each with the answers that can be given now. */
export function ElsewhereList({ siteKey, title, releases, language, action }: Props) {
  const t = translator(language, 'sites');
  return (
    <section aria-label={title} className="grid gap-3">
      <h2 className="text-base">{title}</h2>
      {releases.length === 0 && <Empty title={t('listings.none')} />}
      <ul className="grid gap-4">
        {releases.map((release) => (
          <li key={release.id} className="grid gap-2 border-t border-line pt-3">
            <p>
              <a href={release.href} lang={release.language} dir={directionOf(release.language)}>
                {release.headline}
              </a>
              <span className="block text-[0.8125rem] text-ink-2">
                <bdi>{inLanguage(release.home, language)}</bdi>
                {` · ${LANGUAGE_NAMES[release.language]}`}
                {release.publishedAt &&
                  ` · ${t('listings.published', { when: writeDateTime(release.publishedAt, language, release.timeZone) })}`}
              </span>
            </p>
            {release.answers && (
              <ActionForm
                action={action}
                errorTitle={translator(language, 'errors')('summary')}
                label={release.headline}
                className="flex flex-wrap items-end gap-2"
              >
                <HiddenFields values={{ siteKey, releaseId: release.id, seen: release.state ?? '' }} />
                {release.state !== 'agreed' && (
                  <SubmitButton name="answer" value="agreed">
                    {t('listings.agree')}
                  </SubmitButton>
                )}
                {release.state !== 'declined' && release.state !== 'ended' && (
                  <>
                    <SubmitButton
                      name="answer"
                      value={release.state === 'agreed' ? 'ended' : 'declined'}
                      variant="outline"
                    >
                      {t(release.state === 'agreed' ? 'listings.end' : 'listings.decline')}
                    </SubmitButton>
                    <TextField name="text" label={t('listings.why')} maxLength={500} className="grow" />
                  </>
                )}
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
