import type { Metadata } from 'next';
import Link from 'next/link';
import { PageBar } from '#components/desk/page-bar.tsx';
import { UseGroup } from '#components/directory/use-group.tsx';
import { UsesForm } from '#components/directory/uses-form.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { nameOf } from '#lib/directory/name-of.ts';
import { readRecord } from '#lib/directory/queries/read.ts';
import { addressOf } from '#lib/directory/slugs.ts';
import { isByName } from '#lib/directory/use/by-name.ts';
import { GROUPS } from '#lib/directory/use/groups.ts';
import { rememberRecord } from '#lib/directory/use/sayings.ts';
import { whereUsed } from '#lib/directory/use/where-used.ts';
import { translator } from '#lib/i18n/translate.ts';
import { listSites } from '#lib/sites/queries.ts';
import { siteNamer } from '#lib/sites/site-namer.ts';
import { found } from '../../../../found.ts';
import { kindOf } from '../../../kind-of.ts';
import { settleRecordUses } from './actions.ts';

type Props = { params: Promise<{ kind: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const member = await requireMember();
  const kind = await kindOf(params);
  const { data } = await found(readRecord(member, kind, (await params).id));
  return {
    title: translator(member.language, 'directory')('uses.of', { name: nameOf(kind, data, member.language) }),
  };
}

/** Where a record is used, and what becomes of those texts now that it says something else. */
export default async function RecordUsePage({ params }: Props) {
  const member = await requireMember();
  const { language } = member;
  const kind = await kindOf(params);
  const { id } = await params;
  const record = await found(readRecord(member, kind, id));
  const [{ uses, hidden, more }, sites] = await Promise.all([
    rememberRecord(member, id).then((remembered) => whereUsed(member, remembered)),
    listSites(member),
  ]);
  const t = translator(language, 'directory');
  const byName = isByName({ kind });
  const behind = uses.filter((use) => use.behind.length > 0);
  const untitled = translator(language, 'desk')('line.untitled');
  return (
    <>
      <PageBar
        title={t('uses.of', { name: nameOf(kind, record.data, language) })}
        context={
          <Link href={addressOf(kind, id)}>
            <bdi>{nameOf(kind, record.data, language)}</bdi>
          </Link>
        }
      />
      <main id="main" tabIndex={-1} className="page">
        <div className="max-w-4xl">
          {uses.length === 0 && (
            <Empty title={t('uses.none')}>{t(byName ? 'uses.none_by_name' : 'uses.none_hint')}</Empty>
          )}
          {uses.length > 0 && (
            <p className="mb-6 text-ink-2">
              {behind.length > 0
                ? t('uses.behind', { count: behind.length })
                : t(byName ? 'uses.by_name' : 'uses.all_say_so')}
            </p>
          )}
          <UsesForm
            action={settleRecordUses}
            recordId={id}
            canDo={behind.length > 0}
            errorTitle={translator(language, 'errors')('summary')}
            words={{ do: t('uses.do'), done: t('uses.done'), report: t('uses.report') }}
            headlines={Object.fromEntries(
              uses.map(({ releaseId, headline }) => [releaseId, headline || untitled]),
            )}
          >
            {GROUPS.map((group) => (
              <UseGroup
                key={group}
                group={group}
                uses={uses.filter((use) => use.group === group)}
                siteName={siteNamer(sites, language)}
                language={language}
              />
            ))}
          </UsesForm>
          {more && <p className="text-ink-2">{t('uses.more')}</p>}
          {hidden > 0 && <p className="text-ink-2">{t('uses.hidden', { count: hidden })}</p>}
        </div>
      </main>
    </>
  );
}
