import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { RuleForm } from '#components/review/rule-form.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { Forbidden } from '#lib/errors.ts';
import { translator } from '#lib/i18n/translate.ts';
import { listPlacesForRules, peopleFor } from '#lib/review/rule-queries.ts';
import { listSites } from '#lib/sites/queries.ts';
import { found } from '../../found.ts';
import { makeNewRule } from '../actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'review')('new_title') };
}

export default async function NewRulePage() {
  const member = await requireMember();
  const t = translator(member.language, 'review');
  const [places, sites] = await Promise.all([listPlacesForRules(member), listSites(member)]);
  if (!places.everySite && places.sites.length === 0)
    await found(Promise.reject(new Forbidden('needs_admin')));
  const people = await peopleFor([
    ...sites.map(({ key }) => ({ siteKey: key, people: [] })),
    { siteKey: 'global', people: [] },
  ]);
  return (
    <>
      <PageBar title={t('new_title')}>
        <ButtonLink href="/desk/rules">{t('back')}</ButtonLink>
      </PageBar>
      <main id="main" tabIndex={-1} className="page max-w-(--container-page)">
        <RuleForm
          rule={null}
          places={places}
          sites={sites}
          people={people}
          language={member.language}
          action={makeNewRule}
        />
      </main>
    </>
  );
}
