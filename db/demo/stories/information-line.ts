import type { NodeJson } from '#lib/documents/parse.ts';
import type { Calendar } from '../calendar.ts';
import { geneva } from '../directory.ts';
import { publishedAtHq, type Telling } from '../story.ts';
import {
  bold,
  contacts,
  document,
  figures,
  helplines,
  list,
  notes,
  num,
  p,
  phone,
  quote,
  table,
} from '../write.ts';

/** A free line for seasonal workers, in three languages: figures, a table, helplines in four countries. */
export const informationLine: Telling = (when) => ({
  site: 'global',
  kind: 'press_release',
  reach: 'global',
  countries: ['FR', 'DE', 'ES', 'GB'],
  topics: ['labour_mobility', 'protection'],
  sdgs: [8, 10],
  projects: ['GL.1180'],
  releases: [
    {
      name: 'information-line-en',
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
      happens: publishedAtHq(),
    },
  ],
});

const english = (when: Calendar): NodeJson =>
  document('en', {
    headline: 'IOM opens a free information line for seasonal workers in four countries',
    standfirst:
      'Contracts, wages, housing and the way home: answers in nine languages, before departure and all through the season.',
    dateline: { place: 'Geneva', country: 'CH', date: when.iso(-2) },
    body: [
      p(
        'People who take seasonal work in France, Germany, Spain and the United Kingdom can now call a free information line of the International Organization for Migration (IOM) in nine languages, from the day a job is offered until the last wage is paid.',
      ),
      p(
        'The line follows a trial that ended on ',
        when.say('en', -53),
        '. In nine months, advisers answered ',
        num('calls', '4,812'),
        ' calls, according to the trial’s register. Most callers had a document in front of them: a contract, a payslip, a rental agreement or a letter from an insurance fund.',
      ),
      figures(
        {
          id: 'calls',
          value: '4,812',
          label: 'calls answered during the trial',
          asOf: when.iso(-53),
          source: 'Register of the IOM information line',
        },
        {
          id: 'calls-women',
          value: '2,706',
          label: 'calls by women',
          asOf: when.iso(-53),
          source: 'Same register',
          partOf: 'calls',
        },
        {
          id: 'calls-men',
          value: '2,106',
          label: 'calls by men',
          asOf: when.iso(-53),
          source: 'Same register',
          partOf: 'calls',
        },
      ),
      quote(
        {
          speaker: 'Aroha Tennant',
          title: 'Head of the Labour Mobility Unit',
          organisation: 'IOM',
        },
        'Nobody calls us with a legal question. They call with a sheet of paper in their hand and ask us to read it with them, slowly, in a language they think in.',
      ),
      p(
        'Four calls in five were settled at once: ',
        '3,898 of 4,812, or 81 per cent. For the others, advisers passed the matter to a labour inspectorate, a trade union or a legal clinic, always with the caller’s consent, and rang back within three working days.',
      ),
      table(
        ['Country of work', 'Calls', 'Question asked most often'],
        ['France', '1,640', 'Hours worked and not paid'],
        ['Spain', '1,388', 'Change of employer during the season'],
        ['Germany', '1,215', 'Deductions for housing'],
        ['United Kingdom', '569', 'Recruitment fees'],
        ['Total', '4,812', ''],
      ),
      p('Callers can ask, among other things:'),
      list(
        'what a contract says, sentence by sentence, before it is signed;',
        'whether a fee asked by a recruiter is allowed (as a rule, the employer pays);',
        'how to register with a doctor and what to do after an accident at work;',
        'how to recover wages or social contributions after the return home.',
      ),
      p(
        bold('Calls are free and confidential.'),
        ' Advisers ask for no name and no document number. A caller’s number is deleted after the last answer.',
      ),
      p(
        'The line is part of the project Fair Seasons, funded by the Atlas Mobility Fund until December 2028.',
      ),
    ],
    end: [
      notes(
        p(
          'Languages: Arabic, Bulgarian, English, French, Romanian, Spanish, Tigrinya, Ukrainian and Wolof. An adviser for each language is on duty at least four hours a day.',
        ),
        p('The register counts answered calls, not persons. A person who called twice is counted twice.'),
      ),
      helplines(...lines(when, 'en')),
      contacts(...geneva('en')),
    ],
  });

