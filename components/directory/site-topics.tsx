import { ActionForm } from '#components/form/action-form.tsx';
import { Checkbox } from '#components/form/checkbox.tsx';
import { FormDone } from '#components/form/form-done.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import type { SiteTopics } from '#lib/directory/queries/topics.ts';
import { TOPICS } from '#lib/directory/topics.ts';
import type { FormAction } from '#lib/form-state.ts';
import { phrase, translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

type Props = { site: SiteTopics; language: Language; action: FormAction };

/** The topics of a site: boxes to tick for whoever administers it, a list for everybody else. */
export function SiteTopicsForm({ site, language, action }: Props) {
  const t = translator(language, 'directory');
  const named = (key: string) => phrase(language, `topics.names.${key}`) ?? key;
  if (!site.manages) return <p className="max-w-(--container-page)">{site.offered.map(named).join(' · ')}</p>;
  return (
    <ActionForm
      action={action}
      errorTitle={translator(language, 'errors')('summary')}
      className="grid gap-3"
      label={t('lists.topics')}
    >
      <HiddenFields values={{ siteKey: site.key, seen: site.offered.join(' ') }} />
      <div className="grid gap-x-5 tablet:grid-cols-2 panel:grid-cols-3">
        {TOPICS.map((topic) => (
          <Checkbox
            key={topic}
            name="topics"
            value={topic}
            label={named(topic)}
            defaultChecked={site.offered.includes(topic)}
          />
        ))}
      </div>
      <div>
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
      <FormDone>{t('saved')}</FormDone>
    </ActionForm>
  );
}
