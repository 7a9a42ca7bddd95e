import type { NodeJson } from '#lib/documents/parse.ts';
import type { Calendar } from '../calendar.ts';
import { rabat, rabatAndGeneva } from '../directory.ts';
import { publishedInMorocco, type Telling } from '../story.ts';
import {
  channel,
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

/** A mission's release in its three languages. The French one was corrected: the number of people in work was too low. */
export const solarTraining: Telling = (when) => ({
  site: 'morocco',
  kind: 'press_release',
  reach: 'local',
  countries: ['MA'],
  topics: ['youth', 'labour_mobility'],
  sdgs: [4, 7, 8],
  projects: ['MA.0412'],
  releases: [
    {
      name: 'solar-fr',
      language: 'fr',
      by: 'writer',
      doc: french(when, '67', '70'),
      happens: [
        ...publishedInMorocco(),
        { act: 'startEdition', by: 'writer', doc: french(when, '71', '74') },
        ...publishedInMorocco(
          'writer',
          'La première version indiquait 67 personnes en emploi, soit 70 pour cent. Le nombre exact est 71, soit 74 pour cent.',
        ),
      ],
    },
    {
      language: 'ar',
      by: 'translator',
      doc: arabic(when),
      happens: publishedInMorocco('translator'),
    },
    {
      language: 'en',
      by: 'translator',
      doc: english(when),
      happens: publishedInMorocco('translator'),
    },
  ],
});

const french = (when: Calendar, inWork: string, share: string): NodeJson =>
  document('fr', {
    headline: 'À Oujda, 96 jeunes achèvent une année de formation aux métiers du solaire',
    standfirst:
      'Des jeunes du Maroc et d’ailleurs ont appris ensemble à poser, raccorder et réparer des panneaux. Trois mois plus tard, la plupart travaillent.',
    dateline: { place: 'Oujda', country: 'MA', date: when.iso(-3) },
    body: [
      p(
        'Dans la région de l’Oriental, ',
        num('graduates', '96'),
        ' jeunes ont reçu, le ',
        when.say('fr', -4),
        ', leur certificat d’installation et de maintenance solaires, au terme d’une année de formation menée par l’Organisation internationale pour les migrations (OIM) et l’association Passerelles de l’Oriental.',
      ),
      figures(
        {
          id: 'graduates',
          value: '96',
          label: 'personnes certifiées',
          asOf: when.iso(-4),
          source: 'Procès-verbal du jury',
        },
        {
          id: 'women',
          value: '51',
          label: 'femmes',
          asOf: when.iso(-4),
          source: 'Même procès-verbal',
          partOf: 'graduates',
        },
        {
          id: 'men',
          value: '45',
          label: 'hommes',
          asOf: when.iso(-4),
          source: 'Même procès-verbal',
          partOf: 'graduates',
        },
      ),
      p(
        'La promotion réunit 58 jeunes de nationalité marocaine et 38 jeunes migrantes et migrants, originaires de onze pays. Les cours ont été donnés en français et en arabe, et les mots du métier affichés dans les deux langues sur les murs de l’atelier.',
      ),
      quote(
        {
          speaker: 'Khadija Zerrouk-Amal',
          title: 'directrice',
          organisation: 'association Passerelles de l’Oriental',
        },
        'Sur un toit, on ne demande pas à son voisin d’où il vient. On lui demande si le disjoncteur est coupé. C’est là que la confiance commence.',
      ),
      p(
        `D’après le suivi de l’association, ${inWork} des 96 personnes, soit ${share} pour cent, avaient trouvé un emploi ou créé leur activité trois mois après le stage. Les autres sont accompagnées jusqu’à la fin de l’année.`,
      ),
      p('La formation comprenait :'),
      list(
        '640 heures d’atelier et de cours, dont 80 heures de sécurité électrique ;',
        'un stage de dix semaines dans l’une des 27 entreprises partenaires ;',
        'un accompagnement pour ouvrir un compte, rédiger un devis et répondre à un appel d’offres ;',
        'une place en crèche pour les enfants des stagiaires.',
      ),
      p(
        'Une deuxième promotion de 110 personnes débutera au printemps. Les inscriptions sont ouvertes aux jeunes de 18 à 30 ans, quels que soient leur nationalité et leur statut.',
      ),
      p(
        'La formation fait partie du projet ',
        inLanguage('en', 'Solar Horizons'),
        ' (Horizons solaires), financé par le Fonds Atlas pour la mobilité.',
      ),
    ],
    end: [
      notes(
        p(
          'L’emploi est vérifié sur pièce (contrat, inscription au registre ou déclaration d’activité), trois mois après la fin du stage.',
        ),
      ),
      helplines({
        country: 'MA',
        service: 'Inscription et orientation des jeunes',
        note: 'Gratuit. Du lundi au vendredi, de 9 heures à 17 heures. Français, arabe, anglais.',
        channels: [
          phone('0800 000 141'),
          channel('chat', '0600 000 142', 'Messages écrits ; réponse sous 24 heures'),
        ],
        links: ['https://formation.example.org/solaire'],
        checkedOn: when.iso(-4),
      }),
      contacts(...rabat('fr')),
    ],
  });

const arabic = (when: Calendar): NodeJson =>
  document('ar', {
    headline: 'وجدة: 96 شابًا وشابة يختتمون سنة من التكوين في مهن الطاقة الشمسية',
    standfirst:
      'تعلّم شباب مغاربة ومهاجرون معًا تركيب الألواح الشمسية وربطها وإصلاحها، ومعظمهم يعملون بعد ثلاثة أشهر من انتهاء التدريب.',
    dateline: { place: 'وجدة', country: 'MA', date: when.iso(-3) },
    body: [
      p(
        'تسلّم ',
        num('graduates', '96'),
        ' شابًا وشابة من جهة الشرق، في ',
        when.say('ar', -4),
        '، شهادات في تركيب المنشآت الشمسية وصيانتها، في ختام سنة من التكوين أشرفت عليها المنظمة الدولية للهجرة وجمعية «معابر الشرق».',
      ),
      figures(
        {
          id: 'graduates',
          value: '96',
          label: 'شابًا وشابة حصلوا على الشهادة',
          asOf: when.iso(-4),
          source: 'محضر لجنة الامتحان',
        },
        {
          id: 'women',
          value: '51',
          label: 'شابة',
          asOf: when.iso(-4),
          source: 'المحضر نفسه',
          partOf: 'graduates',
        },
        {
          id: 'men',
          value: '45',
          label: 'شابًا',
          asOf: when.iso(-4),
          source: 'المحضر نفسه',
          partOf: 'graduates',
        },
      ),
      p(
        'ويضم الفوج 58 شابًا وشابة من المغرب و38 من الشباب المهاجر القادم من أحد عشر بلدًا. وأُلقيت الدروس بالعربية والفرنسية، وعُلّقت مصطلحات المهنة باللغتين على جدران الورشة.',
      ),
      quote(
        {
          speaker: 'خديجة زروق أمل',
          title: 'مديرة الجمعية',
          organisation: 'جمعية «معابر الشرق»',
        },
        'فوق السطح لا يسأل أحد زميله من أين جاء، بل يسأله هل التيار مقطوع. ومن هنا تبدأ الثقة.',
      ),
      p(
        'ووفقًا لمعطيات التتبع لدى الجمعية، وجد 71 من الخريجين والخريجات، أي 74%، عملًا أو أنشأوا نشاطًا خاصًا بهم بعد ثلاثة أشهر من التدريب. ويستمر تقديم المواكبة للباقين حتى نهاية السنة.',
      ),
      p('وشمل التكوين ما يلي:'),
      list(
        '640 ساعة من الدروس والأشغال التطبيقية، منها 80 ساعة في السلامة الكهربائية؛',
        'تدريبًا مدته عشرة أسابيع في واحدة من 27 مقاولة شريكة؛',
        'مواكبة لفتح حساب مصرفي وإعداد عروض الأسعار والمشاركة في طلبات العروض؛',
        'مكانًا في دار الحضانة لأطفال المتدربات والمتدربين.',
      ),
      p(
        'وينطلق في الربيع فوج ثانٍ يضم 110 أشخاص. وباب التسجيل مفتوح أمام الشباب بين 18 و30 سنة، أيًا كانت جنسيتهم ووضعهم.',
      ),
      p(
        'ويندرج التكوين في إطار مشروع ',
        inLanguage('en', 'Solar Horizons'),
        ' («آفاق شمسية») الذي يموّله صندوق أطلس للتنقل.',
      ),
    ],
    end: [
      notes(
        p(
          'يجري التحقق من العمل بالوثائق (عقد أو قيد في السجل أو تصريح بالنشاط) بعد ثلاثة أشهر من انتهاء التدريب.',
        ),
      ),
      helplines({
        country: 'MA',
        service: 'تسجيل الشباب وتوجيههم',
        note: 'مجاني. من الاثنين إلى الجمعة، 9:00–17:00. العربية والفرنسية والإنجليزية.',
        channels: [phone('0800 000 141'), channel('chat', '0600 000 142', 'رسائل مكتوبة؛ الرد خلال 24 ساعة')],
        links: ['https://formation.example.org/solaire'],
        checkedOn: when.iso(-4),
      }),
      contacts(...rabat('ar')),
    ],
  });

const english = (when: Calendar): NodeJson =>
  document('en', {
    headline: 'In Oujda, 96 young people complete a year of training in solar trades',
    standfirst:
      'Moroccans and migrants learned side by side to mount, connect and repair panels. Three months later, most are in work.',
    dateline: { place: 'Oujda', country: 'MA', date: when.iso(-3) },
    body: [
      p(
        'In eastern Morocco, ',
        num('graduates', '96'),
        ' young people received certificates in solar installation and maintenance on ',
        when.say('en', -4),
        ', after a year of training by the International Organization for Migration (IOM) and the association Passerelles de l’Oriental.',
      ),
      figures(
        {
          id: 'graduates',
          value: '96',
          label: 'people certified',
          asOf: when.iso(-4),
          source: 'Minutes of the examination board',
        },
        {
          id: 'women',
          value: '51',
          label: 'women',
          asOf: when.iso(-4),
          source: 'Same minutes',
          partOf: 'graduates',
        },
        {
          id: 'men',
          value: '45',
          label: 'men',
          asOf: when.iso(-4),
          source: 'Same minutes',
          partOf: 'graduates',
        },
      ),
      p(
        'Of the class, 58 are Moroccan nationals and 38 are migrants from 11 countries. Lessons were given in French and Arabic, and the words of the trade hung on the workshop walls in both.',
      ),
      quote(
        {
          speaker: 'Khadija Zerrouk-Amal',
          title: 'Director',
          organisation: 'Passerelles de l’Oriental',
        },
        'On a roof you do not ask your neighbour where he comes from. You ask whether the breaker is off. That is where trust begins.',
      ),
      p(
        'According to the association’s follow-up, 71 of the 96, or 74 per cent, had found a job or set up on their own three months after the placement. The others are being supported until the end of the year.',
      ),
      p('The course included:'),
      list(
        '640 hours of lessons and workshop practice, 80 of them on electrical safety;',
        'a placement of ten weeks in one of 27 partner companies;',
        'help with opening an account, writing an estimate and answering a call for tenders;',
        'a place in a day nursery for trainees’ children.',
      ),
      p(
        'A second class of 110 begins in spring. Applications are open to people between 18 and 30, whatever their nationality or status.',
      ),
      p('The training is part of the project Solar Horizons, funded by the Atlas Mobility Fund.'),
    ],
    end: [
      notes(
        p(
          'Employment is checked against a document (contract, entry in the trade register or declaration of activity) three months after the placement ends.',
        ),
      ),
      helplines({
        country: 'MA',
        service: 'Applications and guidance for young people',
        note: 'Free. Monday to Friday, 09:00–17:00. Arabic, English, French.',
        channels: [
          phone('0800 000 141'),
          channel('chat', '0600 000 142', 'Written messages; an answer within 24 hours'),
        ],
        links: ['https://formation.example.org/solaire'],
        checkedOn: when.iso(-4),
      }),
      contacts(...rabatAndGeneva('en')),
    ],
  });
