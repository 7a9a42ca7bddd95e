import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';
import { phrase } from '../phrase.ts';

const frUnions: Rule = {
  id: 'fr-unions',
  languages: ['fr'],
  severity: 'error',
  kind: 'names',
  say: 'official-name',
  source: 'unterm',
  find: matches(
    /(?<!\p{L})(?:union [EeAa]|Union [EA]|(?:commission|Commission) (?=E)E|commission (?=e)e)(uropéenne|fricaine)(?!\p{L})/gu,
    ([found, rest = '']) => {
      if (/^commission/iu.test(found))
        return { fix: 'Commission européenne', params: { right: 'Commission européenne' } };
      const right = rest.startsWith('u') ? 'Union européenne' : 'Union africaine';
      return { fix: right, params: { right } };
    },
  ),
  examples: {
    hits: [
      'l’Union Européenne ⇒ l’Union européenne',
      'de l’union européenne ⇒ de l’Union européenne',
      'l’Union Africaine ⇒ l’Union africaine',
      'la commission Européenne ⇒ la Commission européenne',
    ],
    misses: ['l’Union européenne', 'l’Union africaine', 'l’union fait la force'],
  },
};

const frRegions: Rule = {
  id: 'fr-regions',
  languages: ['fr'],
  severity: 'error',
  kind: 'names',
  say: 'capital-letter',
  source: 'onu-fr',
  find: matches(
    /(?<=(?<!\p{L})(?:Afrique|Amérique|Asie|Europe) (?:du |de l[’']|centrale et ))(?:nord|sud|ouest|est)(?![\p{L}-])/gu,
    ([found]) => found.charAt(0).toUpperCase() + found.slice(1),
    /Afrique|Amérique|Asie|Europe/,
  ),
  examples: {
    hits: ['en Afrique de l’ouest ⇒ en Afrique de l’Ouest', 'en Afrique du nord ⇒ en Afrique du Nord'],
    misses: ['en Afrique de l’Ouest', 'le nord de l’Afrique', 'en Afrique du Sud-Est'],
  },
};

const COVID: Record<string, string> = { le: 'la', du: 'de la', au: 'à la' };
const frCovidFeminine: Rule = {
  id: 'fr-covid-feminine',
  languages: ['fr'],
  severity: 'warning',
  kind: 'names',
  say: 'spelling',
  source: 'onu-fr',
  find: matches(
    /(?<!\p{L})(?:le|du|au)(?= COVID)/gu,
    ([article]) => ({
      fix: COVID[article],
      params: { right: 'la COVID-19' },
    }),
    /COVID/,
  ),
  examples: {
    hits: ['contre le COVID-19 ⇒ contre la COVID-19', 'liées au COVID-19 ⇒ liées à la COVID-19'],
    misses: ['contre la COVID-19', 'le Comité COVID'],
  },
};

/** Organizations, regions and agreements as they are written in French. */
export const frBodies: readonly Rule[] = [
  frUnions,
  phrase('fr', 'names', {
    id: 'fr-red-cross',
    severity: 'error',
    say: 'official-name',
    source: 'unterm',
    pattern: /(?<!\p{L})(Croi)(x|ssant)(?: R|-r| r)ouge(?!\p{L})/gu,
    fix: '$1$2-Rouge',
    examples: {
      hits: ['la Croix Rouge ⇒ la Croix-Rouge', 'le Croissant rouge ⇒ le Croissant-Rouge'],
      misses: ['la Croix-Rouge', 'le Croissant-Rouge'],
    },
  }),
  phrase('fr', 'names', {
    id: 'fr-covid',
    severity: 'warning',
    say: 'spelling',
    source: 'onu-fr',
    pattern: /(?<!\p{L})(?:Covid|covid)(?:-| )?(?:19)?(?![\p{L}\d])/gu,
    fix: 'COVID-19',
    examples: {
      hits: ['la Covid-19 ⇒ la COVID-19', 'depuis la covid, ⇒ depuis la COVID-19,'],
      misses: ['la COVID-19', 'post-COVID'],
    },
  }),
  frCovidFeminine,
  phrase('fr', 'names', {
    id: 'fr-global-compact',
    severity: 'error',
    say: 'official-name',
    source: 'unterm',
    needs: /acte/,
    pattern:
      /(?<!\p{L})[Pp]acte [Mm]ondial (?:sur|pour) (?:les |la )?[Mm]igrations?(?!\p{L})|(?<!\p{L})pacte mondial pour des migrations sûres, ordonnées et régulières/gu,
    fix: 'Pacte mondial pour des migrations sûres, ordonnées et régulières',
    examples: {
      hits: [
        'le Pacte Mondial sur les Migrations ⇒ le Pacte mondial pour des migrations sûres, ordonnées et régulières',
        'le pacte mondial sur la migration ⇒ le Pacte mondial pour des migrations sûres, ordonnées et régulières',
      ],
      misses: [
        'le Pacte mondial pour des migrations sûres, ordonnées et régulières',
        'le Pacte mondial sur les réfugiés',
      ],
    },
  }),
  phrase('fr', 'names', {
    id: 'fr-agenda',
    severity: 'warning',
    say: 'official-name',
    source: 'onu-fr',
    pattern: /(?<=\p{Ll}[ ’'])(?:Agenda|agenda) 2030(?! Agenda)(?![\p{L}\d])/gu,
    fix: 'Programme 2030',
    batch: false,
    examples: {
      hits: ['dans un Agenda 2030 ⇒ dans un Programme 2030', 'selon l’agenda 2030 ⇒ selon l’Programme 2030'],
      misses: ['le Programme 2030', '- Agenda 2030'],
    },
  }),
  phrase('fr', 'names', {
    id: 'fr-refugee-agency',
    severity: 'error',
    say: 'official-name',
    source: 'unterm',
    needs: /Haut/,
    pattern:
      /(?!Haut-Commissariat des Nations Unies pour les réfugiés)Haut[- ][Cc]ommissariat (?:des Nations [Uu]nies (?:pour|aux) les [Rr]éfugiés|(?:pour les|aux) [Rr]éfugiés)(?!\p{L})/gu,
    fix: 'Haut-Commissariat des Nations Unies pour les réfugiés',
    examples: {
      hits: [
        'le Haut Commissariat aux Réfugiés ⇒ le Haut-Commissariat des Nations Unies pour les réfugiés',
        'le Haut-commissariat pour les réfugiés ⇒ le Haut-Commissariat des Nations Unies pour les réfugiés',
      ],
      misses: ['le Haut-Commissariat des Nations Unies pour les réfugiés', 'le Haut-Commissariat au Plan'],
    },
  }),
  frRegions,
  phrase('fr', 'names', {
    id: 'fr-mister',
    severity: 'warning',
    say: 'spelling',
    source: 'onu-fr',
    pattern: /(?<!\p{L})Mr\.?(?= \p{Lu})/gu,
    fix: 'M.',
    examples: {
      hits: ['avec Mr Diallo ⇒ avec M. Diallo', 'Mr. Diallo ⇒ M. Diallo'],
      misses: ['avec M. Diallo', 'Mme Diallo'],
    },
  }),
  phrase('fr', 'names', {
    id: 'fr-missis',
    severity: 'warning',
    say: 'spelling',
    source: 'onu-fr',
    pattern: /(?<!\p{L})M(?:me|lle)\.(?= \p{Lu})/gu,
    fix: 'Mme',
    examples: {
      hits: ['avec Mme. Diallo ⇒ avec Mme Diallo', 'Mlle. Diallo ⇒ Mme Diallo'],
      misses: ['avec Mme Diallo', 'M. Diallo'],
    },
  }),
  phrase('fr', 'style', {
    id: 'fr-capital-after-colon',
    severity: 'info',
    say: 'small-letter-colon',
    source: 'onu-fr',
    pattern:
      /(?<=\p{L}[ \u00a0\u202f]: )(?:Une?|Les?|La|Des|Du|Opportunités?|Enjeux|Défis|Perspectives|Regards?|Bilan|Vers|Quels?|Quelles?|Comment|Pourquoi|Pour|Rôles?|Entre|Ensemble)(?= \p{Ll}|[ \u00a0]et )/gu,
    fix: null,
    examples: {
      hits: ['Genre et emploi : Opportunités et défis', 'Climat : Une question de justice'],
      misses: ['Genre et emploi : opportunités et défis', 'Source : OIM'],
    },
  }),
];
