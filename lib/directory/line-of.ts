import type { RecordRow } from '#db/schema/records.ts';
import { phrase, translator } from '../i18n/translate.ts';
import type { Language } from '../languages.ts';
import { inLanguage } from '../sites/names.ts';
import { writeDate } from '../time.ts';
import { countryName } from './countries.ts';
import { valueOn } from './fact-texts.ts';
import type { RecordData } from './kinds.ts';
import { phoneFault } from './phone-fault.ts';
import { standingOf } from './standing-of.ts';

/** A record in a list: what it says beneath its name, what stands at the end of the line, and what is amiss. */
export type ListedLine = {
  detail: { text: string; ltr?: boolean }[];
  end: { text: string; ltr?: boolean }[];
  amiss: string[];
};

type Beside = { language: Language; today: string; donorName: (id: string) => string };

/** How a record stands in a list, in the member's language. Pure. */
export function lineOf(row: RecordRow, { language, today, donorName }: Beside): ListedLine {
  const t = translator(language, 'directory');
  const plain = (...texts: (string | null | undefined)[]) =>
    texts.filter((text): text is string => Boolean(text)).map((text) => ({ text }));
  const day = (text: string) => writeDate(text, language);
  const standing = standingOf(row, today);
  const amiss = standing ? [t(`standing.${standing.what}`, { day: day(standing.day) })] : [];
  switch (row.kind) {
    case 'contact': {
      const { role, office, email, phones } = row.data as RecordData['contact'];
      const numbers = phones
        .filter((phone) => phone.public)
        .map(({ number }) => ({ text: number, ltr: true }));
      return {
        detail: plain(inLanguage(role, language), inLanguage(office, language)),
        end: [...(email ? [{ text: email, ltr: true }] : []), ...numbers.slice(0, 1)],
        amiss: [...amiss, ...phones.flatMap(({ number }) => doubt(language, number, null))],
      };
    }
    case 'helpline': {
      const { country, channels, validUntil, verifiedOn } = row.data as RecordData['helpline'];
      const dialled = channels.filter(({ type }) => type === 'phone');
      return {
        detail: [
          ...plain(countryName(country, language)),
          ...channels.slice(0, 3).map(({ value }) => ({ text: value, ltr: true })),
        ],
        end: plain(
          validUntil && t('valid_until', { day: day(validUntil) }),
          verifiedOn ? t('verified_on', { day: day(verifiedOn) }) : t('never_verified'),
        ),
        amiss: [...amiss, ...dialled.flatMap(({ value }) => doubt(language, value, country))],
      };
    }
    case 'fact': {
      const data = row.data as RecordData['fact'];
      return { detail: [{ text: data.key, ltr: true }], end: plain(valueOn(data, today)), amiss };
    }
    case 'project': {
      const { code, donors, from, until } = row.data as RecordData['project'];
      return {
        detail: [...(code ? [{ text: code, ltr: true }] : []), ...plain(...donors.map(donorName))],
        end: plain(from && t('since', { day: day(from) }), until && t('until', { day: day(until) })),
        amiss: donors.length === 0 ? [...amiss, t('no_donor')] : amiss,
      };
    }
    case 'donor':
      return {
        detail: plain(inLanguage((row.data as RecordData['donor']).credit, language)),
        end: [],
        amiss,
      };
    case 'partner': {
      const { aliases, agreed, agreedOn } = row.data as RecordData['partner'];
      const said = agreedOn ? t('agreed_on', { day: day(agreedOn) }) : t('agreed');
      return {
        detail: plain(Object.values(aliases).flat().slice(0, 4).join(' · ')),
        end: plain(agreed ? said : null),
        amiss: agreed ? amiss : [...amiss, t('not_agreed')],
      };
    }
    case 'about': {
      const { text } = row.data as RecordData['about'];
      return { detail: plain(text.length > 180 ? `${text.slice(0, 180).trimEnd()}…` : text), end: [], amiss };
    }
  }
}

function doubt(language: Language, number: string, country: string | null): string[] {
  const fault = phoneFault(number, country);
  const said = fault && phrase(language, `directory.reasons.${fault}`, { field: number });
  return said ? [said] : [];
}
