import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { RetireForm } from '#components/desk/retire-form.tsx';
import { RuleForm } from '#components/review/rule-form.tsx';
import { RuleList } from '#components/review/rule-list.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { listPlacesForRules, namesOfPeople, peopleFor, readRule } from '#lib/review/rule-queries.ts';
import { sayStep } from '#lib/review/say.ts';
import { listSites, zoneOf } from '#lib/sites/queries.ts';
import { siteNamer } from '#lib/sites/site-namer.ts';
import { found } from '../../found.ts';
import { bringBackOneRule, retireOneRule, saveRule } from '../actions.ts';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const member = await requireMember();
  return { title: sayStep(await found(readRule(member, (await params).id)), member.language) };
}

/** One rule: for who may change it the form, for everybody else what it says. */
export default async function RulePage({ params }: Props) {
  const member = await requireMember();
  const { language } = member;
  const rule = await found(readRule(member, (await params).id));
  const t = translator(language, 'review');
  const [places, sites] = await Promise.all([listPlacesForRules(member), listSites(member)]);
  const [people, names] = await Promise.all([
    peopleFor([
      ...sites.map(({ key }) => ({ siteKey: key, people: [] })),
      { siteKey: rule.siteKey ?? 'global', people: rule.people },
    ]),
    namesOfPeople(rule.people),
  ]);
  const writable = rule.manages && rule.retiredAt === null;
  return (
    <>
      <PageBar title={<bdi>{sayStep(rule, language)}</bdi>}>
        <ButtonLink href="/desk/rules">{t('back')}</ButtonLink>
      </PageBar>
      <main id="main" tabIndex={-1} className="page grid max-w-(--container-page) gap-8">
        {writable ? (
          <RuleForm
            rule={rule}
            places={places}
            sites={sites}
            people={people}
            language={language}
            action={saveRule}
          />
        ) : (
          <RuleList
            lines={[rule]}
            language={language}
            zone={zoneOf(sites)}
            siteName={siteNamer(sites, language)}
            names={names}
          />
        )}
        {rule.manages && (
          <RetireForm
            values={{ ruleId: rule.id, seen: rule.version }}
            says={t(rule.retiredAt ? 'bring_back' : 'retire')}
            hint={rule.retiredAt ? null : t('retire_hint')}
            language={language}
            action={rule.retiredAt ? bringBackOneRule : retireOneRule}
          />
        )}
      </main>
    </>
  );
}
