import { ActSubmit } from '#components/desk/acts/act-submit.tsx';
import { KeepTyped } from '#components/desk/acts/keep-typed.tsx';
import { Moved } from '#components/desk/acts/moved.tsx';
import { meanwhileWords, standingOf, whyGone } from '#components/desk/acts/standing-of.tsx';
import { Disclosure } from '#components/desk/disclosure.tsx';
import { PanelSection } from '#components/desk/panel-section.tsx';
import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { Select } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-area.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { InvitationLink } from '#components/members/invitation-link.tsx';
import { linkWords } from '#components/members/link-words.ts';
import type { CurrentMember } from '#lib/auth/session.ts';
import { hasMailServer } from '#lib/delivery/mail/queries.ts';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#lib/languages.ts';
import { can } from '#lib/releases/policy.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import { LINK_DAYS } from '#lib/review/outside/input.ts';
import type { OutsideLine } from '#lib/review/outside/queries.ts';
import type { StepView } from '#lib/review/queries.ts';
import { sayStep } from '#lib/review/say.ts';
import { mayAskFor } from '#lib/review/signing.ts';
import { writeInstant } from '#lib/time.ts';

type Props = {
  member: CurrentMember;
  release: DeskRelease;
  lines: OutsideLine[];
  steps: StepView[];
  actions: { ask: FormAction; revoke: FormAction };
  sayWhen: (instant: Date) => string;
};

/** Those without an account who were asked by a link: what they answered, whether it was opened, and how to ask another. */
export async function OutsideSection({ member, release, lines, steps, actions, sayWhen }: Props) {
  const { language } = member;
  const t = translator(language, 'review');
  const problem = translator(language, 'errors')('summary');
  const mayAsk = can(member, 'ask_outside', release.subject).allowed;
  const mayRevoke = can(member, 'revoke_outside', release.subject).allowed;
  const outside = steps.filter(({ approver, needed }) => approver === 'outside' && needed);
  const own = release.subject.steps.filter(
    (step) => step.approver === 'outside' && mayAskFor(member.id, step, release.subject),
  );
  const mayBeSigned = outside.filter(({ id }) => own.some((step) => step.id === id));
  const keep = { standing: await standingOf(member, release), words: meanwhileWords(language) };
  const isShown = lines.length > 0 || mayAsk;
  return (
    <KeepTyped {...keep} gone={isShown ? null : keep.words.title} holds={false}>
      <PanelSection title={t('outside.title')} id="outside">
        {lines.length === 0 && <p className="text-ink-2">{t('outside.none')}</p>}
        <ul className="grid gap-3">
          {lines.map((line) => (
            <li key={line.id} className="grid gap-0.5">
              <b>
                <bdi>{line.organisation ? `${line.name} (${line.organisation})` : line.name}</bdi>
              </b>
              <Answer line={line} language={language} sayWhen={sayWhen} />
              <p className="text-xs text-ink-3">
                {t('outside.asked_by', {
                  who: line.by,
                  when: sayWhen(line.askedAt),
                  revision: line.revision,
                })}{' '}
                ·{' '}
                {t('outside.opened', {
                  count: line.openings.count,
                  last: line.openings.last ? sayWhen(line.openings.last) : '',
                })}
              </p>
              <p className="text-xs text-ink-3">{sayEnd(line, language, release.site.timeZone)}</p>
              {mayRevoke && !line.revokedAt && !line.isExpired && (
                <ActionForm action={actions.revoke} errorTitle={problem}>
                  <HiddenFields values={{ releaseId: release.id, outsideId: line.id }} />
                  <SubmitButton
                    variant="quiet"
                    small
                    aria-label={t('outside.revoke', { name: line.name })}
                    className="-ms-2"
                  >
                    {t('outside.revoke_short')}
                  </SubmitButton>
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
        <KeepTyped {...keep} gone={whyGone(member, release, 'ask_outside', t('outside.ask'))} holds={false}>
          <Disclosure label={`${t('outside.ask')}…`}>
            <ActionForm
              action={actions.ask}
              errorTitle={problem}
              className="grid gap-3"
              label={t('outside.ask')}
            >
              <InvitationLink
                words={{ ...linkWords(language, t('outside.made')), text: t('outside.ask_hint') }}
                mailed={{
                  done: t('outside.mailed', { email: '{email}' }),
                  text: t(hasMailServer() ? 'outside.mailed_hint' : 'outside.kept_hint'),
                }}
              >
                <Moved />
                <HiddenFields values={{ releaseId: release.id }} />
                <p className="text-xs text-ink-2">{t('outside.ask_hint')}</p>
                <TextField
                  name="name"
                  label={t('outside.name')}
                  maxLength={120}
                  autoComplete="off"
                  required
                />
                <TextField
                  name="organisation"
                  label={t('outside.organisation')}
                  maxLength={160}
                  autoComplete="off"
                />
                <TextField
                  name="email"
                  type="email"
                  dir="ltr"
                  label={t('outside.email')}
                  maxLength={254}
                  autoComplete="off"
                  required
                />
                <Select
                  name="language"
                  label={t('outside.language')}
                  defaultValue={release.language}
                  options={LANGUAGES.map((each) => ({
                    value: each,
                    label: LANGUAGE_NAMES[each],
                    lang: each,
                  }))}
                />
                <TextArea name="note" label={t('outside.note')} rows={3} maxLength={2000} dir="auto" />
                <Select
                  name="days"
                  label={t('outside.days')}
                  defaultValue="3"
                  options={LINK_DAYS.map((days) => ({
                    value: String(days),
                    label: t('outside.days_count', { days }),
                  }))}
                />
                {outside.length > mayBeSigned.length && (
                  <p className="text-xs text-ink-2">{t('reasons.ask_for_own')}</p>
                )}
                {mayBeSigned.length > 0 && (
                  <Select
                    name="step"
                    label={t('outside.step')}
                    defaultValue={mayBeSigned[0]?.id ?? ''}
                    options={[
                      ...mayBeSigned.map((step) => ({ value: step.id, label: sayStep(step, language) })),
                      { value: '', label: t('outside.no_step') },
                    ]}
                  />
                )}
                <div>
                  <ActSubmit variant="primary">{t('outside.send')}</ActSubmit>
                </div>
              </InvitationLink>
            </ActionForm>
          </Disclosure>
        </KeepTyped>
      </PanelSection>
    </KeepTyped>
  );
}

type AnswerProps = { line: OutsideLine; language: Language; sayWhen: (instant: Date) => string };

function Answer({ line, language, sayWhen }: AnswerProps) {
  const t = translator(language, 'review');
  if (!line.answer || !line.answeredAt) return <p className="text-ink-2">{t('outside.waits')}</p>;
  return (
    <div>
      <p>{t(`outside.${line.answer}`, { when: sayWhen(line.answeredAt) })}</p>
      {line.words && (
        <q dir="auto" className="block whitespace-pre-line">
          {line.words}
        </q>
      )}
    </div>
  );
}

function sayEnd(line: OutsideLine, language: Language, zone: string): string {
  const { revokedBy, revokedAt, isExpired, expiresAt } = line;
  const t = translator(language, 'review');
  if (revokedBy) return t('outside.revoked', { who: revokedBy });
  if (revokedAt) return t('outside.ended');
  const until = writeInstant(expiresAt, language, zone);
  return isExpired ? t('outside.expired', { until }) : t('outside.until', { until });
}
