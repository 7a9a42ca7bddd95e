import type { ComponentProps, ReactNode } from 'react';
import { Checkbox } from '#components/form/checkbox.tsx';
import { Select } from '#components/form/select.tsx';
import { TextArea } from '#components/form/text-area.tsx';
import { TextField } from '#components/form/text-field.tsx';
import type { CurrentMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, LANGUAGE_NAMES, type Language, nameLanguage } from '#lib/languages.ts';
import { pathOf } from '#lib/releases/address.ts';
import { MOST_WORDS } from '#lib/releases/minor.ts';
import type { ShownAct } from '#lib/releases/offer.ts';
import type { DeskRelease } from '#lib/releases/queries/release.ts';
import { slugOf } from '#lib/releases/slug.ts';
import { ActBody } from './act-body.tsx';
import type { ActView } from './act-view.ts';
import { Planning } from './planning.tsx';
import { PublicWords } from './public-words.tsx';

type Asking = Pick<ActView, 'act' | 'label' | 'hidden' | 'action' | 'leads'>;

/** The dialog of an act: what will happen and what is asked. Null for acts that are done at once. */
export function dialogFor(
  asking: Asking,
  release: DeskRelease,
  { id: member, language }: Pick<CurrentMember, 'id' | 'language'>,
): ActView['dialog'] {
  const t = translator(language, 'releases');
  const grave = ['withdraw', 'unpublish', 'discard', 'force_publish', 'end_embargo', 'recall'].includes(
    asking.act,
  );
  const content = contentOf(asking.act, release, language, publicWords(release, member, language));
  if (!content) return null;
  return {
    title: content.title,
    body: (
      <ActBody
        action={asking.action}
        hidden={asking.hidden}
        label={asking.label}
        grave={grave}
        leads={asking.leads}
        words={{
          cancel: translator(language, 'common')('cancel'),
          problem: translator(language, 'errors')('summary'),
        }}
        says={content.says.map((sentence) => <p key={sentence}>{sentence}</p>)}
      >
        {content.fields}
        {release.versions.length > 1 && content.alone && (
          <p className="text-ink-2">{t('acts.other_languages')}</p>
        )}
      </ActBody>
    ),
  };
}

type Content = { title: string; says: string[]; fields?: ReactNode; alone?: boolean };

function contentOf(
  act: ShownAct,
  release: DeskRelease,
  language: Language,
  words: ReadAlong,
): Content | null {
  const t = translator(language, 'releases');
  switch (act) {
    case 'submit':
    case 'retract':
    case 'approve':
    case 'start':
      return null;
    case 'send_back':
      return {
        title: t('acts.send_back.title'),
        says: [],
        fields: <TextArea name="text" label={t('acts.send_back.label')} dir="auto" required />,
      };
    case 'reopen':
      return { title: t('acts.reopen.title'), says: [t('acts.reopen.says')] };
    case 'publish':
      return {
        title: release.live === 'published' ? t('acts.publish.title_correction') : t('acts.publish.title'),
        says: [t('acts.publish.says_at', { address: release.address ?? likelyAddress(release) })],
        fields: release.live === 'published' && (
          <>
            <CorrectionField language={language} words={words} />
            <Concerns release={release} language={language} freely />
            <Checkbox
              name="minor"
              value="yes"
              label={t('acts.publish.minor')}
              hint={t('acts.publish.minor_hint', { words: MOST_WORDS })}
            />
          </>
        ),
        alone: true,
      };
    case 'minor_fix':
      return {
        title: t('acts.minor_fix.title'),
        says: [t('acts.minor_fix.says', { words: MOST_WORDS })],
        alone: true,
      };
    case 'force_publish':
      return {
        title: t('acts.force_publish.title'),
        says: [t('acts.force_publish.says')],
        fields: (
          <>
            <TextArea
              name="text"
              label={t('acts.force_publish.label')}
              hint={t('acts.force_publish.hint')}
              dir="auto"
              required
            />
            {release.live === 'published' && (
              <>
                <CorrectionField language={language} words={words} />
                <Concerns release={release} language={language} />
              </>
            )}
          </>
        ),
        alone: true,
      };
    case 'review_afterwards':
      return {
        title: t('acts.review_afterwards.title'),
        says: [t('acts.review_afterwards.says')],
        fields: <TextArea name="comment" label={t('acts.review_afterwards.label')} dir="auto" rows={3} />,
      };
    case 'schedule':
      return {
        title: t('acts.schedule.title'),
        says: [t('acts.schedule.says')],
        fields: (
          <>
            <Planning release={release} language={language} />
            <Together release={release} language={language} />
            {release.live === 'published' && <CorrectionField language={language} words={words} />}
          </>
        ),
        alone: true,
      };
    case 'reschedule':
      return {
        title: t('acts.reschedule.title'),
        says: [t('acts.reschedule.says'), ...sharedBy(release, t)],
        fields: <Planning release={release} language={language} />,
      };
    case 'unschedule':
      return {
        title: t('acts.unschedule.title'),
        says: [t('acts.unschedule.says'), ...sharedBy(release, t)],
      };
    case 'embargo':
      return {
        title: t('acts.embargo.title'),
        says: [t('acts.embargo.says'), ...(release.versions.length > 1 ? [t('acts.embargo.together')] : [])],
        fields: <Planning release={release} language={language} planned={release.storyEmbargo} />,
      };
    case 'move_embargo':
      return {
        title: t('acts.move_embargo.title'),
        says: [t('acts.move_embargo.says')],
        fields: <Planning release={release} language={language} />,
      };
    case 'end_embargo':
      return {
        title: t('acts.end_embargo.title'),
        says: [t('acts.end_embargo.says')],
        fields: <PublicWords name="text" label={t('acts.end_embargo.label')} required {...words} />,
      };
    case 'withdraw':
      return {
        title: t('acts.withdraw.title'),
        says: [t('acts.withdraw.says')],
        fields: (
          <>
            <PublicWords
              name="text"
              label={t('acts.withdraw.label')}
              hint={t('acts.withdraw.hint')}
              required
              {...words}
            />
            <Concerns release={release} language={language} />
          </>
        ),
        alone: true,
      };
    case 'restore':
      return {
        title: t('acts.restore.title'),
        says: [t('acts.restore.says')],
        fields: (
          <PublicWords
            name="text"
            label={t('acts.restore.label')}
            hint={t('acts.restore.hint')}
            required
            {...words}
          />
        ),
      };
    case 'unpublish':
      return {
        title: t('acts.unpublish.title'),
        says: [t('acts.unpublish.says')],
        fields: <UnpublishFields language={language} />,
        alone: true,
      };
    case 'recall':
      return {
        title: t('acts.recall.title'),
        says: [t('acts.recall.says')],
        fields: (
          <>
            <PublicWords
              name="text"
              label={t('acts.recall.label')}
              hint={t('acts.recall.hint')}
              required
              {...words}
            />
            <Concerns release={release} language={language} />
          </>
        ),
      };
    case 'discard':
      return {
        title: release.edition ? t('acts.discard.title_correction') : t('acts.discard.title'),
        says: [release.edition ? t('acts.discard.says_live') : t('acts.discard.says')],
      };
  }
}

