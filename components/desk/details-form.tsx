import { ActionForm } from '#components/form/action-form.tsx';
import { Boxes } from '#components/form/boxes.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { PickFound } from '#components/form/pick-found.tsx';
import { PickMany } from '#components/form/pick-many.tsx';
import { Select } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import type { CurrentMember } from '#lib/auth/session.ts';
import { COUNTRIES, countryName } from '#lib/directory/countries.ts';
import { SDGS } from '#lib/directory/topics.ts';
import type { FormAction } from '#lib/form-state.ts';
import { phrase, translator } from '#lib/i18n/translate.ts';
import { KINDS, REACHES, SENSITIVITIES } from '#lib/releases/kinds.ts';
import { can } from '#lib/releases/policy.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import { Disclosure } from './disclosure.tsx';
import { projectLabel } from './project-label.ts';
import type { ReleasePage } from './release-page.ts';

type Props = { member: CurrentMember; release: DeskRelease; here: ReleasePage; action: FormAction };

/** What all languages of a story share, and the form that changes it. */
export function DetailsForm({ member, release, here, action }: Props) {
  const { language } = member;
  const { details } = release;
  const t = translator(language, 'releases');
  const topic = (key: string) => phrase(language, `topics.names.${key}`) ?? key;
  const goal = (number: number) => phrase(language, `topics.sdgs.${number}`) ?? String(number);
  const project = (id: string) => projectLabel(id, release.projectsOffered, language);
  const listed = (words: string[]) =>
    words.length > 0 ? words.join(language === 'ar' ? '، ' : ', ') : t('panel.none');
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-[0.8125rem] [&_dt]:text-ink-3">
        <dt>{t('fields.kind')}</dt>
        <dd>{t(`kinds.${details.kind}`)}</dd>
        <dt>{t('fields.reach')}</dt>
        <dd>{t(`reaches.${details.reach}`)}</dd>
        <dt>{t('fields.countries')}</dt>
        <dd>{listed(details.countries.map((code) => countryName(code, language)))}</dd>
        <dt>{t('fields.topics')}</dt>
        <dd>{listed(details.topics.map(topic))}</dd>
        <dt>{t('panel.sdgs')}</dt>
        <dd>{listed(details.sdgs.map(String))}</dd>
        <dt>{t('fields.projects')}</dt>
        <dd>{listed(details.projects.map(project))}</dd>
        <dt>{t('fields.sensitivities')}</dt>
        <dd>{listed(details.sensitivities.map((each) => t(`sensitivities.${each}`)))}</dd>
      </dl>
      {can(member, 'change_details', release.subject).allowed && (
        <Disclosure label={t('panel.change')}>
          <ActionForm
            key={details.version}
            action={action}
            errorTitle={translator(language, 'errors')('summary')}
            className="grid gap-4"
          >
            <HiddenFields values={{ releaseId: release.id, seenDetails: details.version, _here: here }} />
            <p className="text-xs text-ink-2">{t('panel.shared')}</p>
            <Select
              name="kind"
              label={t('fields.kind')}
              defaultValue={details.kind}
              options={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            />
            <Select
              name="reach"
              label={t('fields.reach')}
              defaultValue={details.reach}
              options={REACHES.map((reach) => ({ value: reach, label: t(`reaches.${reach}`) }))}
            />
            <PickMany
              name="countries"
              label={t('fields.countries')}
              add={t('panel.add_country')}
              defaultValues={details.countries}
              options={COUNTRIES.map(({ iso2, name }) => ({ value: iso2, label: name[language] })).sort(
                (a, b) => a.label.localeCompare(b.label, language),
              )}
            />
            <PickMany
              name="topics"
              label={t('fields.topics')}
              add={t('panel.add_topic')}
              defaultValues={details.topics}
              options={release.topicsOffered.map((key) => ({ value: key, label: topic(key) }))}
            />
            <PickMany
              name="sdgs"
              label={t('fields.sdgs')}
              add={t('panel.add_sdg')}
              defaultValues={details.sdgs.map(String)}
              options={SDGS.map((number) => ({ value: String(number), label: goal(number) }))}
            />
            <PickFound
              name="projects"
              label={t('fields.projects')}
              defaultValues={details.projects}
              options={release.projectsOffered.map(({ id }) => ({ value: id, label: project(id) }))}
              words={{
                find: t('panel.add_project'),
                found: t.raw('panel.projects_found'),
                none: t('panel.no_projects'),
              }}
            />
            <Boxes
              name="sensitivities"
              label={t('fields.sensitivities')}
              chosen={details.sensitivities}
              options={SENSITIVITIES.map((key) => [key, t(`sensitivities.${key}`)])}
            />
            <div>
              <SubmitButton variant="outline">{t('panel.save_details')}</SubmitButton>
            </div>
          </ActionForm>
        </Disclosure>
      )}
    </>
  );
}
