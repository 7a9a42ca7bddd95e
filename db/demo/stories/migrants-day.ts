import type { NodeJson } from '#lib/documents/parse.ts';
import type { Calendar } from '../calendar.ts';
import { geneva } from '../directory.ts';
import type { Telling } from '../story.ts';
import { contacts, document, p, quote } from '../write.ts';

/** A statement in the making: in review in English, sent back in French, a draft in Spanish. */
export const migrantsDay: Telling = (when) => ({
  site: 'global',
  kind: 'statement',
  reach: 'global',
  countries: [],
  topics: ['partnerships', 'protection'],
  sdgs: [10, 17],
  releases: [
    {
      language: 'en',
      by: 'hq.writer',
      doc: english(when),
      happens: [{ act: 'submit', by: 'hq.writer' }],
    },
    {
      language: 'fr',
      by: 'hq.writer',
      doc: french(when),
      happens: [
        { act: 'submit', by: 'hq.writer' },
        {
          act: 'sendBack',
          by: 'hq.editor',
          reason:
            'The quote is not yet approved in French: ask the Director of Partnerships. And the figure of 9,400 needs its source in the same sentence, as in the English text.',
        },
      ],
    },
    { language: 'es', by: 'hq.writer', doc: spanish(when), happens: [] },
  ],
});

const english = (when: Calendar): NodeJson =>
  document('en', {
    headline: 'International Migrants Day: let every skill count on both sides of a border',
    standfirst:
      'A nurse remains a nurse when she changes country. IOM asks governments to recognize what people can do.',
    dateline: { place: 'Geneva', country: 'CH', date: when.iso(2) },
    body: [
      p(
        'On International Migrants Day, 18 December, the International Organization for Migration (IOM) asks governments, employers and universities to recognize the skills that people bring with them.',
      ),
      p(
        'In a survey of 9,400 migrants in 14 countries, published by IOM this year, 44 per cent said that they do work below the level they were trained for. Two thirds of them said the reason was a certificate that nobody would read.',
      ),
      quote(
        {
          speaker: 'Helvi Nakashian',
          title: 'Director of Partnerships',
          organisation: 'IOM',
        },
        'We lose a midwife at the border and gain a cleaner. Nothing is wrong with cleaning. Something is wrong with the paper.',
      ),
      p(
        'Three measures cost little: one form per profession, agreed by region; a test of practice in place of a second degree; and an answer within 90 days.',
      ),
    ],
    end: [contacts(...geneva('en'))],
  });

const french = (when: Calendar): NodeJson =>
  document('fr', {
    headline:
      'Journée internationale des migrants : que chaque compétence compte des deux côtés d’une frontière',
    standfirst:
      'Une infirmière reste une infirmière quand elle change de pays. L’OIM demande aux gouvernements de reconnaître ce que les personnes savent faire.',
    dateline: { place: 'Genève', country: 'CH', date: when.iso(2) },
    body: [
      p(
        'À l’occasion de la Journée internationale des migrants, le 18 décembre, l’Organisation internationale pour les migrations (OIM) demande aux gouvernements, aux employeurs et aux universités de reconnaître les compétences que les personnes apportent avec elles.',
      ),
      p(
        'Sur 9 400 personnes migrantes interrogées dans 14 pays, 44 pour cent disent occuper un emploi inférieur à leur formation. Dans deux cas sur trois, c’est un diplôme que personne n’a voulu lire.',
      ),
      quote(
        {
          speaker: 'Helvi Nakashian',
          title: 'directrice des partenariats',
          organisation: 'OIM',
          approved: false,
        },
        'À la frontière, on perd une sage-femme et l’on gagne une femme de ménage. Ce n’est pas le ménage qui pose problème, c’est le papier.',
      ),
      p(
        'Trois mesures coûtent peu : un formulaire par profession, convenu par région ; une épreuve pratique à la place d’un second diplôme ; une réponse sous 90 jours.',
      ),
    ],
    end: [contacts(...geneva('fr'))],
  });

const spanish = (when: Calendar): NodeJson =>
  document('es', {
    headline: 'Día Internacional del Migrante: que cada aptitud cuente a ambos lados de la frontera',
    standfirst:
      'Una enfermera sigue siéndolo cuando cambia de país. La OIM pide a los Gobiernos que reconozcan lo que las personas saben hacer.',
    dateline: { place: 'Ginebra', country: 'CH', date: when.iso(2) },
    body: [
      p(
        'Con motivo del Día Internacional del Migrante, el 18 de diciembre, la Organización Internacional para las Migraciones (OIM) pide a los Gobiernos, las empresas y las universidades que reconozcan las aptitudes que las personas traen consigo.',
      ),
      p(
        'En una encuesta a 9400 personas migrantes en 14 países, publicada por la OIM este año, el 44 por ciento dijo que su trabajo está por debajo de su formación.',
      ),
    ],
    end: [contacts(...geneva('es'))],
  });
