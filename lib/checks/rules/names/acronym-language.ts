import { everyMatch } from '../../../every-match.ts';
import type { Language } from '../../../languages.ts';
import type { Hit, Rule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';

// What stands in a text of the language, and what its readers call it.
const OWN: Partial<Record<Language, Record<string, string>>> = {
  fr: {
    AVRR: 'ARVR',
    IOM: 'OIM',
    UN: 'ONU',
    UNHCR: 'HCR',
    WHO: 'OMS',
    WFP: 'PAM',
    UNDP: 'PNUD',
    NGO: 'ONG',
    NGOs: 'ONG',
    IDP: 'PDI',
    IDPs: 'PDI',
    GBV: 'VBG',
    NFI: 'articles non alimentaires',
    NFIs: 'articles non alimentaires',
    MHPSS: 'SMSPS',
    WASH: 'EAH',
    SDG: 'ODD',
    SDGs: 'ODD',
    HIV: 'VIH',
    AIDS: 'sida',
    ICRC: 'CICR',
    IFRC: 'FICR',
    UASC: 'ENAS',
    ECOWAS: 'CEDEAO',
    STI: 'IST',
  },
  es: {
    AVRR: 'RVAR',
    IOM: 'OIM',
    UN: 'ONU',
    UNHCR: 'ACNUR',
    HCR: 'ACNUR',
    WHO: 'OMS',
    WFP: 'PMA',
    UNDP: 'PNUD',
    NGO: 'ONG',
    NGOs: 'ONG',
    IDPs: 'personas desplazadas internas',
    GBV: 'VG',
    NFI: 'artículos no alimentarios',
    MHPSS: 'SMAPS',
    SDG: 'ODS',
    SDGs: 'ODS',
    HIV: 'VIH',
    AIDS: 'sida',
    ICRC: 'CICR',
    IFRC: 'FICR',
    STIs: 'ITS',
  },
  en: {
    OIM: 'IOM',
    ONU: 'UN',
    UE: 'EU',
    HCR: 'UNHCR',
    ACNUR: 'UNHCR',
    OMS: 'WHO',
    PAM: 'WFP',
    PNUD: 'UNDP',
    ONG: 'NGO',
    ONGs: 'NGOs',
    VIH: 'HIV',
    CICR: 'ICRC',
    ODD: 'SDG',
    ODS: 'SDG',
  },
};

const patterns = new Map(
  Object.entries(OWN).map(([language, names]) => [
    language,
    new RegExp(
      `(?<![\\p{L}\\p{N}_@#./&-])(?:${Object.keys(names).join('|')})(?![\\p{L}\\p{N}_./&-]\\p{L}| (?:Women|Migration Network)|[\\p{L}\\p{N}_&])`,
      'gu',
    ),
  ]),
);

/** An acronym as another language has it. */
export const acronymLanguage: Rule = {
  id: 'acronym-language',
  languages: ['fr', 'en', 'es'],
  severity: 'warning',
  kind: 'names',
  say: 'acronym-language',
  source: 'unterm',
  find: others,
  examples: {
    hits: [
      'fr| l’aide au retour volontaire (AVRR) ⇒ l’aide au retour volontaire (ARVR)',
      'fr| l’eau et l’hygiène (WASH) pour tous ⇒ l’eau et l’hygiène (EAH) pour tous',
      'es| la UNHCR y la OIM ⇒ la ACNUR y la OIM',
      'en| staff of the OIM in Rabat ⇒ staff of the IOM in Rabat',
    ],
    misses: [
      'fr| ONU-Femmes et UN Women',
      'fr| le HCR et l’OIM',
      'en| IOM and the UN',
      'es| la OIM y el ACNUR',
      'fr| écrire à IOM@example.org',
    ],
  },
};

function others({ prose, language, part }: Reading): Hit[] {
  const pattern = patterns.get(language);
  // A line in capitals is a label, and the names of offices are written as they sign.
  if (!pattern || part === 'contacts') return [];
  return everyMatch(pattern, prose).flatMap(({ 0: found, index }) => {
    const right = OWN[language]?.[found];
    const around = prose.slice(Math.max(0, index - 3), index + found.length + 4);
    if (!right || /\p{Lu}{2} \p{Lu}{2}/u.test(around)) return [];
    // Behind the own acronym, or explained as a name of another language, it is meant.
    const before = prose.slice(Math.max(0, index - 12), index);
    if (new RegExp(`(?<!\\p{L})${right}(?:,|/| -| –) ?$`, 'u').test(before)) return [];
    const isPlain = /^\p{Lu}+$/u.test(right);
    return [
      {
        start: index,
        end: index + found.length,
        params: { acronym: found, right },
        ...(isPlain ? { fix: right } : {}),
        batch: false,
      },
    ];
  });
}
