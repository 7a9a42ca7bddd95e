import type { NodeJson } from '#lib/documents/parse.ts';
import type { Calendar } from '../calendar.ts';
import { rabat } from '../directory.ts';
import { publishedInMorocco, type Telling } from '../story.ts';
import {
  bold,
  contacts,
  document,
  figures,
  helplines,
  inLanguage,
  list,
  notes,
  num,
  p,
  phone,
  quote,
} from '../write.ts';

/** In review: a medical caravan, with a project named in English. */
export const medicalCaravan: Telling = (when) => ({
  site: 'morocco',
  kind: 'press_release',
  reach: 'local',
  countries: ['MA'],
  topics: ['migration_health'],
  sdgs: [3],
  projects: ['MA.0427'],
  releases: [
    {
      language: 'fr',
      by: 'writer',
      doc: caravan(when),
      happens: [
        { act: 'submit', by: 'writer' },
        {
          act: 'comment',
          by: 'protection',
          on: 'personnes migrantes',
          words: 'Merci de ne pas avoir compté à part les personnes migrantes : c’est la bonne façon.',
        },
      ],
    },
  ],
});

const caravan = (when: Calendar): NodeJson =>
  document('fr', {
    headline: 'Une caravane médicale donne 1 132 consultations en cinq jours dans la région de Béni Mellal',
    standfirst:
      'Vue, dents, cœur, vaccins : habitantes et habitants, personnes migrantes, tout le monde fait la même queue.',
    dateline: { place: 'Béni Mellal', country: 'MA', date: when.iso(-1) },
    body: [
      p(
        'Une caravane médicale organisée par l’Organisation internationale pour les migrations (OIM) et le réseau Médecins de l’Atlas a donné ',
        num('visits', '1 132'),
        ' consultations gratuites dans la région de Béni Mellal, du ',
        when.say('fr', -6, 'day'),
        ' au ',
        when.say('fr', -2),
        '.',
      ),
      figures(
        {
          id: 'visits',
          value: '1 132',
          label: 'consultations',
          asOf: when.iso(-2),
          source: 'Registre de la caravane',
        },
        {
          id: 'women',
          value: '412',
          label: 'femmes',
          asOf: when.iso(-2),
          source: 'Même registre',
          partOf: 'visits',
        },
        {
          id: 'men',
          value: '356',
          label: 'hommes',
          asOf: when.iso(-2),
          source: 'Même registre',
          partOf: 'visits',
        },
        {
          id: 'children',
          value: '364',
          label: 'enfants',
          asOf: when.iso(-2),
          source: 'Même registre',
          partOf: 'visits',
        },
      ),
      p(
        'Deux médecins généralistes, une cardiologue, un dentiste, une opticienne et quatre infirmières se sont relayés dans des salles prêtées par les communes. Une personne sur cinq est repartie avec une paire de lunettes.',
      ),
      quote(
        {
          speaker: 'Dr Ilham Mouradi-Kersaint',
          title: 'cardiologue, responsable de la caravane',
          organisation: 'Médecins de l’Atlas',
        },
        'La plupart des tensions que nous avons mesurées étaient inconnues de la personne. Les mesurer prend deux minutes ; les ignorer peut prendre une vie.',
      ),
      p(
        'Les dossiers restent chez la personne, dans un carnet de santé ; aucune liste de noms n’est conservée. Une deuxième tournée est prévue au printemps.',
      ),
      p(
        'La caravane fait partie du projet ',
        inLanguage('en', 'Bridges to Care'),
        ' (Passerelles vers les soins), financé par le Fonds Atlas pour la mobilité.',
      ),
    ],
    end: [contacts(...rabat('fr'))],
  });

