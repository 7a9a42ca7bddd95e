import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';
import { phrase } from '../phrase.ts';

const MOLDOVA: Record<string, string> = {
  au: 'en République de Moldova',
  en: 'en République de Moldova',
  du: 'de la République de Moldova',
  le: 'la République de Moldova',
};

/** The country has a short name for maps only; the article goes with the long one. */
const frMoldova: Rule = {
  id: 'fr-moldova',
  languages: ['fr'],
  severity: 'warning',
  kind: 'names',
  say: 'official-name',
  source: 'unterm',
  find: matches(
    /(?<!\p{L})(au|en|du|le) Moldova(?!\p{L})/giu,
    ([found, article = '']) => {
      const right = MOLDOVA[article.toLowerCase()] ?? found;
      const fix = /^\p{Lu}/u.test(found) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
      return { fix, params: { right } };
    },
    /Moldova/,
  ),
  examples: {
    hits: [
      'arrivées au Moldova hier ⇒ arrivées en République de Moldova hier',
      'Au Moldova, ⇒ En République de Moldova,',
      'le nord du Moldova ⇒ le nord de la République de Moldova',
    ],
    misses: ['en République de Moldova', 'la République de Moldova'],
  },
};

const ELIDED: Record<string, string> = { du: 'de l’', le: 'l’', la: 'l’', au: 'à l’' };

/** « du ODD », « la OIM »: an article loses its vowel before another. */
const frElision: Rule = {
  id: 'fr-acronym-elision',
  languages: ['fr'],
  severity: 'error',
  kind: 'grammar',
  say: 'spelling',
  source: 'onu-fr',
  find: matches(
    /(?<!\p{L})(du|le|la|au) ((?:ODD|OIM|ONU|ONG|OMS|OCDE|OIT|OTAN|OUA|ONUSIDA|ONUDC|OCHA|AFD|AFP|AIE|ANAPEC|APD|UA|UE|UEMOA|UNESCO|UNICEF|UNFPA|UNOPS|USAID|ECHO|IGAD|ECOSOC|ETD|EPI|ESS)(?![\p{L}\p{N}-]))/giu,
    ([found, article = '', name = '']) => {
      if (!/^\p{Lu}{2}/u.test(name) || /^\p{Lu}{2}/u.test(found)) return undefined;
      const fix = `${ELIDED[article.toLowerCase()]}${name}`;
      const right = /^\p{Lu}/u.test(found) ? fix.charAt(0).toUpperCase() + fix.slice(1) : fix;
      return { fix: right, params: { right } };
    },
    /(?:du|le|la|au) \p{Lu}{2}/iu,
  ),
  examples: {
    hits: [
      'dans le cadre du ODD 10 ⇒ dans le cadre de l’ODD 10',
      'La OIM et le UNICEF ⇒ L’OIM et l’UNICEF',
      'grâce au OCHA ⇒ grâce à l’OCHA',
    ],
    misses: ['dans le cadre de l’ODD 10', 'du HCR', 'le FMI', 'du ue'],
  },
};