const french = (when: Calendar): NodeJson =>
  document('fr', {
    headline:
      'L’OIM ouvre une ligne d’information gratuite pour les saisonnières et les saisonniers dans quatre pays',
    standfirst:
      'Contrat, salaire, logement, retour : des réponses en neuf langues, avant le départ et pendant toute la saison.',
    dateline: { place: 'Genève', country: 'CH', date: when.iso(-2) },
    body: [
      p(
        'Les personnes qui prennent un emploi saisonnier en France, en Allemagne, en Espagne ou au Royaume-Uni peuvent désormais appeler gratuitement, en neuf langues, une ligne d’information de l’Organisation internationale pour les migrations (OIM), de l’offre d’emploi jusqu’au dernier salaire.',
      ),
      p(
        'Cette ligne prolonge un essai de neuf mois, achevé le ',
        when.say('fr', -53),
        '. Selon le registre de l’essai, les conseillères et les conseillers ont répondu à ',
        num('calls', '4 812'),
        ' appels. La plupart du temps, la personne avait un document sous les yeux : un contrat, une fiche de paie, un bail ou une lettre de caisse d’assurance.',
      ),
      figures(
        {
          id: 'calls',
          value: '4 812',
          label: 'appels traités pendant l’essai',
          asOf: when.iso(-53),
          source: 'Registre de la ligne d’information de l’OIM',
        },
        {
          id: 'calls-women',
          value: '2 706',
          label: 'appels de femmes',
          asOf: when.iso(-53),
          source: 'Même registre',
          partOf: 'calls',
        },
        {
          id: 'calls-men',
          value: '2 106',
          label: 'appels d’hommes',
          asOf: when.iso(-53),
          source: 'Même registre',
          partOf: 'calls',
        },
      ),
      quote(
        {
          speaker: 'Aroha Tennant',
          title: 'cheffe de l’Unité de la mobilité de la main-d’œuvre',
          organisation: 'OIM',
        },
        'Personne ne nous appelle avec une question de droit. On nous appelle une feuille à la main, et l’on nous demande de la lire ensemble, lentement, dans la langue où l’on pense.',
      ),
      p(
        'Quatre appels sur cinq ont été réglés sur-le-champ : 3 898 sur 4 812, soit 81 pour cent. Pour les autres, avec l’accord de la personne, la demande a été transmise à une inspection du travail, à un syndicat ou à une permanence juridique, et une réponse a été donnée dans les trois jours ouvrables.',
      ),
      table(
        ['Pays d’emploi', 'Appels', 'Question la plus fréquente'],
        ['France', '1 640', 'Heures travaillées et non payées'],
        ['Espagne', '1 388', 'Changement d’employeur en cours de saison'],
        ['Allemagne', '1 215', 'Retenues pour le logement'],
        ['Royaume-Uni', '569', 'Frais de recrutement'],
        ['Total', '4 812', ''],
      ),
      p('On peut appeler notamment pour savoir :'),
      list(
        'ce que dit un contrat, phrase par phrase, avant de le signer ;',
        'si les frais demandés par un recruteur sont permis (en règle générale, c’est l’employeur qui paie) ;',
        'comment s’inscrire auprès d’un médecin et que faire après un accident du travail ;',
        'comment récupérer un salaire ou des cotisations une fois de retour au pays.',
      ),
      p(
        bold('L’appel est gratuit et confidentiel.'),
        ' Ni nom ni numéro de document ne sont demandés. Le numéro de la personne est effacé après la dernière réponse.',
      ),
      p(
        'La ligne fait partie du projet Saisons justes, financé par le Fonds Atlas pour la mobilité jusqu’en décembre 2028.',
      ),
    ],
    end: [
      notes(
        p(
          'Langues : anglais, arabe, bulgare, espagnol, français, roumain, tigrigna, ukrainien et wolof. Chaque langue est assurée au moins quatre heures par jour.',
        ),
        p(
          'Le registre compte des appels traités, et non des personnes. Une personne qui a appelé deux fois est comptée deux fois.',
        ),
      ),
      helplines(...lines(when, 'fr')),
      contacts(...geneva('fr')),
    ],
  });

