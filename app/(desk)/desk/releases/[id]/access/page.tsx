import type { Metadata } from 'next';
import { AccessForm } from '#components/desk/access/access-form.tsx';
import { LinkList } from '#components/desk/access/link-list.tsx';
import { PublicNow } from '#components/desk/access/public-now.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { readWhoCanRead } from '#lib/embargo/queries.ts';
import { translator } from '#lib/i18n/translate.ts';
import { EVERY_SITE } from '#lib/members/roles.ts';
import { sayGrants } from '#lib/members/say-grants.ts';
import { can } from '#lib/releases/policy.ts';
import { readRelease } from '#lib/releases/queries/release.ts';
import { inLanguage } from '#lib/sites/names.ts';
import { writeInstant } from '#lib/time.ts';
import { found } from '../../../found.ts';
import { type Asked, ReleaseFrame } from '../_components/release-frame.tsx';
import { closeReleaseAccess, giveReleaseAccess } from '../actions.ts';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const member = await requireMember();
  const { headline } = await found(readRelease(member, (await params).id));
  return { title: `${translator(member.language, 'releases')('pages.access')}: ${headline}` };
}

/** Who can read a text now, and why: the public, those with a link, the desk. */
export default async function AccessPage({ params, searchParams }: Props) {
  const member = await requireMember();
  const { language } = member;
  const release = await found(readRelease(member, (await params).id));
  const { people, links, asked } = await readWhoCanRead(member, release.id);
  const t = translator(language, 'embargo');
  const mayGive = can(member, 'give_access', release.subject).allowed;
  return (
    <ReleaseFrame member={member} release={release} here="access" asked={await searchParams}>
      <main id="main" tabIndex={-1} className="page">
        <div className="grid max-w-(--container-page) gap-8">
          <h2 className="text-lg leading-6">{t('desk.title')}</h2>
          <section className="grid gap-2">
            <h3 className="text-base">{t('desk.public')}</h3>
            <PublicNow release={release} language={language} />
          </section>
          <section className="grid gap-3">
            <h3 className="text-base">{t('desk.links')}</h3>
            {links.length === 0 && (
              <p className="text-ink-2">
                {t(release.work === 'embargoed' ? 'desk.links_none' : 'desk.links_before')}
              </p>
            )}
            <LinkList
              release={release}
              links={links}
              language={language}
              close={can(member, 'close_access', release.subject).allowed ? closeReleaseAccess : null}
            />
            {mayGive && <AccessForm release={release} language={language} action={giveReleaseAccess} />}
          </section>
          {asked.length > 0 && (
            <section className="grid gap-2">
              <h3 className="text-base">{t('desk.asked')}</h3>
              <p className="text-ink-2">{t('desk.asked_why')}</p>
              <ul className="grid gap-1">
                {asked.map((one) => (
                  <li key={one.id}>
                    <bdi className="font-semibold">
                      {[one.name, one.organisation].filter(Boolean).join(', ')}
                    </bdi>{' '}
                    <span className="text-ink-2">
                      <bdi>{one.email}</bdi> ·{' '}
                      {t('desk.open_until', {
                        when: writeInstant(one.until, language, release.site.timeZone),
                      })}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section className="grid gap-2">
            <h3 className="text-base">{t('desk.staff')}</h3>
            <p className="text-ink-2">{t('desk.staff_why')}</p>
            <details>
              <summary className="min-h-6 cursor-pointer py-1">
                {t('desk.staff_count', { count: people.length })}
              </summary>
              <ul className="grid gap-1 pt-2">
                {people.map((person) => (
                  <li key={person.id}>
                    <bdi className="font-semibold">{person.name}</bdi>{' '}
                    <span className="text-ink-2">
                      {sayGrants(
                        language,
                        person.grants.filter(({ site }) => [release.site.key, EVERY_SITE].includes(site)),
                        () => inLanguage(release.site.name, language),
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            </details>
          </section>
        </div>
      </main>
    </ReleaseFrame>
  );
}
