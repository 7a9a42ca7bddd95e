import type { NodeJson } from '#lib/documents/parse.ts';
import type { Calendar } from '../calendar.ts';
import { emergencyDesk } from '../directory.ts';
import { publishedAtHq, type Telling } from '../story.ts';
import { contacts, document, figures, h, notes, num, p, quote, steps, table } from '../write.ts';

/** An appeal with a budget that adds up. A new edition of the English one is being written while the first stays up. */
export const cycloneAppeal: Telling = (when) => ({
  site: 'global',
  kind: 'appeal',
  reach: 'global',
  countries: [],
  topics: ['emergency_response', 'protection'],
  sdgs: [11, 13],
  releases: [
    {
      language: 'en',
      by: 'hq.writer',
      doc: english(when, 'Two weeks'),
      happens: [
        ...publishedAtHq(),
        { act: 'startEdition', by: 'hq.writer', doc: english(when, 'Three weeks') },
      ],
    },
    {
      language: 'fr',
      by: 'hq.writer',
      doc: french(when),
      happens: publishedAtHq(),
    },
  ],
});

const english = (when: Calendar, stocks: string): NodeJson =>
  document('en', {
    headline: 'IOM appeals for USD 18.4 million for families after Cyclone Maren',
    standfirst:
      'The plan covers six months and 142,000 people in the Halden Islands: roofs first, then water, health care and the way back home.',
    dateline: { place: 'Port Ardane', country: null, date: when.iso(-1) },
    body: [
      p(
        'The International Organization for Migration (IOM) is asking for USD 18.4 million to help ',
        num('people', '142,000'),
        ' people in the Halden Islands over the next six months, after Cyclone Maren destroyed or damaged one home in three.',
      ),
      figures(
        {
          id: 'sum',
          value: 'USD 18.4',
          unit: 'million',
          label: 'asked for, for six months',
          asOf: when.iso(-1),
          source: 'Budget of the plan',
        },
        {
          id: 'people',
          value: '142,000',
          label: 'people the plan is for',
          asOf: when.iso(-2),
          source: 'Joint assessment by the authorities and IOM',
        },
        {
          id: 'women',
          value: '41,200',
          label: 'women',
          asOf: when.iso(-2),
          source: 'Same assessment',
          partOf: 'people',
        },
        {
          id: 'men',
          value: '37,800',
          label: 'men',
          asOf: when.iso(-2),
          source: 'Same assessment',
          partOf: 'people',
        },
        {
          id: 'girls',
          value: '32,300',
          label: 'girls',
          asOf: when.iso(-2),
          source: 'Same assessment',
          partOf: 'people',
        },
        {
          id: 'boys',
          value: '30,700',
          label: 'boys',
          asOf: when.iso(-2),
          source: 'Same assessment',
          partOf: 'people',
        },
      ),
      p(
        `Some 26,000 people sleep in schools and churches that serve as temporary sites. ${stocks} of food remain there, by the count of the islands’ civil protection service. Schools are due to reopen in January, and families say that they want to leave the classrooms before the children return to them.`,
      ),
      quote(
        {
          speaker: 'Teuila Marangi',
          title: 'Chief of Mission in the Halden Islands',
          organisation: 'IOM',
        },
        'People here do not ask us for a house. They ask for sheets, nails and a carpenter for four days. With that, most roofs are back before the next rain.',
      ),
      h('What the money is for'),
      table(
        ['Part of the plan', 'USD million'],
        ['Shelter and household items', '6.2'],
        ['Water, sanitation and hygiene', '3.1'],
        ['Health, including mental health', '2.9'],
        ['Protection', '2.4'],
        ['Care of temporary sites', '1.6'],
        ['Displacement data', '1.3'],
        ['Transport and storage', '0.9'],
        ['Total', '18.4'],
      ),
      p('In order of time, the plan provides for:'),
      steps(
        'roofing kits for 9,500 households before the end of the rains;',
        'water trucks for the temporary sites until the pumping stations run again;',
        'three mobile clinics, each with a nurse, a midwife and a counsellor;',
        'transport and a first month’s supplies for families who choose to go home.',
      ),
      p(
        'USD 3.7 million, or 20 per cent, has been received or pledged so far. Return is voluntary: nobody is asked to leave a site before their home is safe.',
      ),
    ],
    end: [
      notes(
        p(
          'The assessment visited 118 of the 121 inhabited localities. Three could not be reached and are estimated from the last census.',
        ),
      ),
      contacts(...emergencyDesk('en')),
    ],
  });