/** Names as they are officially written in French. */
export const frNames: readonly Rule[] = [
  frElision,
  phrase('fr', 'names', {
    id: 'fr-organization',
    severity: 'error',
    say: 'official-name',
    source: 'unterm',
    pattern:
      /(?!Organisation internationale pour les migrations)[Oo]rganisation [Ii]nternationale (?:pour les|des|de la) [Mm]igrations?(?!\p{L})/gu,
    fix: 'Organisation internationale pour les migrations',
    examples: {
      hits: [
        'l’Organisation Internationale pour les Migrations ⇒ l’Organisation internationale pour les migrations',
        'l’Organisation internationale des migrations ⇒ l’Organisation internationale pour les migrations',
      ],
      misses: ['l’Organisation internationale pour les migrations', 'une organisation internationale'],
    },
  }),
  phrase('fr', 'names', {
    id: 'fr-united-nations',
    severity: 'error',
    say: 'official-name',
    source: 'unterm',
    pattern: /(?<!\p{L})(?:Nations-[Uu]nies|Nations unies|nations [Uu]nies)(?!\p{L})/gu,
    fix: 'Nations Unies',
    examples: {
      hits: [
        'le système des Nations unies ⇒ le système des Nations Unies',
        'aux Nations-Unies ⇒ aux Nations Unies',
      ],
      misses: ['le système des Nations Unies', 'des nations unifiées'],
    },
  }),
  phrase('fr', 'names', {
    id: 'fr-ivory-coast',
    severity: 'error',
    say: 'official-name',
    source: 'unterm',
    pattern:
      /(?<!\p{L})(?:Cote|Cô te|Côte-|Cote-)[- ]?d[’'‘]Ivoire(?!\p{L})|(?<!\p{L})[Cc][oô]te d[’'‘]ivoire(?!\p{L})/gu,
    fix: 'Côte d’Ivoire',
    examples: {
      hits: [
        'en Cote d’Ivoire ⇒ en Côte d’Ivoire',
        'en Côte-d’Ivoire ⇒ en Côte d’Ivoire',
        'en Côte d’ivoire ⇒ en Côte d’Ivoire',
      ],
      misses: ['en Côte d’Ivoire', "en Côte d'Ivoire"],
    },
  }),
  phrase('fr', 'names', {
    id: 'fr-guinea',
    severity: 'warning',
    say: 'official-name',
    source: 'm49',
    pattern: /(?<!\p{L})Guinée[- ]Conakry(?! et (?:de )?Bissau)(?!\p{L})/gu,
    fix: 'Guinée',
    examples: {
      hits: ['venus de Guinée Conakry ⇒ venus de Guinée', 'la Guinée-Conakry ⇒ la Guinée'],
      misses: ['la Guinée', 'la Guinée-Bissau', 'à Conakry, en Guinée'],
    },
  }),
  phrase('fr', 'names', {
    id: 'fr-two-guineas',
    severity: 'error',
    say: 'official-name',
    source: 'm49',
    pattern: /(?<!\p{L})Guinée(?:[- ]Conakry)? et (?:de )?Bissau(?!\p{L})/gu,
    fix: 'Guinée, Guinée-Bissau',
    batch: false,
    examples: {
      hits: [
        'Mali, Guinée Conakry et Bissau, Niger ⇒ Mali, Guinée, Guinée-Bissau, Niger',
        'la Guinée et Bissau ⇒ la Guinée, Guinée-Bissau',
      ],
      misses: ['la Guinée et la Guinée-Bissau', 'à Bissau, en Guinée-Bissau'],
    },
  }),
  frMoldova,
  phrase('fr', 'names', {
    id: 'fr-international-day',
    severity: 'info',
    say: 'official-name',
    source: 'onu-fr',
    pattern: /(?<!\p{L})journée (internationale|mondiale)(?= (?:d(?:e|u|es) |d[’']))/gu,
    fix: 'Journée $1',
    examples: {
      hits: [
        'la journée internationale des migrants ⇒ la Journée internationale des migrants',
        'la journée mondiale des réfugiés ⇒ la Journée mondiale des réfugiés',
      ],
      misses: ['la Journée internationale des migrants', 'une journée internationale'],
    },
  }),
  phrase('fr', 'names', {
    id: 'fr-ministry',
    severity: 'info',
    say: 'official-name',
    source: 'onu-fr',
    pattern:
      /(?<!\p{L})[Mm]inistère des Affaires [EÉ]trang[èe]res(?!\p{L})|(?<!\p{L})Affaires [EÉ]trang[èe]res(?!\p{L})/gu,
    fix: null,
    params: { right: 'ministère des Affaires étrangères' },
    examples: {
      hits: ['le Ministère des Affaires Étrangères', 'des Affaires Etrangères'],
      misses: ['le ministère des Affaires étrangères', 'les affaires courantes'],
    },
  }),
  phrase('fr', 'names', {
    id: 'fr-netherlands',
    severity: 'error',
    say: 'official-name',
    source: 'unterm',
    pattern: /(?<=[Ll]es |des |aux )(?:Pays-bas|Pays [Bb]as|pays-[Bb]as)(?!\p{L})/gu,
    fix: 'Pays-Bas',
    examples: {
      hits: ['par les Pays-bas ⇒ par les Pays-Bas', 'des Pays Bas ⇒ des Pays-Bas'],
      misses: ['par les Pays-Bas', 'le pays bas'],
    },
  }),
  phrase('fr', 'names', {
    id: 'fr-member-states',
    severity: 'error',
    say: 'official-name',
    source: 'onu-fr',
    pattern: /(?<!\p{L})[eéE]tats [Mm]embres(?!\p{L})/gu,
    fix: 'États membres',
    examples: {
      hits: ['174 états membres ⇒ 174 États membres', 'les Etats Membres ⇒ les États membres'],
      misses: ['175 États Membres', '174 États membres', 'les états généraux'],
    },
  }),
  phrase('fr', 'names', {
    id: 'fr-usaid',
    severity: 'info',
    say: 'official-name',
    source: 'unterm',
    pattern: /(?<!\p{L})Agence américaine pour le développement international(?!\p{L})/gu,
    fix: 'Agence des États-Unis pour le développement international',
    examples: {
      hits: [
        'par l’Agence américaine pour le développement international ⇒ par l’Agence des États-Unis pour le développement international',
        'Agence américaine pour le développement international (USAID) ⇒ Agence des États-Unis pour le développement international (USAID)',
      ],
      misses: ['l’Agence française de développement', 'l’agence américaine'],
    },
  }),
];
