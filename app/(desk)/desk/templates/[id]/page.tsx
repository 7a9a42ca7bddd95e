import type { Metadata } from 'next';
import { PageBar } from '#components/desk/page-bar.tsx';
import { PanelSection } from '#components/desk/panel-section.tsx';
import { openingForText } from '#components/editor/opening-of.ts';
import { PlainDocument } from '#components/release/plain-document.tsx';
import { TemplateEditor } from '#components/templates/template-editor.tsx';
import { TemplateFields } from '#components/templates/template-fields.tsx';
import { TemplateSwitch } from '#components/templates/template-switch.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { requireMember } from '#lib/auth/session.ts';
import { factsOn, namesOfFacts } from '#lib/directory/queries/facts.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, LANGUAGE_NAMES } from '#lib/languages.ts';
import { aboutOf } from '#lib/sites/about.ts';
import { listSites } from '#lib/sites/queries.ts';
import { siteNamer } from '#lib/sites/site-namer.ts';
import { readTemplate } from '#lib/templates/queries.ts';
import { found } from '../../found.ts';
import { bringBackOneTemplate, retireOneTemplate, saveTemplate } from '../actions.ts';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const member = await requireMember();
  return { title: (await found(readTemplate(member, (await params).id))).name };
}

/** One template: its text, and beside it what it is. */
export default async function TemplatePage({ params }: Props) {
  const member = await requireMember();
  const template = await found(readTemplate(member, (await params).id));
  const { language } = member;
  const t = translator(language, 'templates');
  const siteName = siteNamer(await listSites(member), language);
  const writable = template.manages && template.retiredAt === null;
  const site = template.siteKey ?? 'global';
  const panel = (
    <>
      <PanelSection title={t('details')}>
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-[0.8125rem] [&_dt]:text-ink-3">
          <dt>{t('site')}</dt>
          <dd>{template.siteKey === null ? t('every') : siteName(template.siteKey)}</dd>
          <dt>{t('language')}</dt>
          <dd lang={template.language}>{LANGUAGE_NAMES[template.language]}</dd>
        </dl>
        {writable && <TemplateFields template={template} language={language} action={saveTemplate} />}
      </PanelSection>
      {template.manages && (
        <PanelSection title={template.retiredAt ? t('bring_back') : t('retire')}>
          <TemplateSwitch
            template={template}
            language={language}
            action={template.retiredAt ? bringBackOneTemplate : retireOneTemplate}
          />
        </PanelSection>
      )}
    </>
  );
  return (
    <>
      <PageBar
        title={
          <bdi lang={template.language} dir={directionOf(template.language)}>
            {template.name}
          </bdi>
        }
      >
        <ButtonLink href="/desk/templates">{t('back')}</ButtonLink>
        {template.retiredAt === null && (
          <ButtonLink variant="primary" href={`/desk/releases/new?template=${template.id}`}>
            {t('start')}
          </ButtonLink>
        )}
      </PageBar>
      {writable ? (
        <TemplateEditor
          id={template.id}
          version={template.version}
          opening={openingForText(member, {
            language: template.language,
            doc: template.doc,
            about: await aboutOf(site, template.language),
            facts: await factsOn(template.language),
            factNames: await namesOfFacts(language),
          })}
          panel={panel}
          words={{
            unsaved: t('unsaved'),
            leave: t('leave'),
            label: t('document'),
            holes: t('holes'),
            older: t('older'),
            older_hint: t('older_hint'),
            use: t('use_mine'),
            let_go: t('let_go'),
          }}
        >
          <PlainDocument doc={template.doc} language={template.language} memberLanguage={language} />
        </TemplateEditor>
      ) : (
        <div className="with-panel">
          <main id="main" tabIndex={-1} className="min-w-0">
            <Notice className="m-6">{template.manages ? t('read_only_retired') : t('read_only')}</Notice>
            <PlainDocument doc={template.doc} language={template.language} memberLanguage={language} />
          </main>
          <aside className="panel" aria-label={t('details')}>
            {panel}
          </aside>
        </div>
      )}
    </>
  );
}
