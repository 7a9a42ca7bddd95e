import { ActionForm } from '#components/form/action-form.tsx';
import { Boxes } from '#components/form/boxes.tsx';
import { Checkbox } from '#components/form/checkbox.tsx';
import { FormDone } from '#components/form/form-done.tsx';
import { FormPart } from '#components/form/form-part.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { PickMany } from '#components/form/pick-many.tsx';
import { Select } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { TOPICS } from '#lib/directory/topics.ts';
import type { FormAction } from '#lib/form-state.ts';
import { phrase, translator } from '#lib/i18n/translate.ts';
import { directionOf, LANGUAGE_NAMES, LANGUAGES, type Language } from '#lib/languages.ts';
import { KINDS, REACHES, SENSITIVITIES } from '#lib/releases/kinds.ts';
import type { RuleLine } from '#lib/review/rule-queries.ts';
import { CHECKS, LAST_STAGE, STEP_ROLES } from '#lib/review/vocabulary.ts';
import { inLanguage } from '#lib/sites/names.ts';
import type { SiteView } from '#lib/sites/queries.ts';

type Props = {
  /** Null for a new one. */
  rule: RuleLine | null;
  places: { everySite: boolean; sites: SiteView[] };
  /** Where a role can be held. */
  sites: SiteView[];
  people: { id: string; name: string }[];
  language: Language;
  action: FormAction;
};

const NAMES = { en: 'nameEn', fr: 'nameFr', es: 'nameEs', ar: 'nameAr' } as const;

/** A rule of review in plain words: what the step is called, who signs it, when it is asked for, and what they confirm. */
export function RuleForm({ rule, places, sites, people, language, action }: Props) {
  const t = translator(language, 'review');
  const releases = translator(language, 'releases');
  const role = (key: string) => phrase(language, `members.roles.${key}`) ?? key;
  const named = (all: SiteView[]) =>
    all.map(({ key, name }) => ({ value: key, label: inLanguage(name, language) }));
  return (
    <ActionForm
      action={action}
      errorTitle={translator(language, 'errors')('summary')}
      className="grid gap-7"
      label={rule ? t('title') : t('new_title')}
    >
      {rule && <HiddenFields values={{ ruleId: rule.id, seen: rule.version }} />}
      <FormPart title={t('form.names')} hint={t('form.names_hint')}>
        <div className="grid gap-3 tablet:grid-cols-2">
          {LANGUAGES.map((each) => (
            <TextField
              key={each}
              name={NAMES[each]}
              label={<span lang={each}>{LANGUAGE_NAMES[each]}</span>}
              lang={each}
              dir={directionOf(each)}
              defaultValue={rule?.names[each] ?? ''}
              maxLength={80}
              autoComplete="off"
            />
          ))}
        </div>
      </FormPart>
      <FormPart title={t('form.who')}>
        {!rule && (
          <Select
            name="siteKey"
            label={t('form.where')}
            options={[
              ...named(places.sites),
              ...(places.everySite ? [{ value: '', label: t('every') }] : []),
            ]}
            defaultValue={places.sites[0]?.key ?? ''}
          />
        )}
        <Select
          name="who"
          label={t('form.who')}
          defaultValue={rule ? (rule.role ?? rule.approver) : 'editor'}
          options={[
            ...STEP_ROLES.map((key) => ({ value: key, label: t('form.role', { role: role(key) }) })),
            { value: 'people', label: t('form.people') },
            { value: 'outside', label: t('form.outside') },
          ]}
        />
        <Select
          name="atSite"
          label={t('form.at')}
          defaultValue={rule?.atSite ?? ''}
          options={[{ value: '', label: t('form.at_own') }, ...named(sites)]}
        />
        <PickMany
          name="people"
          label={t('form.people')}
          add={t('form.add_person')}
          defaultValues={rule?.people ?? []}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="stage"
          label={t('form.stage')}
          hint={t('form.stage_hint')}
          defaultValue={String(rule?.stage ?? 1)}
          options={Array.from({ length: LAST_STAGE }, (_, place) => ({
            value: String(place + 1),
            label: t('step', { stage: place + 1 }),
          }))}
        />
      </FormPart>
      <FormPart title={t('form.when')} hint={t('form.when_hint')}>
        <div className="grid gap-5 tablet:grid-cols-2">
          <Boxes
            name="kinds"
            label={releases('fields.kind')}
            chosen={rule?.kinds ?? []}
            options={KINDS.map((key) => [key, releases(`kinds.${key}`)])}
          />
          <Boxes
            name="sensitivities"
            label={releases('fields.sensitivities')}
            chosen={rule?.sensitivities ?? []}
            options={SENSITIVITIES.map((key) => [key, releases(`sensitivities.${key}`)])}
          />
          <Boxes
            name="languages"
            label={releases('fields.language')}
            chosen={rule?.languages ?? []}
            options={LANGUAGES.map((key) => [key, LANGUAGE_NAMES[key]])}
          />
          <div className="grid content-start gap-4">
            <Select
              name="reach"
              label={releases('fields.reach')}
              defaultValue={rule?.reach ?? ''}
              options={[
                { value: '', label: t('form.any_reach') },
                ...REACHES.map((key) => ({ value: key, label: releases(`reaches.${key}`) })),
              ]}
            />
            <PickMany
              name="topics"
              label={releases('fields.topics')}
              add={releases('panel.add_topic')}
              defaultValues={rule?.topics ?? []}
              options={TOPICS.map((key) => ({
                value: key,
                label: phrase(language, `topics.names.${key}`) ?? key,
              }))}
            />
          </div>
        </div>
      </FormPart>
      <FormPart title={t('form.checks')}>
        <div className="grid gap-x-5 tablet:grid-cols-2">
          {CHECKS.map((key) => (
            <Checkbox
              key={key}
              name="checks"
              value={key}
              label={t(`checks.${key}`)}
              defaultChecked={rule?.checks.includes(key) ?? false}
            />
          ))}
        </div>
      </FormPart>
      <FormPart title={t('form.how')}>
        <Checkbox
          name="again"
          label={t('form.again')}
          hint={t('form.again_hint')}
          defaultChecked={rule?.again ?? false}
        />
        <Checkbox name="apart" label={t('form.apart')} defaultChecked={rule?.apart ?? true} />
      </FormPart>
      <div>
        <SubmitButton>{t('form.save')}</SubmitButton>
      </div>
      {rule && <FormDone>{t('form.saved')}</FormDone>}
    </ActionForm>
  );
}