/** Sent back with a reason: a story about a sewing cooperative. */
export const cooperative: Telling = (when) => ({
  site: 'morocco',
  kind: 'story',
  reach: 'local',
  countries: ['MA'],
  topics: ['gender', 'migration_development'],
  sdgs: [5, 8],
  releases: [
    {
      language: 'fr',
      by: 'writer',
      doc: sewing(when),
      happens: [
        { act: 'submit', by: 'writer' },
        {
          act: 'sendBack',
          by: 'editor',
          reason:
            'La présidente n’a pas encore validé sa citation, et le nombre de blouses n’a pas de source. La date d’ouverture de l’atelier manque aussi dans le premier paragraphe.',
        },
        {
          act: 'comment',
          by: 'editor',
          on: 'refusé une commande',
          words: 'Good detail. Does the client agree to be in the story, even unnamed?',
          answers: [{ by: 'writer', words: 'She does, as long as the school is not named.' }],
        },
      ],
    },
  ],
});

const sewing = (when: Calendar): NodeJson =>
  document('fr', {
    headline: 'À Salé, une coopérative coud les blouses de trois mille élèves',
    standfirst:
      'Elles se sont connues dans un cours de français. Elles partagent aujourd’hui un atelier et un carnet de commandes.',
    dateline: { place: 'Salé', country: 'MA', date: when.iso(-2) },
    body: [
      p(
        'Le bruit commence à huit heures et ne s’arrête qu’à midi, pour le thé. Quatorze machines, deux grandes tables de coupe, une radio : la coopérative Fil d’avenir a pris ses quartiers au rez-de-chaussée d’une ancienne imprimerie de Salé.',
      ),
      p(
        'Les associées viennent du Maroc, de Côte d’Ivoire, de la République démocratique du Congo et des Philippines. Elles ont livré 3 050 blouses d’écolières et d’écoliers depuis la rentrée, et refusé une commande pour pouvoir tenir les délais des autres.',
      ),
      quote(
        {
          speaker: 'Fatima-Zahra Oulhaj-Traoré',
          title: 'présidente',
          organisation: 'coopérative Fil d’avenir',
          approved: false,
        },
        'Au début, chacune cousait comme on coud chez elle. Il a fallu se mettre d’accord sur un ourlet. Le reste est venu après.',
      ),
      p(
        'L’Organisation internationale pour les migrations (OIM) a financé les machines et six mois d’accompagnement en gestion. La coopérative paie son loyer seule depuis le mois de mars.',
      ),
    ],
    end: [contacts(...rabat('fr'))],
  });

/** A draft, submitted once and taken back by its writer; one phrase is in Arabic. */
export const lineReview: Telling = (when) => ({
  site: 'morocco',
  kind: 'briefing_note',
  reach: 'local',
  countries: ['MA'],
  topics: ['protection'],
  sdgs: [10, 16],
  releases: [
    {
      language: 'fr',
      by: 'writer',
      doc: fourYears(when),
      happens: [
        { act: 'submit', by: 'writer' },
        { act: 'retract', by: 'writer' },
        {
          act: 'comment',
          by: 'editor',
          on: 'répartition par motif',
          words:
            '@Nadia Berrada-Sofi can you get this from the register before Monday? Without a source it stays out.',
          mentions: ['writer'],
          blocking: true,
          answers: [
            {
              by: 'writer',
              words: 'Asked the line on Friday. The table comes with the source in its title.',
            },
          ],
        },
        {
          act: 'comment',
          by: 'protection',
          on: 'je voulais seulement demander',
          words:
            'Cette phrase vient-elle d’un appel ? Si oui, rien ne doit permettre de reconnaître la personne.',
          answers: [{ by: 'writer', words: 'Non : l’équipe la tient de la radio, qui la cite déjà.' }],
          resolvedBy: 'protection',
        },
        {
          act: 'comment',
          by: 'publisher',
          on: 'deux stations locales',
          words: 'Which two? Their names as they write them themselves.',
        },
      ],
    },
  ],
});

