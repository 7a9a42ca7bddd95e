import type { Metadata } from 'next';
import { Contacts } from '#components/site/contacts.tsx';
import { Missing } from '#components/site/missing.tsx';
import { translator } from '#lib/i18n/translate.ts';
import { pressContacts } from '#lib/sites/contacts.ts';
import { noMetadata, sitePageMetadata } from '#lib/sites/metadata.ts';
import { findPlace } from '#lib/sites/place.ts';

type Props = { params: Promise<{ site: string; lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site, language, here } = await findPlace(await params);
  const title = translator(language, 'site')('nav.contacts');
  return here
    ? sitePageMetadata(here, language, { title, page: 'contacts' })
    : noMetadata(site, language, 'missing');
}

export default async function ContactsPage({ params }: Props) {
  const { site, language, here } = await findPlace(await params);
  if (!here) return <Missing site={site} language={language} why="missing" />;
  return <Contacts site={here} language={language} offices={await pressContacts(here.key, language)} />;
}
