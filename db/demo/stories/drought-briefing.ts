import type { NodeJson } from '#lib/documents/parse.ts';
import type { Calendar } from '../calendar.ts';
import { emergencyDesk } from '../directory.ts';
import { publishedAtHq, type Telling } from '../story.ts';
import { contacts, document, figures, h, link, notes, num, p, quote, table } from '../write.ts';

/** A briefing note on displacement, with a table by district. The English one was corrected: two digits had changed places. */
export const droughtBriefing: Telling = (when) => ({
  site: 'global',
  kind: 'briefing_note',
  reach: 'global',
  countries: [],
  topics: ['displacement_data', 'environment_climate'],
  sdgs: [13, 2],
  releases: [
    {
      language: 'en',
      by: 'hq.writer',
      doc: english(when, '11,860'),
      happens: [
        ...publishedAtHq(),
        { act: 'startEdition', by: 'hq.writer', doc: english(when, '11,680') },
        ...publishedAtHq(
          'The first version gave 11,860 households. The correct number is 11,680. The number of people displaced has not changed.',
        ),
      ],
    },
    {
      language: 'es',
      by: 'hq.writer',
      doc: spanish(when),
      happens: publishedAtHq(),
    },
    { language: 'fr', by: 'hq.writer', doc: french(when), happens: [{ act: 'submit', by: 'hq.writer' }] },
  ],
});

const english = (when: Calendar, households: string): NodeJson =>
  document('en', {
    headline: 'Drought moves 58,400 people in the Kessara highlands in six weeks',
    standfirst:
      'Most families left with their animals and walked towards the rivers. Wells, fodder and school places are what they ask for first.',
    dateline: { place: 'Nairobi', country: 'KE', date: when.iso(-4) },
    body: [
      p(
        'Drought has displaced ',
        num('displaced', '58,400'),
        ' people within the Kessara highlands since ',
        when.say('en', -46, 'day'),
        ', according to the third round of counting by the International Organization for Migration (IOM), which ended on ',
        when.say('en', -6),
        '.',
      ),
      figures(
        {
          id: 'displaced',
          value: '58,400',
          label: 'people displaced by drought',
          asOf: when.iso(-6),
          source: 'IOM displacement tracking, round 3',
        },
        {
          id: 'displaced-f',
          value: '30,100',
          label: 'women and girls',
          asOf: when.iso(-6),
          source: 'Same round',
          partOf: 'displaced',
        },
        {
          id: 'displaced-m',
          value: '28,300',
          label: 'men and boys',
          asOf: when.iso(-6),
          source: 'Same round',
          partOf: 'displaced',
        },
      ),
      p(
        `They belong to ${households} households, and 7,242 of these moved with livestock. Families without animals have mostly gone to the two market towns, where they stay with relatives.`,
      ),
      h('By district of arrival'),
      table(
        ['District', 'People', 'Main need named by families'],
        ['Upper Kessara', '21,900', 'Water for animals'],
        ['Dalu', '15,300', 'Fodder'],
        ['Merin', '12,600', 'School places'],
        ['Tabor Valley', '8,600', 'Shelter before the cold season'],
        ['Total', '58,400', ''],
      ),
      quote(
        {
          speaker: 'Lokiru Adome',
          title: 'Field Coordinator, Kessara highlands',
          organisation: 'IOM',
        },
        'A well that works keeps a whole valley at home. We know which eleven wells would do the most, and we know what each repair costs.',
      ),
      p(
        'Repairing these eleven wells would cost USD 396,000 and serve 19,000 people, by the estimate of the district water offices. Work has begun on three of them with the support of the Northern Lights Facility.',
      ),
    ],
    end: [
      notes(
        p(
          'Method: 214 key informants in 96 localities, interviewed over nine days; numbers rounded to the nearest hundred. A household is a group of people who share a cooking pot.',
        ),
        p(
          'The data set and the map are available from the ',
          link('page of the third round', 'https://data.example.org/kessara/round-3'),
          '.',
        ),
      ),
      contacts(...emergencyDesk('en')),
    ],
  });