const fourYears = (when: Calendar): NodeJson =>
  document('fr', {
    headline: 'Quatre ans de permanence téléphonique : 9 640 appels et une question qui revient',
    standfirst: 'L’inscription des enfants à l’école vient en tête, avant le logement et la santé.',
    dateline: { place: 'Rabat', country: 'MA', date: when.iso(0) },
    body: [
      p(
        'La permanence téléphonique de l’Organisation internationale pour les migrations (OIM) au Maroc a répondu à ',
        num('calls', '9 640'),
        ' appels en quatre ans, d’après son registre arrêté au ',
        when.say('fr', -20),
        '.',
      ),
      figures(
        {
          id: 'calls',
          value: '9 640',
          label: 'appels',
          asOf: when.iso(-20),
          source: 'Registre de la permanence',
        },
        {
          id: 'calls-women',
          value: '5 310',
          label: 'appels de femmes',
          asOf: when.iso(-20),
          source: 'Même registre',
          partOf: 'calls',
        },
        {
          id: 'calls-men',
          value: '4 330',
          label: 'appels d’hommes',
          asOf: when.iso(-20),
          source: 'Même registre',
          partOf: 'calls',
        },
      ),
      p(
        'Une phrase ouvre la plupart des conversations en darija : ',
        inLanguage('ar', 'بغيت غير نسول'),
        ' (« je voulais seulement demander »). Elle est devenue le nom de l’émission de radio que l’équipe prépare avec deux stations locales.',
      ),
      p('À compléter : répartition par motif, avec la source.'),
    ],
    end: [contacts(...rabat('fr'))],
  });

/** A press visit, approved in two languages and waiting for the publisher. */
export const pressVisit: Telling = (when) => ({
  site: 'morocco',
  kind: 'media_advisory',
  reach: 'local',
  countries: ['MA'],
  topics: ['partnerships', 'youth'],
  sdgs: [8],
  releases: [
    {
      language: 'fr',
      by: 'writer',
      doc: visitFrench(when),
      happens: [
        { act: 'submit', by: 'writer' },
        { act: 'approve', by: 'editor', comment: 'Horaires confirmés par le centre.' },
      ],
    },
    {
      language: 'ar',
      by: 'translator',
      doc: visitArabic(when),
      happens: [
        { act: 'submit', by: 'translator' },
        { act: 'approve', by: 'editor' },
        { act: 'embargo', by: 'publisher', day: when.iso(4), time: '06:00', zone: 'Africa/Casablanca' },
      ],
    },
  ],
});

const visitFrench = (when: Calendar): NodeJson =>
  document('fr', {
    headline: 'Avis aux médias : visite d’un atelier de réparation navale à Tanger',
    standfirst: 'Vingt-quatre apprenties et apprentis ouvrent leur atelier à la presse pendant une matinée.',
    dateline: { place: 'Tanger', country: 'MA', date: when.iso(0) },
    body: [
      p(
        'L’Organisation internationale pour les migrations (OIM) invite la presse à visiter, le ',
        when.say('fr', 6, 'weekday'),
        ', l’atelier-école de réparation navale de Tanger.',
      ),
      list(
        [bold('Quoi : '), 'visite de l’atelier, démonstrations, entretiens avec les formateurs'],
        [bold('Quand : '), 'le ', when.say('fr', 6, 'weekday'), ', de 9 h 30 à 12 heures'],
        [bold('Langues : '), 'arabe et français'],
        [bold('Photos : '), 'avec l’accord écrit de chaque personne ; une fiche est remise à l’entrée'],
      ),
      p(
        'Le lieu de rendez-vous est communiqué après inscription, jusqu’au ',
        when.say('fr', 4),
        ' à 18 heures, auprès du bureau de presse.',
      ),
    ],
    end: [contacts(...rabat('fr'))],
  });

