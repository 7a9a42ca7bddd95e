import type { Metadata } from 'next';
import { ConsentUses } from '#components/consents/consent-uses.tsx';
import { PageBar } from '#components/desk/page-bar.tsx';
import { PanelSection } from '#components/desk/panel-section.tsx';
import { ActionForm } from '#components/form/action-form.tsx';
import { Checkbox } from '#components/form/checkbox.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DescribeForm } from '#components/media/describe-form.tsx';
import { FileState } from '#components/media/file-state.tsx';
import { PeoplePanel } from '#components/media/people-panel.tsx';
import { ReplaceForm } from '#components/media/replace-form.tsx';
import { Thumb } from '#components/media/thumb.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { sayBytes } from '#components/ui/say-bytes.ts';
import { requireMember } from '#lib/auth/session.ts';
import { phrase, translator } from '#lib/i18n/translate.ts';
import { readFile, recordsFor } from '#lib/media/queries/file.ts';
import { listFiles } from '#lib/media/queries/list.ts';
import { listSites, zoneOf } from '#lib/sites/queries.ts';
import { siteNamer } from '#lib/sites/site-namer.ts';
import { sayWhen } from '#lib/when.ts';
import { found } from '../../found.ts';
import {
  deleteOneFile,
  describeOneFile,
  markOnePerson,
  replaceOneFile,
  tieOnePerson,
  unmarkOnePerson,
} from '../actions.ts';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ replaced?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const member = await requireMember();
  const { title } = await found(readFile(member, (await params).id));
  return { title: title || translator(member.language, 'media')('untitled') };
}

/** One file: what it shows, what was taken out of it, what is said of it, who is on it, where it is used, and its end. */
export default async function FilePage({ params, searchParams }: Props) {
  const member = await requireMember();
  const { language } = member;
  const file = await found(readFile(member, (await params).id));
  const { replaced } = await searchParams;
  const isSeen = file.kind === 'picture' || file.kind === 'film';
  const [sites, records, { lines }] = await Promise.all([
    listSites(member),
    isSeen && file.may.change ? recordsFor(member, file.siteKey) : [],
    listFiles(member, { site: file.siteKey, kind: file.kind }),
  ]);
  const t = translator(language, 'media');
  const errorTitle = translator(language, 'errors')('summary');
  const when = sayWhen(file.createdAt, new Date(), language, zoneOf(sites));
  const removed = file.removed.map((code) => phrase(language, `media.removed.${code}`) ?? code);
  const largest = file.drawings.filter(({ format }) => format !== 'avif').at(-1);
  const others = lines.filter(
    (line) => line.id !== file.id && line.id !== file.replacesId && !line.newer && line.state !== 'refused',
  );
  const uses = (
    <>
      {file.uses.length === 0 && file.hiddenUses === 0 ? (
        <p className="text-ink-2">{t('uses_none')}</p>
      ) : (
        <ConsentUses uses={file.uses} ended={false} language={language} />
      )}
      {file.hiddenUses > 0 && <p className="text-ink-2">{t('uses_hidden', { count: file.hiddenUses })}</p>}
    </>
  );
  const isUsed = file.uses.length + file.hiddenUses > 0;
  return (
    <>
      <PageBar
        title={file.title || t('untitled')}
        dir="auto"
        context={<bdi>{siteNamer(sites, language)(file.siteKey)}</bdi>}
      >
        <span className="flex gap-1.5 max-tablet:hidden">
          <FileState file={file} language={language} />
        </span>
        <ButtonLink href="/desk/media">{t('back')}</ButtonLink>
      </PageBar>
      <main id="main" tabIndex={-1} className="page">
        <div className="grid gap-8 panel:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid max-w-3xl min-w-0 content-start gap-8">
            {replaced && <Notice tone="done" role="status" title={t('replace.done')} />}
            {file.refusal && (
              <Notice
                tone="alarm"
                title={
                  phrase(language, `media.refusals.${file.refusal.code}`, file.refusal.params) ??
                  t('states.refused')
                }
              />
            )}
            {file.newerId && (
              <Notice title={t('newer_exists')}>
                <p>
                  <ButtonLink small href={`/desk/media/${file.newerId}`}>
                    {t('upload.open')}
                  </ButtonLink>
                </p>
              </Notice>
            )}
            <p className="flex flex-wrap gap-1.5 tablet:hidden">
              <FileState file={file} language={language} />
            </p>
            {!isSeen && <Thumb kind={file.kind} name={null} className="h-32 w-full" />}
            {file.kind === 'picture' && (
              <Thumb
                kind="picture"
                name={largest?.name ?? file.thumb}
                alt={file.said[language]?.alt ?? ''}
                className="max-h-[28rem] w-full"
              />
            )}
            <DescribeForm file={file} language={language} action={describeOneFile} />
            {isSeen && (
              <PeoplePanel
                file={file}
                records={records}
                language={language}
                actions={{ mark: markOnePerson, unmark: unmarkOnePerson, tie: tieOnePerson }}
              />
            )}
          </div>
          <aside className="min-w-0 self-start rounded-md border border-line" aria-label={t('parts.about')}>
            <PanelSection title={t('parts.removed')}>
              {file.state === 'received' ? (
                <p className="text-ink-2">{t('removed_yet')}</p>
              ) : removed.length > 0 ? (
                <ul className="list-disc ps-5">
                  {removed.map((what) => (
                    <li key={what}>{what}</li>
                  ))}
                </ul>
              ) : (
                <p className="text-ink-2">{t('removed_none')}</p>
              )}
              <p className="text-xs text-ink-3">
                {file.originalKept ? t('original_kept') : t('original_deleted')}
              </p>
            </PanelSection>
            <PanelSection title={t('parts.sizes')}>
              {file.width && file.height ? (
                <p>
                  {t('size_line', {
                    width: file.width,
                    height: file.height,
                    size: sayBytes(file.bytes, language),
                  })}
                </p>
              ) : (
                <p>{sayBytes(file.bytes, language)}</p>
              )}
              <p className="text-ink-2">{t('sizes_count', { count: file.drawings.length })}</p>
              {largest && (
                <p>
                  <a href={`/desk/media/file/${largest.name}`} className="text-brand underline">
                    {t('open_largest')}
                  </a>
                </p>
              )}
            </PanelSection>
            <PanelSection title={t('parts.uses')}>{uses}</PanelSection>
            {file.may.change && !file.newerId && others.length > 0 && (
              <PanelSection title={t('parts.replace')}>
                <ReplaceForm file={file} others={others} language={language} action={replaceOneFile} />
              </PanelSection>
            )}
            {file.may.delete && (
              <PanelSection title={t('parts.delete')}>
                {isUsed ? (
                  <p className="text-ink-2">
                    {t('delete.used')} {file.uses.length + file.hiddenUses}
                  </p>
                ) : (
                  <ActionForm action={deleteOneFile} errorTitle={errorTitle} className="grid gap-3">
                    <HiddenFields values={{ assetId: file.id, seen: file.version }} />
                    <p className="text-[0.8125rem] text-ink-2">{t('delete.hint')}</p>
                    <Checkbox name="sure" label={t('delete.sure')} required />
                    <div>
                      <SubmitButton variant="grave">{t('delete.do')}</SubmitButton>
                    </div>
                  </ActionForm>
                )}
              </PanelSection>
            )}
            <p className="border-t border-line px-4 py-3 text-xs text-ink-3">
              {t('added_by', { who: file.by, when, version: file.version })}
            </p>
          </aside>
        </div>
      </main>
    </>
  );
}
