import { ActionForm } from '#components/form/action-form.tsx';
import { Checkbox } from '#components/form/checkbox.tsx';
import { FormDone } from '#components/form/form-done.tsx';
import { FormPart } from '#components/form/form-part.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { Select } from '#components/form/select.tsx';
import { TextArea } from '#components/form/text-area.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { SEVERITIES } from '#lib/checks/engine/rule.ts';
import type { FormAction } from '#lib/form-state.ts';
import { messagesFor, translator } from '#lib/i18n/translate.ts';
import { directionOf, LANGUAGE_NAMES, LANGUAGES, type Language } from '#lib/languages.ts';
import { inLanguage } from '#lib/sites/names.ts';
import type { SiteView } from '#lib/sites/queries.ts';
import type { TermLine } from '#lib/style/queries/terms.ts';
import { triedKey } from '#lib/style/tried.ts';
import { TermTrial } from './term-trial.tsx';

type Props = {
  /** Null for a new one. */
  term: TermLine | null;
  places: { everySite: Language[]; sites: SiteView[] };
  memberId: string;
  language: Language;
  action: FormAction;
};

/** A term: what to look for, what it must find and leave alone, and what it says. It is tried before it is saved. */
export function TermForm({ term, places, memberId, language, action }: Props) {
  const t = translator(language, 'style');
  const checks = translator(language, 'checks');
  const spoken = LANGUAGES.filter(
    (each) =>
      places.everySite.includes(each) || places.sites.some(({ languages }) => languages.includes(each)),
  );
  // the words of a term are in its own language, whatever the member reads
  const own = term ? { lang: term.language, dir: directionOf(term.language) } : { dir: 'auto' as const };
  return (
    <ActionForm
      action={action}
      errorTitle={translator(language, 'errors')('summary')}
      className="grid gap-7"
      label={term ? t('tabs.terms') : t('terms.new_title')}
    >
      {term && <HiddenFields values={{ termId: term.id, seen: term.version }} />}
      <FormPart title={t('form.search')}>
        {!term && (
          <div className="grid gap-3 tablet:grid-cols-2">
            <Select
              name="siteKey"
              label={t('form.site')}
              options={[
                ...places.sites.map(({ key, name }) => ({ value: key, label: inLanguage(name, language) })),
                ...(places.everySite.length > 0 ? [{ value: '', label: t('every') }] : []),
              ]}
              defaultValue={places.sites[0]?.key ?? ''}
            />
            <Select
              name="language"
              label={t('form.language')}
              options={spoken.map((each) => ({ value: each, label: LANGUAGE_NAMES[each], lang: each }))}
              defaultValue={spoken.includes(language) ? language : spoken[0]}
            />
          </div>
        )}
        <TextField
          name="pattern"
          label={t('form.pattern')}
          hint={t('form.pattern_hint')}
          defaultValue={term?.pattern}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          {...own}
        />
        <TextField
          name="except"
          label={t('form.except')}
          hint={t('form.except_hint')}
          defaultValue={term?.except}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          {...own}
        />
        <Checkbox
          name="isExact"
          label={t('form.exact')}
          hint={t('form.exact_hint')}
          defaultChecked={term?.isExact ?? false}
        />
      </FormPart>
      <FormPart title={t('form.says')}>
        <TextField
          name="message"
          label={t('form.message')}
          hint={t('form.message_hint')}
          defaultValue={term?.message}
          maxLength={240}
          autoComplete="off"
          {...own}
        />
        <TextField
          name="fix"
          label={t('form.fix')}
          hint={t('form.fix_hint')}
          defaultValue={term?.fix ?? ''}
          maxLength={120}
          autoComplete="off"
          {...own}
        />
        <div className="grid gap-3 tablet:grid-cols-2">
          <TextField
            name="reason"
            label={t('form.reason')}
            hint={t('rules.why_hint')}
            defaultValue={term?.reason}
            maxLength={400}
            autoComplete="off"
            {...own}
          />
          <TextField
            name="link"
            type="url"
            label={t('form.link')}
            hint={t('form.link_hint')}
            defaultValue={term?.link}
            maxLength={400}
            autoComplete="off"
            dir="ltr"
          />
        </div>
        <Select
          name="severity"
          label={t('form.severity')}
          hint={t('form.block_hint')}
          defaultValue={term?.severity ?? 'warning'}
          options={SEVERITIES.map((severity) => ({
            value: severity,
            label: checks(`severities.${severity}`),
          }))}
        />
      </FormPart>
      <FormPart title={t('form.examples')} hint={t('form.examples_hint')}>
        <div className="grid gap-3 tablet:grid-cols-2">
          <TextArea
            name="hits"
            label={t('form.hits')}
            defaultValue={term?.hits.join('\n')}
            maxLength={4000}
            {...own}
          />
          <TextArea
            name="misses"
            label={t('form.misses')}
            defaultValue={term?.misses.join('\n')}
            maxLength={4000}
            {...own}
          />
        </div>
      </FormPart>
      <TermTrial
        memberId={memberId}
        kept={
          term && {
            id: term.id,
            siteKey: term.siteKey,
            language: term.language,
            tried: triedKey(term),
          }
        }
        messages={messagesFor(language, 'style')}
        language={language}
      />
      <FormDone>{t('form.saved')}</FormDone>
    </ActionForm>
  );
}