const visitArabic = (when: Calendar): NodeJson =>
  document('ar', {
    headline: 'دعوة للصحافة: زيارة ورشة لإصلاح السفن في طنجة',
    standfirst: 'أربعة وعشرون متدربة ومتدربًا يفتحون ورشتهم أمام الصحافة صباح يوم واحد.',
    dateline: { place: 'طنجة', country: 'MA', date: when.iso(0) },
    body: [
      p(
        'تدعو المنظمة الدولية للهجرة الصحافة إلى زيارة الورشة المدرسة لإصلاح السفن في طنجة، ',
        when.say('ar', 6, 'weekday'),
        '.',
      ),
      list(
        [bold('الموضوع: '), 'زيارة الورشة وعروض تطبيقية ومقابلات مع المكوّنين والمكوّنات'],
        [bold('الموعد: '), when.say('ar', 6, 'weekday'), '، من 9:30 إلى 12:00'],
        [bold('اللغات: '), 'العربية والفرنسية'],
        [bold('الصور: '), 'بموافقة مكتوبة من كل شخص، وتُسلَّم الاستمارة عند المدخل'],
      ),
      p('يُعلَن مكان اللقاء بعد التسجيل لدى المكتب الصحفي، حتى ', when.say('ar', 4), ' في الساعة 18:00.'),
    ],
    end: [contacts(...rabat('ar'))],
  });

/** Discarded by its writer: the event was called off. */
export const openDay: Telling = (when) => ({
  site: 'morocco',
  kind: 'media_advisory',
  reach: 'local',
  countries: ['MA'],
  topics: ['youth'],
  sdgs: [4],
  releases: [
    { language: 'fr', by: 'writer', doc: calledOff(when), happens: [{ act: 'discard', by: 'writer' }] },
  ],
});

const calledOff = (when: Calendar): NodeJson =>
  document('fr', {
    headline: 'Avis aux médias : journée portes ouvertes au centre de langues',
    standfirst: 'Reportée : la salle n’est pas disponible.',
    dateline: { place: 'Rabat', country: 'MA', date: when.iso(12) },
    body: [p('La journée portes ouvertes du centre de langues est reportée à une date ultérieure.')],
    end: [contacts(...rabat('fr'))],
  });

/** Withdrawn with an explanation: the hours were those of another service. */
export const newHours: Telling = (when) => ({
  site: 'morocco',
  kind: 'press_release',
  reach: 'local',
  countries: ['MA'],
  topics: ['protection'],
  sdgs: [16],
  releases: [
    {
      language: 'fr',
      by: 'writer',
      doc: hours(when),
      happens: [
        ...publishedInMorocco(),
        {
          act: 'withdraw',
          by: 'publisher',
          explanation:
            'Les horaires annoncés étaient ceux d’un autre service. La permanence reste ouverte du lundi au vendredi, de 9 heures à 17 heures. Un nouveau communiqué donnera les horaires dès leur confirmation.',
        },
      ],
    },
  ],
});

const hours = (when: Calendar): NodeJson =>
  document('fr', {
    headline: 'La permanence téléphonique des familles étend ses horaires',
    standfirst: 'Les appels seront pris le soir et le samedi.',
    dateline: { place: 'Rabat', country: 'MA', date: when.iso(-7) },
    body: [
      p(
        'La permanence téléphonique destinée aux familles migrantes répondra désormais du lundi au samedi, de 8 heures à 20 heures, a annoncé l’Organisation internationale pour les migrations (OIM) à Rabat.',
      ),
      p(
        'Selon l’enquête menée auprès de 380 familles, deux appels manqués sur trois étaient passés après 17 heures, une fois la journée de travail terminée.',
      ),
    ],
    end: [
      notes(p('Enquête menée par téléphone auprès de 380 familles volontaires.')),
      helplines({
        country: 'MA',
        service: 'Permanence téléphonique des familles',
        note: 'Gratuit. Français, arabe, anglais.',
        channels: [phone('0800 000 144')],
        checkedOn: when.iso(-8),
      }),
      contacts(...rabat('fr')),
    ],
  });
