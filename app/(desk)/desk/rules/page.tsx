import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { AskWho } from '#components/review/ask-who.tsx';
import { RuleList } from '#components/review/rule-list.tsx';
import { StepsAhead } from '#components/review/steps-ahead.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { previewInput } from '#lib/review/input.ts';
import type { Facts } from '#lib/review/rule.ts';
import { listPlacesForRules, listRules, namesOfPeople, stepsAhead } from '#lib/review/rule-queries.ts';
import { listSites, type SiteView, zoneOf } from '#lib/sites/queries.ts';
import { siteNamer } from '#lib/sites/site-namer.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'review')('title') };
}

/** The rules in force, in plain words, and who would have to approve a release by them. */
export default async function RulesPage({ searchParams }: Props) {
  const member = await requireMember();
  const { language } = member;
  const t = translator(language, 'review');
  const [lines, places, sites] = await Promise.all([
    listRules(member),
    listPlacesForRules(member),
    listSites(member),
  ]);
  const facts = factsFrom(await searchParams, sites);
  const [steps, names] = await Promise.all([
    facts ? stepsAhead(facts) : [],
    namesOfPeople(lines.flatMap(({ people }) => people)),
  ]);
  const siteName = siteNamer(sites, language);
  const shared = { language, zone: zoneOf(sites), siteName, names };
  const inForce = lines.filter(({ retiredAt }) => retiredAt === null);
  const retired = lines.filter(({ retiredAt }) => retiredAt !== null);
  const manages = places.everySite || places.sites.length > 0;
  const owners = [null, ...sites.map(({ key }) => key)];
  return (
    <>
      <PageBar title={t('title')}>
        {manages && (
          <ButtonLink variant="primary" href="/desk/rules/new">
            {t('new')}
          </ButtonLink>
        )}
      </PageBar>
      <main id="main" tabIndex={-1} className="page page-with-side">
        <div className="min-w-0">
          <p className="mb-5 max-w-(--container-page) text-ink-2">{t('intro')}</p>
          {inForce.length === 0 && <Empty title={t('none')}>{t('none_hint')}</Empty>}
          {owners
            .map((key) => ({ key, own: inForce.filter(({ siteKey }) => siteKey === key) }))
            .filter(({ own }) => own.length > 0)
            .map(({ key, own }) => (
              <section key={key ?? '*'} className="mb-8">
                <h2 className="mb-2 text-base">{key === null ? t('every') : siteName(key)}</h2>
                <RuleList lines={own} {...shared} />
              </section>
            ))}
          {retired.length > 0 && (
            <section className="mt-10">
              <h2 className="mb-2 text-base">{t('retired_title')}</h2>
              <RuleList lines={retired} {...shared} />
            </section>
          )}
        </div>
        {facts && (
          <aside className="grid gap-4" aria-label={t('preview.panel')}>
            <h2 className="text-base">{t('preview.title')}</h2>
            <StepsAhead steps={steps} language={language} />
            <p className="text-[0.8125rem] text-ink-2">{t('preview.hint')}</p>
            <AskWho facts={facts} sites={sites} language={language} />
          </aside>
        )}
      </main>
    </>
  );
}

function factsFrom(
  asked: Record<string, string | string[] | undefined>,
  sites: readonly SiteView[],
): Facts | null {
  const { site, kind, reach, lang, care, topic } = previewInput.parse(asked);
  const own = sites.find(({ key }) => key === site) ?? sites.find(({ key }) => key !== 'global') ?? sites[0];
  if (!own) return null;
  const language = own.languages.find((each) => each === lang) ?? own.languages[0] ?? 'en';
  return { siteKey: own.key, language, kind, reach, topics: topic ? [topic] : [], sensitivities: care };
}
