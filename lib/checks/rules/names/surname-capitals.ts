import { beginsSentence, matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

/** First names and surnames in capitals, with the surname as it is written in a sentence. */
export const surnames = matches(
  /(?<![\p{L}’'-])(\p{Lu}\p{Ll}{2,20}(?:-\p{Lu}\p{Ll}{2,20})?) (\p{Lu}{4,30}(?:-\p{Lu}{2,30})?)(?![\p{L}\d-])/gu,
  ({ 0: found, 1: first = '', 2: last = '', index }, { text, part }) => {
    if (part === 'headline' || part === 'heading' || NOT_NAMES.test(first) || KNOWN.test(last))
      return undefined;
    const isAlone =
      beginsSentence(text, index) &&
      !/(?<!\p{L})(?:M|Mme|Mlle|Dr|Mr|Ms|Mrs|Sr|Sra|Dra)\. $/u.test(
        text.slice(Math.max(0, index - 6), index),
      ) &&
      !/^(?:,| (?:a |est |has |is |de |said |says |explique |dit |dijo |explicó |,|\())/u.test(
        text.slice(index + found.length),
      );
    if (isAlone) return undefined;
    return `${first} ${last.replace(/\p{Lu}+/gu, (name) => name.charAt(0) + name.slice(1).toLowerCase())}`;
  },
);

/** Surnames in capitals are for lists. A word before a project's or an organization's name is not a first name. */
export const surnameCapitals: Rule = {
  id: 'surname-capitals',
  languages: ['fr', 'en', 'es'],
  severity: 'info',
  kind: 'names',
  say: 'surname-capitals',
  source: 'iom-style',
  find: surnames,
  examples: {
    hits: [
      'fr| avec Amina BENALI, coordinatrice ⇒ avec Amina Benali, coordinatrice',
      'es| según Marta LÓPEZ ⇒ según Marta López',
      'fr| dit Mme. Awa DIOP ⇒ dit Mme. Awa Diop',
    ],
    misses: [
      'fr| avec Amina Benali',
      'fr| le Programme RACINES',
      'en| the Project COMPASS',
      'fr| avec le Fonds UNICEF',
    ],
  },
};

const NOT_NAMES =
  /^(?:Projet|Programme|Program|Project|Proyecto|Programa|Initiative|Iniciativa|Association|Asociación|Fondation|Foundation|Centre|Center|Centro|Fonds|Fund|Fondo|Réseau|Network|Red|Plateforme|Platform|Agence|Agency|Groupe|Group|ONG|Bureau|Office|Mission|Maroc|Morocco|Global|Regional|Joint|Cluster|Coalition|Campagne|Campaign|Rapport|Report|Telegram|Signal|Depuis|Selon|Avec|Pour|Dans|Les|The|With|And|From|For)$/u;
const KNOWN =
  /^(?:UNICEF|UNHCR|USAID|UNESCO|UNFPA|UNODC|UNOPS|UNAIDS|ONUSIDA|OCHA|ECHO|COVID|IGAD|ECOWAS|CEDEAO|ASEAN|IRIN|AFAD|AECID|FRONTEX|WASH|AVRR)$/u;
