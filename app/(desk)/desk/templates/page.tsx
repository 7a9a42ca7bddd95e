import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { TemplateList } from '#components/templates/template-list.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#lib/languages.ts';
import { listSites, zoneOf } from '#lib/sites/queries.ts';
import { siteNamer } from '#lib/sites/site-namer.ts';
import { listPlacesForTemplates, listTemplates, type TemplateLine } from '#lib/templates/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireMember();
  return { title: translator(language, 'templates')('title') };
}

export default async function TemplatesPage() {
  const member = await requireMember();
  const [lines, places, seen] = await Promise.all([
    listTemplates(member),
    listPlacesForTemplates(member),
    listSites(member),
  ]);
  const t = translator(member.language, 'templates');
  const shared = {
    language: member.language,
    zone: zoneOf(seen),
    siteName: siteNamer(seen, member.language),
  };
  const offered = lines.filter(({ retiredAt }) => retiredAt === null);
  const retired = lines.filter(({ retiredAt }) => retiredAt !== null);
  const makes = places.everySite || places.sites.length > 0;
  return (
    <>
      <PageBar title={t('title')}>
        {makes && (
          <ButtonLink variant="primary" href="/desk/templates/new">
            {t('make')}
          </ButtonLink>
        )}
      </PageBar>
      <main id="main" tabIndex={-1} className="page">
        <p className="mb-4 max-w-(--container-page) text-ink-2">{t('intro')}</p>
        {offered.length > 0 ? (
          languagesOf(offered, member.language).map((language) => (
            <section key={language} className="mb-8">
              <h2 lang={language} className="mb-2 text-base">
                {LANGUAGE_NAMES[language]}
              </h2>
              <TemplateList lines={offered.filter((line) => line.language === language)} {...shared} />
            </section>
          ))
        ) : (
          <Empty title={t('empty')}>{makes && t('empty_hint')}</Empty>
        )}
        {retired.length > 0 && (
          <section className="mt-10">
            <h2 className="mb-2 text-base">{t('retired_title')}</h2>
            <TemplateList lines={retired} {...shared} />
          </section>
        )}
      </main>
    </>
  );
}

// The member's own language first.
function languagesOf(lines: TemplateLine[], own: Language): Language[] {
  const there = LANGUAGES.filter((language) => lines.some((line) => line.language === language));
  return there.sort((a, b) => Number(b === own) - Number(a === own));
}
