import { everyMatch } from '../../../every-match.ts';
import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';
import { phrase } from '../phrase.ts';

const aside =
  /(?<=[\p{L})])( )(avec (?:l[’']appui|le soutien|le concours|la collaboration|la participation|l[’']aide)|en (?:partenariat|collaboration|coordination|coopération|concertation) avec|grâce (?:à|au|aux))(?!\p{L})/gu;

/** « L’association X avec l’appui de Y, a organisé »: what is put between has two commas, or none. */
const frAside: Rule = {
  id: 'fr-comma-aside',
  languages: ['fr'],
  severity: 'error',
  kind: 'grammar',
  say: 'comma-missing',
  source: 'onu-fr',
  find: ({ prose, sentences, part }: Reading) =>
    part === 'headline' || part === 'heading'
      ? []
      : everyMatch(aside, prose).flatMap(({ index }) => {
          const sentence = sentences.find(({ start, end }) => start <= index && index < end);
          const before = prose.slice(sentence?.start ?? 0, index);
          const after = prose.slice(index, sentence?.end);
          // One comma behind it and then the verb, or what the verb asks for: the other comma is missing before it.
          const closes =
            /^[^,;:()]{10,120}(?:\([^()]{2,20}\))?, (a|ont|une?|des|le|la|les|l[’'])(?: |(?<=[’']))/u.exec(
              after,
            );
          if (!closes) return [];
          const isVerb = closes[1] === 'a' || closes[1] === 'ont';
          const lastVerb = /(?<!\p{L})(?:a|ont) \p{L}{3,14}(?:é|i|u|is|it|ert)$/u.test(before);
          const isFirst = !/[,;:]/u.test(before) && before.length > 8;
          return (isVerb && isFirst) || (!isVerb && lastVerb)
            ? [{ start: index, end: index + 1, fix: ', ' }]
            : [];
        }),
  examples: {
    hits: [
      'Le club Atlas avec l’appui de l’OIM, a organisé un tournoi. ⇒ Le club Atlas, avec l’appui de l’OIM, a organisé un tournoi.',
      'L’OIM a organisé avec le soutien de la Suède, une formation. ⇒ L’OIM a organisé, avec le soutien de la Suède, une formation.',
    ],
    misses: [
      'Le club Atlas, avec l’appui de l’OIM, a organisé un tournoi.',
      'Avec l’appui de l’OIM, le club a organisé un tournoi.',
      'Le club organise avec l’appui de l’OIM un tournoi, une fête et un bal.',
      'L’OIM travaille en partenariat avec la ville, les associations et les écoles.',
    ],
  },
};

const told = /(?<!\p{L})(?:sensibilis|inform|form|orient|échang|conseill)\p{L}{1,6} [^.;,]{0,40}$/u;

