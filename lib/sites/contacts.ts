import { asc, eq } from 'drizzle-orm';
import { readers } from '#db/client.ts';
import { publishedContacts } from '#db/schema/published.ts';
import type { Words } from '../directory/kinds.ts';
import { saySpoken } from '../directory/say-spoken.ts';
import { LANGUAGES, type Language } from '../languages.ts';

/** Words as a page shows them; `language` where they are in another one than the page. */
export type Said = { text: string; language: Language | null };

/** Somebody journalists may reach. */
export type ContactView = {
  id: string;
  name: Said | null;
  role: Said | null;
  email: string | null;
  /** "Speaks French and Arabic"; empty where nobody said. */
  spoken: string;
  phones: { number: string; note: string }[];
};

/** The contacts a site shows to journalists, in its order, those of one office together. */
export async function pressContacts(
  siteKey: string,
  language: Language,
): Promise<{ office: Said | null; contacts: ContactView[] }[]> {
  const rows = await readers()
    .select()
    .from(publishedContacts)
    .where(eq(publishedContacts.siteKey, siteKey))
    .orderBy(asc(publishedContacts.place));
  const offices: { office: Said | null; contacts: ContactView[] }[] = [];
  for (const { id, office, name, role, email, phones, spoken } of rows) {
    const here = say(office, language);
    const contact = {
      id,
      name: say(name, language),
      role: say(role, language),
      email,
      spoken: saySpoken(spoken, language),
      phones: phones.map(({ number, note }) => ({ number, note: note[language] ?? '' })),
    };
    const known = offices.find((it) => it.office?.text === here?.text);
    if (known) known.contacts.push(contact);
    else offices.push({ office: here, contacts: [contact] });
  }
  return offices;
}

function say(words: Words, language: Language): Said | null {
  const found = [language, ...LANGUAGES].find((it) => words[it]);
  return found ? { text: words[found] ?? '', language: found === language ? null : found } : null;
}
