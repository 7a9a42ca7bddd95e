import type { NodeJson } from '#lib/documents/parse.ts';
import type { Calendar } from '../calendar.ts';
import { rabat } from '../directory.ts';
import { publishedInMorocco, type Telling } from '../story.ts';
import { contacts, document, figures, link, num, p, quote, steps } from '../write.ts';

/** Published in French; the Arabic version waits for its second pair of eyes. */
export const diasporaGuide: Telling = (when) => ({
  site: 'morocco',
  kind: 'press_release',
  reach: 'global',
  countries: ['MA'],
  topics: ['migration_development'],
  sdgs: [8, 17],
  releases: [
    {
      language: 'fr',
      by: 'writer',
      doc: french(when),
      happens: publishedInMorocco(),
    },
    {
      language: 'ar',
      by: 'translator',
      doc: arabic(when),
      happens: [
        { act: 'submit', by: 'translator' },
        {
          act: 'comment',
          by: 'translator',
          on: 'مغاربة العالم',
          words: 'اعتمدتُ هذه الصيغة لأنها الواردة في وثائق المشروع. هل توافقون عليها؟',
          answers: [{ by: 'editor', words: 'Yes. The ministry uses it too.' }],
        },
      ],
    },
  ],
});

const french = (when: Calendar): NodeJson =>
  document('fr', {
    headline:
      'Créer son entreprise au Maroc depuis l’étranger : un guide écrit avec celles et ceux qui l’ont fait',
    standfirst:
      'Douze étapes, des modèles de lettres et le nom du guichet à chaque page : le guide de l’OIM est gratuit, en ligne et imprimable.',
    dateline: { place: 'Casablanca', country: 'MA', date: when.iso(-9) },
    body: [
      p(
        'Comment enregistrer une société depuis Lyon, Montréal ou Dakar, et à qui s’adresser d’abord ? L’Organisation internationale pour les migrations (OIM) a publié à Casablanca un guide en douze étapes destiné aux Marocaines et aux Marocains du monde.',
      ),
      p(
        'Le texte a été rédigé avec ',
        num('authors', '64'),
        ' entrepreneuses et entrepreneurs de retour, qui ont raconté leurs démarches, leurs délais et leurs erreurs.',
      ),
      figures(
        {
          id: 'authors',
          value: '64',
          label: 'personnes ont participé à la rédaction',
          asOf: when.iso(-10),
          source: 'Comptes rendus des ateliers, OIM Maroc',
        },
        {
          id: 'authors-women',
          value: '29',
          label: 'femmes',
          asOf: when.iso(-10),
          source: 'Mêmes comptes rendus',
          partOf: 'authors',
        },
        {
          id: 'authors-men',
          value: '35',
          label: 'hommes',
          asOf: when.iso(-10),
          source: 'Mêmes comptes rendus',
          partOf: 'authors',
        },
      ),
      quote(
        {
          speaker: 'Othmane Raïssouni-Weil',
          title: 'chargé du programme Migration et développement',
          organisation: 'OIM Maroc',
        },
        'La question la plus fréquente n’est pas « combien ? », mais « quel papier avant quel autre ? ». Le guide répond à celle-là.',
      ),
      p('Trois conseils reviennent dans presque tous les récits :'),
      steps(
        'faire légaliser la procuration avant de choisir le local ;',
        'ouvrir le compte de la société sur place, lors d’un premier séjour ;',
        'demander le certificat négatif en même temps que l’adresse de domiciliation.',
      ),
      p(
        'Le guide est disponible en français sur la ',
        link('page du projet Retours d’expérience', 'https://guide.example.org/fr'),
        '. La version arabe paraîtra dans les prochaines semaines. Le projet est financé par le Fonds Atlas pour la mobilité.',
      ),
    ],
    end: [contacts(...rabat('fr'))],
  });

const arabic = (when: Calendar): NodeJson =>
  document('ar', {
    headline: 'إنشاء مقاولة في المغرب انطلاقًا من الخارج: دليل كُتب مع من خاضوا التجربة',
    standfirst:
      'اثنتا عشرة خطوة ونماذج مراسلات واسم الشباك المعني في كل صفحة: دليل مجاني على الإنترنت وقابل للطباعة.',
    dateline: { place: 'الدار البيضاء', country: 'MA', date: when.iso(-9) },
    body: [
      p(
        'كيف تُسجَّل شركة من ليون أو مونتريال أو داكار، وإلى من يُتوجَّه أولًا؟ أصدرت المنظمة الدولية للهجرة في الدار البيضاء دليلًا من اثنتي عشرة خطوة موجّهًا إلى مغاربة العالم.',
      ),
      p(
        'وقد كُتب النص مع ',
        num('authors', '64'),
        ' من رائدات الأعمال ورواد الأعمال العائدين، رووا ما قاموا به من إجراءات وما استغرقته من وقت وما وقعوا فيه من أخطاء. وشارك في ورشات الكتابة 29 امرأة و35 رجلًا، بحسب محاضر الورشات.',
      ),
      quote(
        {
          speaker: 'عثمان الريسوني فايل',
          title: 'مسؤول برنامج الهجرة والتنمية',
          organisation: 'المنظمة الدولية للهجرة في المغرب',
          approved: false,
        },
        'السؤال الأكثر تكرارًا ليس «كم؟» بل «أي وثيقة قبل أي وثيقة؟». والدليل يجيب عن هذا السؤال.',
      ),
      p(
        'ويتوفر الدليل على ',
        link('صفحة المشروع (بالفرنسية)', 'https://guide.example.org/fr'),
        '، بتمويل من صندوق أطلس للتنقل.',
      ),
    ],
    end: [contacts(...rabat('ar'))],
  });