const french = (when: Calendar): NodeJson =>
  document('fr', {
    headline: 'L’OIM lance un appel de 18,4 millions de dollars des États-Unis après le cyclone Maren',
    standfirst:
      'Le plan couvre six mois et 142 000 personnes dans les îles Halden : les toits d’abord, puis l’eau, les soins et le retour chez soi.',
    dateline: { place: 'Port-Ardane', country: null, date: when.iso(-1) },
    body: [
      p(
        'L’Organisation internationale pour les migrations (OIM) demande 18,4 millions de dollars des États-Unis pour venir en aide à ',
        num('people', '142 000'),
        ' personnes dans les îles Halden au cours des six prochains mois, après le cyclone Maren, qui a détruit ou endommagé un logement sur trois.',
      ),
      figures(
        {
          id: 'sum',
          value: '18,4',
          unit: 'millions USD',
          label: 'demandés pour six mois',
          asOf: when.iso(-1),
          source: 'Budget du plan',
        },
        {
          id: 'people',
          value: '142 000',
          label: 'personnes concernées par le plan',
          asOf: when.iso(-2),
          source: 'Évaluation conjointe des autorités et de l’OIM',
        },
        {
          id: 'women',
          value: '41 200',
          label: 'femmes',
          asOf: when.iso(-2),
          source: 'Même évaluation',
          partOf: 'people',
        },
        {
          id: 'men',
          value: '37 800',
          label: 'hommes',
          asOf: when.iso(-2),
          source: 'Même évaluation',
          partOf: 'people',
        },
        {
          id: 'girls',
          value: '32 300',
          label: 'filles',
          asOf: when.iso(-2),
          source: 'Même évaluation',
          partOf: 'people',
        },
        {
          id: 'boys',
          value: '30 700',
          label: 'garçons',
          asOf: when.iso(-2),
          source: 'Même évaluation',
          partOf: 'people',
        },
      ),
      p(
        'Quelque 26 000 personnes dorment dans des écoles et des églises qui tiennent lieu de sites temporaires. Il y reste trois semaines de vivres, d’après le service de protection civile des îles. Les écoles doivent rouvrir en janvier, et les familles disent vouloir quitter les salles de classe avant que les enfants y reviennent.',
      ),
      quote(
        {
          speaker: 'Teuila Marangi',
          title: 'cheffe de mission dans les îles Halden',
          organisation: 'OIM',
        },
        'Ici, personne ne nous demande une maison. On nous demande des tôles, des clous et un charpentier pour quatre jours. Avec cela, la plupart des toits sont refaits avant la prochaine pluie.',
      ),
      h('À quoi servira l’argent'),
      table(
        ['Volet du plan', 'Millions de dollars É.-U.'],
        ['Abris et articles ménagers', '6,2'],
        ['Eau, assainissement et hygiène', '3,1'],
        ['Santé, y compris santé mentale', '2,9'],
        ['Protection', '2,4'],
        ['Gestion des sites temporaires', '1,6'],
        ['Données sur les déplacements', '1,3'],
        ['Transport et stockage', '0,9'],
        ['Total', '18,4'],
      ),
      p('Dans l’ordre, le plan prévoit :'),
      steps(
        'des lots de toiture pour 9 500 ménages avant la fin des pluies ;',
        'des camions-citernes pour les sites temporaires, jusqu’à la remise en marche des stations de pompage ;',
        'trois dispensaires mobiles, chacun avec une infirmière ou un infirmier, une sage-femme et une personne chargée de l’écoute ;',
        'le transport et un premier mois de provisions pour les familles qui choisissent de rentrer chez elles.',
      ),
      p(
        'À ce jour, 3,7 millions de dollars des États-Unis, soit 20 pour cent, ont été reçus ou promis. Le retour est volontaire : personne n’est prié de quitter un site avant que son logement soit sûr.',
      ),
    ],
    end: [
      notes(
        p(
          'L’évaluation a porté sur 118 des 121 localités habitées. Trois n’ont pu être atteintes ; leurs chiffres sont estimés d’après le dernier recensement.',
        ),
      ),
      contacts(...emergencyDesk('fr')),
    ],
  });
