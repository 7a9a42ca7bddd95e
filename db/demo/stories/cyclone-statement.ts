import type { NodeJson } from '#lib/documents/parse.ts';
import type { Calendar } from '../calendar.ts';
import { emergencyDesk } from '../directory.ts';
import { publishedAtHq, type Telling } from '../story.ts';
import { contacts, document, p } from '../write.ts';

/** A flash statement of sixty words in three languages; the Spanish one was withdrawn for an hour and restored. */
export const cycloneStatement: Telling = (when) => ({
  site: 'global',
  kind: 'statement',
  reach: 'global',
  countries: [],
  topics: ['emergency_response'],
  sdgs: [13],
  releases: [
    {
      language: 'en',
      by: 'hq.writer',
      doc: english(when),
      happens: publishedAtHq(),
    },
    {
      language: 'fr',
      by: 'hq.writer',
      doc: french(when),
      happens: publishedAtHq(),
    },
    {
      language: 'es',
      by: 'hq.writer',
      doc: spanish(when),
      happens: [
        ...publishedAtHq(),
        {
          act: 'withdraw',
          by: 'hq.publisher',
          explanation:
            'Se retiró mientras el equipo en Puerto Ardane confirmaba el número de familias. El texto no debe reproducirse hasta nuevo aviso.',
        },
        {
          act: 'restore',
          by: 'hq.publisher',
          remark: 'El equipo en Puerto Ardane confirmó el número de familias: el texto vuelve sin cambios.',
        },
      ],
    },
  ],
});

const english = (when: Calendar): NodeJson =>
  document('en', {
    headline: 'IOM statement on Cyclone Maren',
    standfirst: 'Teams in the Halden Islands are safe and at work.',
    dateline: { place: 'Geneva', country: 'CH', date: when.iso(-5) },
    body: [
      p(
        'IOM extends its condolences to the families who have lost relatives in Cyclone Maren. All 34 IOM staff members in the Halden Islands are safe and at work beside the authorities. Tarpaulins, blankets and water filters for 1,200 families leave Port Ardane tonight. A full update follows at 16:00 UTC.',
      ),
    ],
    end: [contacts(...emergencyDesk('en'))],
  });

const french = (when: Calendar): NodeJson =>
  document('fr', {
    headline: 'Déclaration de l’OIM sur le cyclone Maren',
    standfirst: 'Les équipes présentes dans les îles Halden sont saines et sauves et à l’œuvre.',
    dateline: { place: 'Genève', country: 'CH', date: when.iso(-5) },
    body: [
      p(
        'L’OIM présente ses condoléances aux familles qui ont perdu des proches lors du passage du cyclone Maren. Les 34 membres de son personnel dans les îles Halden sont sains et saufs et travaillent aux côtés des autorités. Des bâches, des couvertures et des filtres à eau pour 1 200 familles quittent Port-Ardane dans la soirée. Un point complet suivra à 16 heures UTC.',
      ),
    ],
    end: [contacts(...emergencyDesk('fr'))],
  });

const spanish = (when: Calendar): NodeJson =>
  document('es', {
    headline: 'Declaración de la OIM sobre el ciclón Maren',
    standfirst: 'Los equipos en las islas Halden están a salvo y trabajando.',
    dateline: { place: 'Ginebra', country: 'CH', date: when.iso(-5) },
    body: [
      p(
        'La OIM expresa sus condolencias a las familias que han perdido a seres queridos en el ciclón Maren. Sus 34 funcionarios y funcionarias en las islas Halden están a salvo y trabajan junto a las autoridades. Lonas, mantas y filtros de agua para 1200 familias salen esta noche de Puerto Ardane. A las 16.00 horas UTC se difundirá una actualización completa.',
      ),
    ],
    end: [contacts(...emergencyDesk('es'))],
  });
