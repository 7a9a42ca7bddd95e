import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { RetireForm } from '#components/desk/retire-form.tsx';
import { Taken } from '#components/style/taken.tsx';
import { TermForm } from '#components/style/term-form.tsx';
import { TermList } from '#components/style/term-list.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { ruleOfTerm } from '#lib/checks/house/own-terms.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf } from '#lib/languages.ts';
import { listSites, zoneOf } from '#lib/sites/queries.ts';
import { siteNamer } from '#lib/sites/site-namer.ts';
import { tuningsSeenBy } from '#lib/style/queries/rules.ts';
import { listPlacesForTerms, readTermLine } from '#lib/style/queries/terms.ts';
import { found } from '../../../found.ts';
import { bringBackOneTerm, retireOneTerm, saveTerm, tuneOneRule } from '../../actions.ts';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const member = await requireMember();
  return { title: (await found(readTermLine(member, (await params).id))).pattern };
}

/** One term: for who may change it the form, for everybody else what it says. */
export default async function TermPage({ params }: Props) {
  const member = await requireMember();
  const { language } = member;
  const term = await found(readTermLine(member, (await params).id));
  const rule = ruleOfTerm(term.id);
  const [places, sites, tunings] = await Promise.all([
    listPlacesForTerms(member),
    listSites(member),
    tuningsSeenBy(member, rule),
  ]);
  const t = translator(language, 'style');
  return (
    <>
      <PageBar title={<span lang={term.language}>{term.pattern}</span>} dir={directionOf(term.language)}>
        <ButtonLink href="/desk/style">{t('terms.back')}</ButtonLink>
      </PageBar>
      <main id="main" tabIndex={-1} className="page grid max-w-(--container-page) gap-8">
        <TermList
          lines={[term]}
          language={language}
          zone={zoneOf(sites)}
          siteName={siteNamer(sites, language)}
        />
        {term.manages && term.retiredAt === null && (
          <TermForm term={term} places={places} memberId={member.id} language={language} action={saveTerm} />
        )}
        {term.siteKey === null && term.retiredAt === null && (
          <Taken
            rule={{ id: rule, kind: 'terms', languages: [term.language], severity: term.severity }}
            tunings={tunings}
            sites={sites}
            everySite={false}
            member={member}
            action={tuneOneRule}
          />
        )}
        {term.manages && (
          <RetireForm
            values={{ termId: term.id, seen: term.version }}
            says={t(term.retiredAt ? 'terms.bring_back' : 'terms.retire')}
            hint={term.retiredAt ? null : t('terms.retire_hint')}
            language={language}
            action={term.retiredAt ? bringBackOneTerm : retireOneTerm}
          />
        )}
      </main>
    </>
  );
}