const spanish = (when: Calendar): NodeJson =>
  document('es', {
    headline: 'La sequía desplaza a 58 400 personas en las tierras altas de Kessara en seis semanas',
    standfirst:
      'La mayoría de las familias partió con sus animales hacia los ríos. Piden, ante todo, pozos, forraje y plazas escolares.',
    dateline: { place: 'Nairobi', country: 'KE', date: when.iso(-4) },
    body: [
      p(
        'La sequía ha desplazado a ',
        num('displaced', '58 400'),
        ' personas dentro de las tierras altas de Kessara desde el ',
        when.say('es', -46, 'day'),
        ', según la tercera ronda de recuento de la Organización Internacional para las Migraciones (OIM), que terminó el ',
        when.say('es', -6),
        '.',
      ),
      figures(
        {
          id: 'displaced',
          value: '58 400',
          label: 'personas desplazadas por la sequía',
          asOf: when.iso(-6),
          source: 'Seguimiento de los desplazamientos de la OIM, tercera ronda',
        },
        {
          id: 'displaced-f',
          value: '30 100',
          label: 'mujeres y niñas',
          asOf: when.iso(-6),
          source: 'Misma ronda',
          partOf: 'displaced',
        },
        {
          id: 'displaced-m',
          value: '28 300',
          label: 'hombres y niños',
          asOf: when.iso(-6),
          source: 'Misma ronda',
          partOf: 'displaced',
        },
      ),
      p(
        'Pertenecen a 11 680 hogares, de los cuales 7242 se desplazaron con ganado. Las familias sin animales se han dirigido sobre todo a las dos ciudades con mercado, donde se alojan con parientes.',
      ),
      h('Por distrito de llegada'),
      table(
        ['Distrito', 'Personas', 'Principal necesidad según las familias'],
        ['Alto Kessara', '21 900', 'Agua para los animales'],
        ['Dalu', '15 300', 'Forraje'],
        ['Merin', '12 600', 'Plazas escolares'],
        ['Valle de Tabor', '8600', 'Alojamiento antes de la estación fría'],
        ['Total', '58 400', ''],
      ),
      quote(
        {
          speaker: 'Lokiru Adome',
          title: 'coordinador sobre el terreno en las tierras altas de Kessara',
          organisation: 'OIM',
        },
        'Un pozo que funciona mantiene a todo un valle en casa. Sabemos cuáles son los once pozos que más ayudarían y cuánto cuesta reparar cada uno.',
      ),
      p(
        'Reparar esos once pozos costaría 396 000 dólares de los Estados Unidos y daría servicio a 19 000 personas, según las oficinas de agua de los distritos. Las obras han comenzado en tres de ellos con el apoyo del Mecanismo Luces del Norte.',
      ),
    ],
    end: [
      notes(
        p(
          'Método: 214 informantes clave en 96 localidades, entrevistados a lo largo de nueve días; cifras redondeadas a la centena más próxima. Un hogar es el grupo de personas que comparte la olla.',
        ),
        p(
          'Los datos y el mapa pueden consultarse en la ',
          link('página de la tercera ronda (en inglés)', 'https://data.example.org/kessara/round-3'),
          '.',
        ),
      ),
      contacts(...emergencyDesk('es')),
    ],
  });

const french = (when: Calendar): NodeJson =>
  document('fr', {
    headline: 'La sécheresse déplace 58 400 personnes en six semaines dans les hautes terres de Kessara',
    standfirst:
      'La plupart des familles sont parties avec leurs bêtes vers les rivières. Elles demandent d’abord des puits, du fourrage et des places à l’école.',
    dateline: { place: 'Nairobi', country: 'KE', date: when.iso(-4) },
    body: [
      p(
        'La sécheresse a déplacé ',
        num('displaced', '58 400'),
        ' personnes à l’intérieur des hautes terres de Kessara depuis le ',
        when.say('fr', -46, 'day'),
        ', selon le troisième comptage de l’Organisation internationale pour les migrations (OIM), achevé le ',
        when.say('fr', -6),
        '.',
      ),
      figures(
        {
          id: 'displaced',
          value: '58 400',
          label: 'personnes déplacées par la sécheresse',
          asOf: when.iso(-6),
          source: 'Suivi des déplacements de l’OIM, troisième comptage',
        },
        {
          id: 'displaced-f',
          value: '30 100',
          label: 'femmes et filles',
          asOf: when.iso(-6),
          source: 'Même comptage',
          partOf: 'displaced',
        },
        {
          id: 'displaced-m',
          value: '28 300',
          label: 'hommes et garçons',
          asOf: when.iso(-6),
          source: 'Même comptage',
          partOf: 'displaced',
        },
      ),
      p(
        'Elles forment 11 680 ménages, dont 7 242 se sont déplacés avec du bétail. Les familles sans bêtes ont surtout gagné les deux villes de marché, où elles sont hébergées par des proches.',
      ),
      h('Par district d’arrivée'),
      table(
        ['District', 'Personnes', 'Premier besoin cité par les familles'],
        ['Haut-Kessara', '21 900', 'Eau pour le bétail'],
        ['Dalu', '15 300', 'Fourrage'],
        ['Merin', '12 600', 'Places à l’école'],
        ['Vallée de Tabor', '8 600', 'Abris avant la saison froide'],
        ['Total', '58 400', ''],
      ),
      quote(
        {
          speaker: 'Lokiru Adome',
          title: 'coordonnateur de terrain dans les hautes terres de Kessara',
          organisation: 'OIM',
          approved: false,
        },
        'Un puits qui fonctionne, c’est toute une vallée qui reste chez elle. Nous savons quels sont les onze puits qui aideraient le plus, et ce que coûte chaque réparation.',
      ),
      p(
        'La réparation de ces onze puits coûterait 396 000 dollars des États-Unis et servirait 19 000 personnes, d’après les services de l’eau des districts. Les travaux ont commencé sur trois d’entre eux avec le soutien de la Facilité Aurores du Nord.',
      ),
    ],
    end: [
      notes(
        p(
          'Méthode : 214 informatrices et informateurs dans 96 localités, interrogés pendant neuf jours ; chiffres arrondis à la centaine. Un ménage est un groupe de personnes qui partagent la même marmite.',
        ),
        p(
          'Les données et la carte se trouvent sur la ',
          link('page du troisième comptage (en anglais)', 'https://data.example.org/kessara/round-3'),
          '.',
        ),
      ),
      contacts(...emergencyDesk('fr')),
    ],
  });