// What the address will be unless somebody else takes it first.
const likelyAddress = ({ site, language, headline, reference }: DeskRelease) =>
  pathOf(site.key, language, slugOf(headline, language) || reference.toLowerCase());

type ReadAlong = Pick<ComponentProps<typeof PublicWords>, 'lang' | 'dir' | 'release' | 'member' | 'words'>;

/** What a field needs whose words readers, or those outside who were given the text, will see. */
export function publicWords(release: DeskRelease, member: string, language: Language): ReadAlong {
  const t = translator(language, 'releases');
  return {
    lang: release.language,
    dir: directionOf(release.language),
    release: release.id,
    member,
    words: { grave: t('acts.public_words.grave'), doubtful: t('acts.public_words.doubtful') },
  };
}

type About = { release: DeskRelease; language: Language };

const sharedBy = (release: DeskRelease, t: ReturnType<typeof translator<'releases'>>) =>
  release.together.length > 0 ? [t('acts.together_all')] : [];

// Of every other language that readers see it is asked whether it is concerned; nothing is chosen beforehand. A minor
// edition need not say it.
function Concerns({ release, language, freely }: About & { freely?: boolean }) {
  const t = translator(language, 'releases');
  return release.versions
    .filter(({ id, live }) => id !== release.id && live === 'published')
    .map((other) => (
      <Select
        key={other.id}
        name="concerns"
        required={!freely}
        label={t('acts.concerns', { language: nameLanguage(other.language, language) })}
        options={[
          { value: '', label: t('acts.concerns_choose') },
          { value: `${other.id}:yes`, label: t('acts.concerns_yes') },
          { value: `${other.id}:no`, label: t('acts.concerns_no') },
        ]}
      />
    ));
}

function Together({ release, language }: About) {
  const t = translator(language, 'releases');
  if (release.live !== 'none' || release.mayJoin.length === 0) return null;
  return (
    <fieldset>
      <legend className="mb-1 text-[0.8125rem] font-semibold">{t('acts.together')}</legend>
      {release.mayJoin.map((other) => (
        <Checkbox
          key={other.id}
          name="together"
          value={other.id}
          label={`${other.headline} (${LANGUAGE_NAMES[other.language]})`}
        />
      ))}
    </fieldset>
  );
}

function CorrectionField({ language, words }: { language: Language; words: ReadAlong }) {
  const t = translator(language, 'releases');
  return (
    <PublicWords
      name="correction"
      label={t('acts.publish.label')}
      hint={t('acts.publish.hint')}
      defaultValue=""
      required
      {...words}
    />
  );
}

function UnpublishFields({ language }: { language: Language }) {
  const t = translator(language, 'releases');
  return (
    <>
      <fieldset>
        <legend className="mb-1 text-[0.8125rem] font-semibold">{t('fields.reason')}</legend>
        <Checkbox
          type="radio"
          name="reason"
          value="error"
          defaultChecked
          label={t('acts.unpublish.error')}
          hint={t('acts.unpublish.error_hint')}
        />
        <Checkbox
          type="radio"
          name="reason"
          value="merged"
          label={t('acts.unpublish.merged')}
          hint={t('acts.unpublish.merged_hint')}
        />
      </fieldset>
      <div className="merge-target">
        <TextField
          name="mergedInto"
          label={t('fields.mergedInto')}
          hint={t('acts.unpublish.target_hint')}
          placeholder="MAR-2026-041"
        />
      </div>
      <TextArea
        name="text"
        label={t('acts.unpublish.label')}
        hint={t('acts.unpublish.hint')}
        dir="auto"
        required
        rows={3}
      />
    </>
  );
}
