import { dial } from '#lib/directory/phone.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, type Language } from '#lib/languages.ts';
import type { SiteView } from '#lib/releases/view.ts';
import type { ContactView, pressContacts, Said } from '#lib/sites/contacts.ts';
import { Answer } from './answer.tsx';
import { Shell } from './shell.tsx';

type Props = {
  site: SiteView;
  language: Language;
  offices: Awaited<ReturnType<typeof pressContacts>>;
};

/** Whom journalists may reach at a newsroom, by office. */
export function Contacts({ site, language, offices }: Props) {
  const t = translator(language, 'site');
  const versions = site.languages.map((it) => ({ language: it, href: `/${site.key}/${it}/contacts` }));
  return (
    <Shell site={site} language={language} versions={versions}>
      <Answer status={200} keys={`site-${site.key}`} />
      <h1 className="page-h1 marker">{t('nav.contacts')}</h1>
      <p className="standfirst">{t(offices.length > 0 ? 'contacts.intro' : 'contacts.none')}</p>
      <address className="offices grid">
        {offices.map(({ office, contacts }) => (
          <div key={office?.text ?? ''}>
            {office && (
              <h2>
                <Words said={office} />
              </h2>
            )}
            {contacts.map((contact) => (
              <Contact key={contact.id} contact={contact} />
            ))}
          </div>
        ))}
      </address>
      <p className="jump">
        <a href={`/${site.key}/${language}/newsrooms`}>{t('nav.newsrooms')}</a>
      </p>
    </Shell>
  );
}

function Contact({ contact: { name, role, email, phones, spoken } }: { contact: ContactView }) {
  return (
    <p>
      {name && <Words said={name} />}
      {role && (
        <>
          {name && <br />}
          <Words said={role} />
        </>
      )}
      {email && (
        <>
          <br />
          <a href={`mailto:${email}`}>
            <bdi dir="ltr">{email}</bdi>
          </a>
        </>
      )}
      {phones.map(({ number, note }) => {
        const { href, text } = dial(number);
        return (
          <span key={number}>
            <br />
            <a href={href}>
              <bdi dir="ltr">{text}</bdi>
            </a>
            {note && <small> {note}</small>}
          </span>
        );
      })}
      {spoken && (
        <>
          <br />
          {spoken}
        </>
      )}
    </p>
  );
}

function Words({ said: { text, language } }: { said: Said }) {
  return language ? (
    <bdi lang={language} dir={directionOf(language)}>
      {text}
    </bdi>
  ) : (
    <bdi>{text}</bdi>
  );
}