/** « informer sur les soins sur leurs droits »: two things to be told of, and nothing between them. */
const frMissingAnd: Rule = {
  id: 'fr-missing-and',
  languages: ['fr'],
  severity: 'error',
  kind: 'grammar',
  say: 'missing-and',
  source: 'onu-fr',
  find: matches(/(?<=\p{Ll}{3}) sur(?= (?:leurs?|ses|ces) \p{Ll})/gu, ({ index }, { prose }) => {
    const before = prose.slice(Math.max(0, index - 90), index);
    const first = /(?<!\p{L})sur (?:l[’']|la |le |les )/u.exec(before);
    if (!first || / et(?: |$)|[,;.:]/u.test(before.slice(first.index))) return undefined;
    return told.test(before.slice(0, first.index)) ? { fix: ' et sur', batch: false } : undefined;
  }),
  examples: {
    hits: [
      'informer les familles sur les soins gratuits sur leurs droits ⇒ informer les familles sur les soins gratuits et sur leurs droits',
      'sensibiliser les jeunes sur la route sur leurs choix ⇒ sensibiliser les jeunes sur la route et sur leurs choix',
    ],
    misses: [
      'informer les familles sur les soins et sur leurs droits',
      'une étude sur la migration sur ces routes',
    ],
  },
};

const opened =
  /^, (?:avec (?:l[’']appui|le soutien|le concours|la collaboration|la participation) |en (?:partenariat|collaboration|coordination|coopération) avec )\p{L}/u;

/** « L’OIM, avec l’appui de la ville a organisé »: what a comma opens, another closes. */
const frAsideOpen: Rule = {
  id: 'fr-comma-aside-open',
  languages: ['fr'],
  severity: 'error',
  kind: 'grammar',
  say: 'comma-missing',
  source: 'onu-fr',
  find: matches(
    / (?=(?:a|ont) (?!été |pour )\p{Ll}{3,14}(?:é|i|u|is|it|ert)(?!\p{L}))/gu,
    ({ index }, { prose }) => {
      const comma = prose.lastIndexOf(',', index);
      const between = comma < 0 || index - comma > 130 ? '' : prose.slice(comma, index);
      return opened.test(between) && !/[.;:]|(?<!\p{L})(?:qui|que|qu[’']|dont|où)/u.test(between)
        ? ', '
        : undefined;
    },
  ),
  examples: {
    hits: [
      'Le club, avec l’appui de la ville a organisé un bal. ⇒ Le club, avec l’appui de la ville, a organisé un bal.',
      'L’OIM, en partenariat avec l’école ont lancé un prix. ⇒ L’OIM, en partenariat avec l’école, ont lancé un prix.',
    ],
    misses: [
      'Le club, avec l’appui de la ville, a organisé un bal.',
      'Le club, avec l’appui de la ville qui a organisé un bal, recrute.',
    ],
  },
};

/** « a organisé les 23 et 24 mai 2015, un atelier »: the day between verb and object has two commas. */
const frDateAside: Rule = {
  id: 'fr-comma-date-aside',
  languages: ['fr'],
  severity: 'error',
  kind: 'grammar',
  say: 'comma-missing',
  source: 'onu-fr',
  find: matches(
    /(?<=(?<!\p{L})(?:a|ont) (?:organisé|tenu|lancé|signé|inauguré|animé|accueilli|réalisé|remis|distribué|réuni)) (?=(?:les?|du|en) )/gu,
    ({ index }, { prose }) => {
      const comma = prose.indexOf(',', index);
      const day = comma < 0 || comma - index > 50 ? '' : prose.slice(index, comma);
      const isDay = /(?:19|20)\d\d$/u.test(day) && !/[.;:(]/.test(day);
      const after = prose.slice(comma, comma + 8);
      return isDay && /^, (?:(?:une?|des|la|le|les) |l[’'])/u.test(after)
        ? { fix: ', ', batch: false }
        : undefined;
    },
  ),
  examples: {
    hits: [
      'L’OIM a organisé les 23 et 24 mai 2015, un atelier à Fès. ⇒ L’OIM a organisé, les 23 et 24 mai 2015, un atelier à Fès.',
      'La ville a inauguré le 3 mars 2021, une école. ⇒ La ville a inauguré, le 3 mars 2021, une école.',
    ],
    misses: [
      'L’OIM a organisé, les 23 et 24 mai 2015, un atelier',
      'L’OIM a organisé un atelier le 3 mars 2015, puis',
    ],
  },
};

/** « » a affirmé une dame »: a comma stands between what was said and who said it. */
const frSaidComma: Rule = {
  id: 'fr-comma-said',
  languages: ['fr'],
  severity: 'warning',
  kind: 'marks',
  say: 'comma-missing',
  source: 'onu-fr',
  find: matches(
    /(?<=[\p{L})][ \u00a0\u202f]?[»”"]) (?=(?:a|ont) (?:affirmé|déclaré|ajouté|expliqué|souligné|rappelé|précisé|indiqué|dit|confié|conclu|témoigné|insisté)|(?:affirme|déclare|ajoute|explique|souligne|rappelle|précise|confie|raconte|témoigne|conclut)(?!\p{L})(?=[- ](?:t-|le |la |l[’']|une? |\p{Lu}|M)))/gu,
    () => ', ',
    /[»”"] /,
  ),
  examples: {
    hits: [
      '« Nous savons nos droits » a affirmé une dame. ⇒ « Nous savons nos droits », a affirmé une dame.',
      '« Nous partons » explique Nadia. ⇒ « Nous partons », explique Nadia.',
    ],
    misses: ['« Nous partons », explique Nadia.', 'L’association « Demain » explique ses choix.'],
  },
};

/** « Parmi eux 40 femmes ont trouvé un emploi »: what leads to a number has a comma behind it; before the verb it has none. */
const frAmong: Rule = {
  id: 'fr-comma-among',
  languages: ['fr'],
  severity: 'warning',
  kind: 'grammar',
  say: 'comma-missing',
  source: 'onu-fr',
  find: matches(
    /(?<=(?:^|[.!?…;:»][ \u00a0\u202f])Parmi (?:eux|elles|ceux-ci|celles-ci)) (?=(?:(?:plus|moins|près) de |quelque |environ )?(?:\d|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|trente|quarante|cinquante|soixante|cent|mille)(?!\p{L}))/gu,
    () => ', ',
    /Parmi /,
  ),
  examples: {
    hits: [
      'Parmi eux 40 femmes ont trouvé un emploi. ⇒ Parmi eux, 40 femmes ont trouvé un emploi.',
      'Ils sont rentrés. Parmi elles près de 300 mineures. ⇒ Ils sont rentrés. Parmi elles, près de 300 mineures.',
    ],
    misses: [
      'Parmi eux figurent 40 femmes.',
      'Parmi eux, 40 femmes ont trouvé un emploi.',
      'Il y a parmi eux 40 femmes.',
      'Parmi les 40 femmes, deux sont parties.',
    ],
  },
};

/** Commas too many or too few, in French. */
export const frCommas: readonly Rule[] = [
  frAmong,
  frAside,
  frAsideOpen,
  frDateAside,
  frSaidComma,
  phrase('fr', 'grammar', {
    id: 'fr-comma-notably',
    severity: 'warning',
    say: 'comma-too-many',
    source: 'onu-fr',
    pattern:
      /(, (?:notamment|y compris)), (?=(?:des?|du|la|les?|l[’']|une?|aux?|dans|en|par|pour)(?!\p{L}))/gu,
    fix: '$1 ',
    examples: {
      hits: [
        'des besoins, notamment, des soins ⇒ des besoins, notamment des soins',
        'le Sud, y compris, les oasis ⇒ le Sud, y compris les oasis',
      ],
      misses: ['des besoins, notamment des soins', 'il vient, notamment, parce que'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-comma-nor',
    severity: 'info',
    say: 'comma-too-many',
    source: 'onu-fr',
    pattern: /(?<!\p{L})([Ss]ans \p{L}{3,20}), (?=ni )/gu,
    fix: '$1 ',
    examples: {
      hits: ['sans abri, ni vivres ⇒ sans abri ni vivres', 'Sans école, ni soins ⇒ Sans école ni soins'],
      misses: ['sans abri ni vivres', 'il est parti, ni triste ni gai'],
    },
  }),
  frMissingAnd,
  phrase('fr', 'grammar', {
    id: 'fr-contact-colon',
    severity: 'info',
    say: 'colon-missing',
    source: 'onu-fr',
    pattern:
      /(?<=^Pour (?:plus d[’']informations?|de plus amples (?:informations|renseignements)|tout renseignement(?: complémentaire)?), ?(?:veuillez|merci de|prière de) )contacter$/gu,
    fix: 'contacter\u00a0:',
    examples: {
      hits: [
        'Pour plus d’informations, veuillez contacter ⇒ Pour plus d’informations, veuillez contacter\u00a0:',
        'Pour plus d’information, merci de contacter ⇒ Pour plus d’information, merci de contacter\u00a0:',
      ],
      misses: ['Pour plus d’informations, veuillez contacter\u00a0:', 'veuillez contacter le bureau'],
    },
  }),
];
