import type { NodeJson } from '#lib/documents/parse.ts';
import type { Calendar } from '../calendar.ts';
import { geneva } from '../directory.ts';
import type { Telling } from '../story.ts';
import { bold, contacts, document, link, list, notes, p } from '../write.ts';

/** A media advisory: scheduled in English; the Spanish one was approved, then reopened. */
export const reportLaunch: Telling = (when) => ({
  site: 'global',
  kind: 'media_advisory',
  reach: 'global',
  countries: ['CH'],
  topics: ['labour_mobility', 'data_research'],
  sdgs: [8, 17],
  releases: [
    {
      language: 'en',
      by: 'hq.writer',
      doc: english(when),
      happens: [
        { act: 'submit', by: 'hq.writer' },
        { act: 'approve', by: 'hq.editor', comment: 'Room and time confirmed with the press service.' },
        { act: 'schedule', by: 'hq.publisher', day: when.iso(2), time: '10:00', zone: 'Europe/Zurich' },
      ],
    },
    {
      language: 'es',
      by: 'hq.writer',
      doc: spanish(when),
      happens: [
        { act: 'submit', by: 'hq.writer' },
        { act: 'approve', by: 'hq.editor' },
        { act: 'reopen', by: 'hq.writer' },
      ],
    },
  ],
});

const english = (when: Calendar): NodeJson =>
  document('en', {
    headline: 'Media advisory: IOM presents its report on the price of a job abroad',
    standfirst:
      'What do people pay to be hired in another country, and to whom? The authors answer questions in Geneva.',
    dateline: { place: 'Geneva', country: 'CH', date: when.iso(0) },
    body: [
      p(
        'The International Organization for Migration (IOM) presents The Price of a Job, a study of recruitment costs along nine migration corridors, in Geneva on ',
        when.say('en', 9, 'weekday'),
        '.',
      ),
      list(
        [bold('What: '), 'presentation of the findings, followed by questions'],
        [
          bold('Who: '),
          'Aroha Tennant, Head of the Labour Mobility Unit, and Bashir Elmi-Duarte, lead author',
        ],
        [bold('When: '), when.say('en', 9, 'weekday'), ', 10:30–11:30, Geneva time (Central European Time)'],
        [bold('Where: '), 'press room, IOM headquarters, and by video link'],
        [bold('Languages: '), 'English and French, with interpretation; sign language on request'],
      ),
      p(
        'The study draws on interviews with 3,260 workers and 148 recruiters. It names what each step costs, from the first phone call to the first wage.',
      ),
      p(
        'Journalists can ',
        link('register on the event page', 'https://events.example.org/price-of-a-job'),
        ' until ',
        when.say('en', 7),
        ' at 18:00, Geneva time. Advance copies are sent under embargo on request.',
      ),
    ],
    end: [
      notes(p('Of the 3,260 workers interviewed, 1,710 are women and 1,550 are men.')),
      contacts(...geneva('en')),
    ],
  });

const spanish = (when: Calendar): NodeJson =>
  document('es', {
    headline: 'Aviso a los medios: la OIM presenta su informe sobre el precio de un empleo en el extranjero',
    standfirst:
      '¿Cuánto se paga por ser contratado en otro país, y a quién? Los autores responden en Ginebra.',
    dateline: { place: 'Ginebra', country: 'CH', date: when.iso(0) },
    body: [
      p(
        'La Organización Internacional para las Migraciones (OIM) presenta en Ginebra, el ',
        when.say('es', 9, 'weekday'),
        ', «El precio de un empleo», un estudio de los costos de contratación en nueve corredores migratorios.',
      ),
      list(
        [bold('Qué: '), 'presentación de las conclusiones y turno de preguntas'],
        [
          bold('Quiénes: '),
          'Aroha Tennant, jefa de la Unidad de Movilidad Laboral, y Bashir Elmi-Duarte, autor principal',
        ],
        [
          bold('Cuándo: '),
          when.say('es', 9, 'weekday'),
          ', de 10.30 a 11.30, hora de Ginebra (hora de Europa Central)',
        ],
        [bold('Dónde: '), 'sala de prensa de la sede de la OIM y por videoconferencia'],
        [bold('Idiomas: '), 'inglés y francés, con interpretación; lengua de señas a petición'],
      ),
      p(
        'El estudio se basa en entrevistas con 3260 trabajadores y trabajadoras y 148 agencias. Detalla lo que cuesta cada paso, desde la primera llamada hasta el primer salario.',
      ),
      p(
        'La prensa puede ',
        link('inscribirse en la página del acto (en inglés)', 'https://events.example.org/price-of-a-job'),
        ' hasta el ',
        when.say('es', 7),
        ' a las 18.00, hora de Ginebra. Se envían ejemplares bajo embargo a quien los solicite.',
      ),
    ],
    end: [
      notes(p('De las 3260 personas entrevistadas, 1710 son mujeres y 1550 son hombres.')),
      contacts(...geneva('es')),
    ],
  });
