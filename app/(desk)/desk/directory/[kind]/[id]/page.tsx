import type { Metadata } from 'next';
import Link from 'next/link';
import { PageBar } from '#components/desk/page-bar.tsx';
import { PanelSection } from '#components/desk/panel-section.tsx';
import { DirectoryTabs } from '#components/directory/directory-tabs.tsx';
import { RecordFacts } from '#components/directory/record-facts.tsx';
import { RecordForm } from '#components/directory/record-form.tsx';
import { RecordSwitch } from '#components/directory/record-switch.tsx';
import { VersionList } from '#components/directory/version-list.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { requireMember } from '#lib/auth/session.ts';
import type { RecordKind } from '#lib/directory/kinds.ts';
import { lineOf } from '#lib/directory/line-of.ts';
import { nameOf } from '#lib/directory/name-of.ts';
import { listNameable } from '#lib/directory/queries/nameable.ts';
import { readRecord, readVersions } from '#lib/directory/queries/read.ts';
import { addressOf } from '#lib/directory/slugs.ts';
import { rememberRecord } from '#lib/directory/use/sayings.ts';
import { type Uses, whereUsed } from '#lib/directory/use/where-used.ts';
import { translator } from '#lib/i18n/translate.ts';
import { listSites, zoneOf } from '#lib/sites/queries.ts';
import { siteNamer } from '#lib/sites/site-namer.ts';
import { found } from '../../../found.ts';
import { bringBackOneRecord, changeOneRecord, retireOneRecord } from '../../actions.ts';
import { kindOf } from '../../kind-of.ts';

// Records that nodes of a text hold. The others stand in texts as words: those are read only when somebody asks.
const NAMED = new Set<RecordKind>(['contact', 'helpline', 'fact', 'about']);

const NOT_COUNTED: Uses = { uses: [], hidden: 0, more: false };

type Props = { params: Promise<{ kind: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const member = await requireMember();
  const kind = await kindOf(params);
  const { data } = await found(readRecord(member, kind, (await params).id));
  return { title: nameOf(kind, data, member.language) };
}

/** One record: what it says, and beside it what became of it. */
export default async function RecordPage({ params }: Props) {
  const member = await requireMember();
  const { language } = member;
  const kind = await kindOf(params);
  const record = await found(readRecord(member, kind, (await params).id));
  const [versions, sites, nameable, used] = await Promise.all([
    readVersions(member, record),
    listSites(member),
    listNameable(member, kind),
    NAMED.has(kind)
      ? rememberRecord(member, record.id).then((remembered) => whereUsed(member, remembered))
      : NOT_COUNTED,
  ]);
  const behind = used.uses.filter((use) => use.behind.length > 0).length;
  const t = translator(language, 'directory');
  const today = new Date().toISOString().slice(0, 10);
  const { amiss } = lineOf(record, { language, today, donorName: (id) => id });
  const writable = record.manages && !record.retiredAt;
  return (
    <>
      <PageBar
        title={nameOf(kind, record.data, language)}
        dir="auto"
        context={
          record.siteKey === null ? t('everybodys') : <bdi>{siteNamer(sites, language)(record.siteKey)}</bdi>
        }
      >
        {record.retiredAt && <Badge tone="withdrawn">{t('retired')}</Badge>}
      </PageBar>
      <main id="main" tabIndex={-1} className="page">
        <DirectoryTabs language={language} current={kind} />
        <div className="grid gap-8 panel:grid-cols-[minmax(0,1fr)_18rem]">
          <div className="min-w-0 max-w-3xl">
            {amiss.length > 0 && (
              <Notice tone="warning" className="mb-5">
                {amiss.map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
              </Notice>
            )}
            {behind > 0 && (
              <Notice tone="warning" className="mb-5">
                <p>{t('uses.changed', { count: behind })}</p>
                <p>
                  <Link href={`${addressOf(kind, record.id)}/use`}>{t('uses.decide_link')}</Link>
                </p>
              </Notice>
            )}
            {writable ? (
              <RecordForm
                kind={kind}
                record={record}
                places={{ everybodys: false, sites: [] }}
                sites={sites}
                nameable={nameable}
                language={language}
                action={changeOneRecord}
              />
            ) : (
              <RecordFacts record={record} nameable={nameable} language={language} />
            )}
          </div>
          <div className="min-w-0 self-start rounded-md border border-line">
            {!NAMED.has(kind) && (
              <PanelSection title={t('uses.title')}>
                <p className="text-[0.8125rem]">
                  <Link href={`${addressOf(kind, record.id)}/use`} prefetch={false}>
                    {t('uses.find')}
                  </Link>
                </p>
              </PanelSection>
            )}
            {NAMED.has(kind) && (
              <PanelSection title={t('uses.title')}>
                <p className="text-[0.8125rem] text-ink-2">
                  {t('uses.count', { count: used.uses.length + used.hidden })}
                </p>
                {used.uses.length + used.hidden > 0 && (
                  <p className="text-[0.8125rem]">
                    <Link href={`${addressOf(kind, record.id)}/use`}>{t('uses.see')}</Link>
                  </p>
                )}
              </PanelSection>
            )}
            <PanelSection title={t('history')}>
              <VersionList versions={versions} nameable={nameable} language={language} zone={zoneOf(sites)} />
            </PanelSection>
            {record.manages && (
              <PanelSection title={record.retiredAt ? t('bring_back') : t('retire')}>
                <RecordSwitch
                  record={record}
                  language={language}
                  action={record.retiredAt ? bringBackOneRecord : retireOneRecord}
                />
              </PanelSection>
            )}
          </div>
        </div>
      </main>
    </>
  );
}
