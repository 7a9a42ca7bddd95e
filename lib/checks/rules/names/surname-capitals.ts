import { beginsSentence, matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

/** Surnames in capitals are for lists. A word before a project's or an organization's name is not a first name. */
export const surnameCapitals: Rule = {
  id: 'surname-capitals',
  languages: ['fr', 'en', 'es'],
  severity: 'info',
  kind: 'names',
  say: 'surname-capitals',
  source: 'iom-style',
  find: matches(
    /(?<![\p{L}’'-])(\p{Lu}\p{Ll}{2,20}(?:-\p{Lu}\p{Ll}{2,20})?) (\p{Lu}{4,30}(?:-\p{Lu}{2,30})?)(?![\p{L}\d-])/gu,
    ({ 0: found, 1: first = '', 2: last = '', index }, { text, part }) => {
      if (part === 'headline' || part === 'heading' || NOT_NAMES.test(first) || KNOWN.test(last))
        return undefined;
      const isAlone =
        beginsSentence(text, index) &&
        !/^(?:,| (?:a |est |has |is |de |,|\())/u.test(text.slice(index + found.length));
      if (isAlone) return undefined;
      return `${first} ${last.replace(/\p{Lu}+/gu, (name) => name.charAt(0) + name.slice(1).toLowerCase())}`;
    },
  ),
  examples: {
    hits: [
      'fr| avec Amina BENALI, coordinatrice ⇒ avec Amina Benali, coordinatrice',
      'es| según Marta LÓPEZ ⇒ según Marta López',
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