const spanish = (when: Calendar): NodeJson =>
  document('es', {
    headline: 'La OIM abre una línea de información gratuita sobre el trabajo de temporada en cuatro países',
    standfirst:
      'Contratos, salarios, vivienda y regreso: respuestas en nueve idiomas, antes de partir y durante toda la temporada.',
    dateline: { place: 'Ginebra', country: 'CH', date: when.iso(-2) },
    body: [
      p(
        'Quienes aceptan un empleo de temporada en Francia, Alemania, España o el Reino Unido ya pueden llamar gratis y en nueve idiomas a una línea de información de la Organización Internacional para las Migraciones (OIM), desde el día de la oferta hasta que se cobra el último salario.',
      ),
      p(
        'La línea da continuidad a un ensayo de nueve meses que concluyó el ',
        when.say('es', -53),
        '. Según el registro del ensayo, el equipo atendió ',
        num('calls', '4812'),
        ' llamadas. En la mayoría de los casos, la persona tenía un documento delante: un contrato, una nómina, un alquiler o una carta del seguro.',
      ),
      figures(
        {
          id: 'calls',
          value: '4812',
          label: 'llamadas atendidas durante el ensayo',
          asOf: when.iso(-53),
          source: 'Registro de la línea de información de la OIM',
        },
        {
          id: 'calls-women',
          value: '2706',
          label: 'llamadas de mujeres',
          asOf: when.iso(-53),
          source: 'Mismo registro',
          partOf: 'calls',
        },
        {
          id: 'calls-men',
          value: '2106',
          label: 'llamadas de hombres',
          asOf: when.iso(-53),
          source: 'Mismo registro',
          partOf: 'calls',
        },
      ),
      quote(
        {
          speaker: 'Aroha Tennant',
          title: 'jefa de la Unidad de Movilidad Laboral',
          organisation: 'OIM',
        },
        'Nadie nos llama con una pregunta de derecho. Llaman con una hoja en la mano y nos piden leerla juntos, despacio, en el idioma en que piensan.',
      ),
      p(
        'Cuatro de cada cinco llamadas se resolvieron en el acto: 3898 de 4812, es decir, el 81 por ciento. En los demás casos, siempre con el consentimiento de la persona, la consulta se remitió a una inspección de trabajo, a un sindicato o a un consultorio jurídico, y se respondió en un plazo de tres días hábiles.',
      ),
      table(
        ['País de empleo', 'Llamadas', 'Consulta más frecuente'],
        ['Francia', '1640', 'Horas trabajadas y no pagadas'],
        ['España', '1388', 'Cambio de empleador durante la temporada'],
        ['Alemania', '1215', 'Descuentos por vivienda'],
        ['Reino Unido', '569', 'Comisiones de contratación'],
        ['Total', '4812', ''],
      ),
      p('Se puede preguntar, entre otras cosas:'),
      list(
        'qué dice un contrato, frase por frase, antes de firmarlo;',
        'si está permitida la comisión que pide quien contrata (por lo general, paga la empresa);',
        'cómo inscribirse con un médico y qué hacer tras un accidente de trabajo;',
        'cómo recuperar salarios o cotizaciones después de volver a casa.',
      ),
      p(
        bold('La llamada es gratuita y confidencial.'),
        ' No se piden nombres ni números de documento. El número de quien llama se borra tras la última respuesta.',
      ),
      p(
        'La línea forma parte del proyecto Temporadas Justas, financiado por el Fondo Atlas para la Movilidad hasta diciembre de 2028.',
      ),
    ],
    end: [
      notes(
        p(
          'Idiomas: árabe, búlgaro, español, francés, inglés, rumano, tigriña, ucraniano y wólof. Cada idioma se atiende al menos cuatro horas al día.',
        ),
        p('El registro cuenta llamadas atendidas, no personas. Quien llamó dos veces figura dos veces.'),
      ),
      helplines(...lines(when, 'es')),
      contacts(...geneva('es')),
    ],
  });

const SERVICE = {
  en: { name: 'Information line for seasonal workers', free: 'Free. Monday to Saturday, 08:00–20:00.' },
  fr: {
    name: 'Ligne d’information saisonnière',
    free: 'Gratuit. Du lundi au samedi, de 8 heures à 20 heures.',
  },
  es: {
    name: 'Línea de información para temporeros y temporeras',
    free: 'Gratis. De lunes a sábado, de 8.00 a 20.00 horas.',
  },
};

// Numbers from the ranges that national regulators keep for drama, or from blocks nobody was given.
const NUMBERS = [
  ['DE', '+49 30 23125 140'],
  ['ES', '900 000 140'],
  ['FR', '+33 1 99 00 01 40'],
  ['GB', '0808 157 0140'],
] as const;

const lines = (when: Calendar, language: keyof typeof SERVICE) =>
  NUMBERS.map(([country, number]) => ({
    country,
    service: SERVICE[language].name,
    note: SERVICE[language].free,
    channels: [phone(number)],
    checkedOn: when.iso(-3),
  }));
