import type { NodeJson } from '#lib/documents/parse.ts';
import type { Calendar } from '../calendar.ts';
import { rabat, rabatAndGeneva } from '../directory.ts';
import { publishedInMorocco, type Telling } from '../story.ts';
import {
  bold,
  box,
  channel,
  contacts,
  divider,
  document,
  figures,
  h,
  helplines,
  list,
  notes,
  num,
  p,
  phone,
  quote,
  table,
} from '../write.ts';

const inFrenchAndArabic = (french: NodeJson, arabic: NodeJson): ReturnType<Telling>['releases'] => [
  { language: 'fr', by: 'writer', doc: french, happens: publishedInMorocco() },
  { language: 'ar', by: 'translator', doc: arabic, happens: publishedInMorocco('translator') },
];

/** A statement by the head of the mission, in French and Arabic. */
export const permitStatement: Telling = (when) => ({
  site: 'morocco',
  kind: 'statement',
  reach: 'local',
  countries: ['MA'],
  topics: ['labour_mobility'],
  sdgs: [8, 10],
  releases: inFrenchAndArabic(permitFrench(when), permitArabic(when)),
});

const permitFrench = (when: Calendar): NodeJson =>
  document('fr', {
    headline: 'Déclaration sur le guichet unique des permis de travail saisonniers',
    standfirst:
      'Un seul dossier au lieu de six : la cheffe de mission salue une décision attendue par les familles.',
    dateline: { place: 'Rabat', country: 'MA', date: when.iso(-2) },
    body: [
      quote(
        {
          speaker: 'Ghizlane Tahiri-Moreau',
          title: 'cheffe de mission au Maroc',
          organisation: 'OIM',
        },
        'Un dossier, un guichet, une réponse en 20 jours : c’est ce que demandaient les travailleuses et les travailleurs que nous accompagnons. La décision annoncée hier le leur donne.',
        'Un permis rapide n’est pas seulement une commodité. Qui attend quatre mois sans papiers accepte n’importe quel salaire, et n’ose pas se plaindre.',
      ),
      p(
        'L’Organisation internationale pour les migrations (OIM) a conseillé la préparation du guichet depuis le mois de mars. Elle formera 48 agentes et agents à l’accueil en quatre langues, et publiera chaque trimestre le délai de réponse, calculé avec les services concernés.',
      ),
    ],
    end: [contacts(...rabatAndGeneva('fr'))],
  });

const permitArabic = (when: Calendar): NodeJson =>
  document('ar', {
    headline: 'تصريح بشأن الشباك الموحد لرخص العمل الموسمي',
    standfirst: 'ملف واحد بدل ستة: رئيسة البعثة ترحب بقرار كانت الأسر تنتظره.',
    dateline: { place: 'الرباط', country: 'MA', date: when.iso(-2) },
    body: [
      quote(
        {
          speaker: 'غزلان الطاهري مورو',
          title: 'رئيسة البعثة في المغرب',
          organisation: 'المنظمة الدولية للهجرة',
        },
        'ملف واحد وشباك واحد ورد خلال 20 يومًا: هذا ما كان يطلبه العمال والعاملات الذين نرافقهم، وهذا ما يمنحهم إياه القرار الذي أُعلن أمس.',
        'ليست الرخصة السريعة مجرد تسهيل. فمن ينتظر أربعة أشهر بلا وثائق يقبل أي أجر، ولا يجرؤ على الشكوى.',
      ),
      p(
        'قدمت المنظمة الدولية للهجرة المشورة في إعداد الشباك منذ شهر آذار/مارس. وستدرب 48 موظفًا وموظفة على الاستقبال بأربع لغات، وتنشر كل ثلاثة أشهر مدة الرد بعد حسابها مع المصالح المعنية.',
      ),
    ],
    end: [contacts(...rabatAndGeneva('ar'))],
  });

/** A briefing note of three items, in French and Arabic. */
export const weekInMorocco: Telling = (when) => ({
  site: 'morocco',
  kind: 'briefing_note',
  reach: 'local',
  countries: ['MA', 'ES'],
  topics: ['displacement_data', 'labour_mobility', 'migration_health'],
  sdgs: [3, 8, 13],
  projects: ['MA.0412', 'MA.0427'],
  releases: inFrenchAndArabic(weekFrench(when), weekArabic(when)),
});

const weekFrench = (when: Calendar): NodeJson =>
  document('fr', {
    headline: 'Note d’information : crues de l’oued Ighrem, saison des fraises, dispensaire mobile',
    standfirst: 'Trois sujets de la semaine, avec leurs chiffres et qui appeler.',
    dateline: { place: 'Rabat', country: 'MA', date: when.iso(-2) },
    body: [
      h('Crues de l’oued Ighrem : 1 320 personnes hors de chez elles'),
      p(
        'Les crues de la semaine passée ont éloigné ',
        num('floods', '1 320'),
        ' personnes de leur logement dans la vallée de l’Ighrem. La plupart habitent chez des proches ; deux écoles servent d’abri.',
      ),
      table(
        ['Lieu', 'Personnes', 'Premier besoin'],
        ['Chez des proches', '940', 'Couvertures'],
        ['École du village haut', '230', 'Eau potable'],
        ['École du pont', '150', 'Chauffage'],
        ['Total', '1 320', ''],
      ),
      h('Saison des fraises : 5 200 contrats signés'),
      p(
        'Les inscriptions pour la prochaine récolte sont closes. Les 5 200 contrats signés cette année indiquent le salaire, le logement et le numéro de la ligne d’information dans la langue de chaque personne.',
      ),
      list(
        'Départ du premier groupe dans trois semaines.',
        'Séance d’information dans 14 communes avant le départ.',
      ),
      h('Dispensaire mobile : une tournée de plus'),
      p(
        'Le dispensaire mobile passe désormais deux fois par mois dans neuf douars de la province. Il a donné 611 consultations en octobre, dont 388 à des femmes et 223 à des hommes.',
      ),
      quote(
        { speaker: 'Samir Lakhdar-Vidal', title: 'infirmier du dispensaire', organisation: 'OIM' },
        'On me demande d’abord quand je reviens. Maintenant, je peux donner une date.',
      ),
    ],
    end: [
      notes(p('Chiffres des crues : comptage du service provincial et de l’OIM, porte à porte.')),
      contacts(...rabat('fr')),
    ],
  });

const weekArabic = (when: Calendar): NodeJson =>
  document('ar', {
    headline: 'مذكرة إعلامية: فيضان وادي إغرم وموسم الفراولة والعيادة المتنقلة',
    standfirst: 'ثلاثة مواضيع هذا الأسبوع بأرقامها وجهات الاتصال بشأنها.',
    dateline: { place: 'الرباط', country: 'MA', date: when.iso(-2) },
    body: [
      h('فيضان وادي إغرم: 1,320 شخصًا خارج بيوتهم'),
      p(
        'أبعد فيضان الأسبوع الماضي ',
        num('floods', '1,320'),
        ' شخصًا عن مساكنهم في حوض إغرم. يقيم معظمهم لدى أقاربهم، وتُستعمل مدرستان مأوى مؤقتًا.',
      ),
      table(
        ['المكان', 'الأشخاص', 'الحاجة الأولى'],
        ['لدى الأقارب', '940', 'أغطية'],
        ['مدرسة القرية العليا', '230', 'ماء الشرب'],
        ['مدرسة القنطرة', '150', 'تدفئة'],
        ['المجموع', '1,320', ''],
      ),
      h('موسم الفراولة: توقيع 5,200 عقد'),
      p(
        'انتهى التسجيل للموسم المقبل. تذكر العقود الموقعة هذا العام، وعددها 5,200 عقد، الأجر والسكن ورقم خط المعلومات بلغة كل شخص.',
      ),
      list('سفر المجموعة الأولى بعد ثلاثة أسابيع.', 'جلسات إعلامية في 14 جماعة قبل السفر.'),
      h('العيادة المتنقلة: جولة إضافية'),
      p(
        'صارت العيادة المتنقلة تزور تسعة دواوير في الإقليم مرتين في الشهر. وقدمت 611 استشارة في تشرين الأول/أكتوبر، منها 388 لنساء و223 لرجال.',
      ),
      quote(
        { speaker: 'سمير الأخضر فيدال', title: 'ممرض العيادة', organisation: 'المنظمة الدولية للهجرة' },
        'أول ما أُسأل عنه هو موعد عودتي. الآن أستطيع أن أعطي تاريخًا.',
      ),
    ],
    end: [
      notes(p('أرقام الفيضان: إحصاء من بيت إلى بيت قامت به المصلحة الإقليمية والمنظمة.')),
      contacts(...rabat('ar')),
    ],
  });

/** A media advisory that is public, in French and Arabic. */
export const portVisit: Telling = (when) => ({
  site: 'morocco',
  kind: 'media_advisory',
  reach: 'local',
  countries: ['MA'],
  topics: ['partnerships'],
  sdgs: [17],
  releases: inFrenchAndArabic(portFrench(when), portArabic(when)),
});

const portFrench = (when: Calendar): NodeJson =>
  document('fr', {
    headline: 'Avis aux médias : ouverture du bureau d’accueil au port de Nador',
    standfirst: 'Visite, démonstration de la borne en neuf langues et entretiens, sur inscription.',
    dateline: { place: 'Nador', country: 'MA', date: when.iso(-1) },
    body: [
      p(
        'L’Organisation internationale pour les migrations (OIM) invite la presse à l’ouverture du bureau d’accueil des voyageuses et des voyageurs au port de Nador.',
      ),
      list(
        [bold('Quoi : '), 'ouverture du bureau et démonstration de la borne en neuf langues'],
        [bold('Qui : '), 'Ghizlane Tahiri-Moreau, cheffe de mission, et la direction du port'],
        [bold('Quand : '), 'le ', when.say('fr', 5, 'weekday'), ', de 10 heures à 11 h 30'],
        [bold('Où : '), 'gare maritime, hall des arrivées, rez-de-chaussée'],
        [bold('Langues : '), 'arabe, français, tamazight ; langue des signes sur demande'],
      ),
      p(
        'Les demandes d’accréditation sont reçues jusqu’au ',
        when.say('fr', 3),
        ' à 18 heures. Merci d’indiquer le nom, le média et le matériel de prise de vues.',
      ),
    ],
    end: [contacts(...rabat('fr'))],
  });

const portArabic = (when: Calendar): NodeJson =>
  document('ar', {
    headline: 'دعوة للصحافة: افتتاح مكتب الاستقبال في ميناء الناظور',
    standfirst: 'زيارة وعرض للشاشة التي تعمل بتسع لغات ومقابلات، بعد التسجيل.',
    dateline: { place: 'الناظور', country: 'MA', date: when.iso(-1) },
    body: [
      p('تدعو المنظمة الدولية للهجرة الصحافة إلى افتتاح مكتب استقبال المسافرين والمسافرات في ميناء الناظور.'),
      list(
        [bold('الموضوع: '), 'افتتاح المكتب وعرض الشاشة التي تعمل بتسع لغات'],
        [bold('المشاركون: '), 'غزلان الطاهري مورو، رئيسة البعثة، وإدارة الميناء'],
        [bold('الموعد: '), when.say('ar', 5, 'weekday'), '، من 10:00 إلى 11:30'],
        [bold('المكان: '), 'المحطة البحرية، قاعة الوصول، الطابق الأرضي'],
        [bold('اللغات: '), 'العربية والفرنسية والأمازيغية، ولغة الإشارة عند الطلب'],
      ),
      p(
        'تُقبل طلبات الاعتماد حتى ',
        when.say('ar', 3),
        ' في الساعة 18:00. ويُرجى ذكر الاسم والوسيلة الإعلامية ومعدات التصوير.',
      ),
    ],
    end: [contacts(...rabat('ar'))],
  });

/** A story about a workshop, in French and Arabic. */
export const bookbinders: Telling = (when) => ({
  site: 'morocco',
  kind: 'story',
  reach: 'local',
  countries: ['MA'],
  topics: ['labour_mobility', 'partnerships'],
  sdgs: [8, 11],
  releases: inFrenchAndArabic(bindersFrench(when), bindersArabic(when)),
});

const bindersFrench = (when: Calendar): NodeJson =>
  document('fr', {
    headline: 'À Fès, l’atelier où les livres et les langues se recousent',
    standfirst:
      'Maître relieur depuis 40 ans, Si Abdelhak cherchait des mains. Elles sont venues de cinq pays.',
    dateline: { place: 'Fès', country: 'MA', date: when.iso(-6) },
    body: [
      p(
        'On entre chez Si Abdelhak par une porte si basse que chacun salue, même sans le vouloir. À l’intérieur, cinq tables, cinq presses, et une odeur de colle de farine que le quartier reconnaît les yeux fermés.',
      ),
      p(
        'Il y a trois ans, le maître relieur pensait fermer. Ses enfants vivent loin, et les commandes de la bibliothèque s’empilaient. Alors il a mis une feuille sur la porte : « Cherche mains patientes. »',
      ),
      quote(
        { speaker: 'Si Abdelhak Fennich', title: 'maître relieur', organisation: '' },
        'Je n’ai pas demandé d’où venaient les mains. J’ai demandé si elles tremblaient.',
      ),
      h('Cinq tables, cinq pays'),
      p(
        'Mariama est arrivée la première. Couturière à Conakry, elle savait déjà ce qu’un fil peut porter. Puis vinrent un imprimeur de Douala, deux sœurs d’Alep, un étudiant de Dakar. Ils parlent entre eux un français d’atelier où chaque outil garde son nom arabe.',
      ),
      box(
        h('L’atelier en bref', 3),
        list(
          'Ouvert depuis 1986, dans la médina',
          'Cinq apprenties et apprentis, en formation de 18 mois',
          '212 volumes rendus à la bibliothèque cette année',
        ),
      ),
      p(
        'Le projet Passerelle des métiers, de l’Organisation internationale pour les migrations (OIM), finance les bourses et deux presses. Le reste, dit le maître, ne s’achète pas : il faut 100 livres pour savoir en ouvrir un.',
      ),
      divider,
      p(
        'Le soir, on balaie. Mariama relève une chute de cuir, la plie, en fait un signet. Elle y écrit une date en trois écritures, et la glisse dans le dernier volume de la pile. La bibliothèque ne l’a jamais remarqué. Ou bien elle les garde.',
      ),
    ],
    end: [contacts(...rabat('fr'))],
  });

const bindersArabic = (when: Calendar): NodeJson =>
  document('ar', {
    headline: 'في فاس، ورشة تُخاط فيها الكتب واللغات من جديد',
    standfirst: 'كان سي عبد الحق، معلم التجليد منذ 40 عامًا، يبحث عن أيدٍ. فجاءته من خمسة بلدان.',
    dateline: { place: 'فاس', country: 'MA', date: when.iso(-6) },
    body: [
      p(
        'يدخل الزائر إلى ورشة سي عبد الحق من باب منخفض يجعل كل داخل ينحني كأنه يحيي، ولو من غير قصد. في الداخل خمس طاولات وخمس مكابس، ورائحة غراء الدقيق التي يعرفها الحي بعينين مغمضتين.',
      ),
      p(
        'قبل ثلاث سنوات كان معلم التجليد يفكر في الإغلاق. أبناؤه يعيشون بعيدًا، وطلبات المكتبة تتراكم. فعلق ورقة على الباب: «مطلوب أيدٍ صبورة».',
      ),
      quote(
        { speaker: 'سي عبد الحق الفنيش', title: 'معلم التجليد', organisation: '' },
        'لم أسأل من أين جاءت الأيدي. سألت إن كانت ترتجف.',
      ),
      h('خمس طاولات وخمسة بلدان'),
      p(
        'كانت مارياما أول من وصل. كانت خياطة في كوناكري وتعرف ما يستطيع الخيط حمله. ثم جاء طبّاع من دوالا، وأختان من حلب، وطالب من داكار. يتحدثون فيما بينهم بفرنسية الورشة التي تحتفظ فيها كل أداة باسمها العربي.',
      ),
      box(
        h('الورشة في سطور', 3),
        list(
          'مفتوحة منذ 1986 في المدينة العتيقة',
          'خمسة متدربين ومتدربات في تكوين مدته 18 شهرًا',
          '212 مجلدًا أُعيدت إلى المكتبة هذا العام',
        ),
      ),
      p(
        'يموّل مشروع جسر المهن، التابع للمنظمة الدولية للهجرة، المنح ومكبسين. أما الباقي، كما يقول المعلم، فلا يُشترى: يلزم 100 كتاب لمعرفة كيف يُفتح كتاب واحد.',
      ),
      divider,
      p(
        'في المساء تُكنس الأرض. ترفع مارياما قطعة جلد، تطويها وتصنع منها فاصلًا، وتكتب عليه تاريخًا بثلاثة خطوط، ثم تضعه في آخر مجلد من الكومة. لم تنتبه المكتبة إلى ذلك قط. أو لعلها تحتفظ بها كلها.',
      ),
    ],
    end: [contacts(...rabat('ar'))],
  });

/** An appeal with the sum asked for, who it is for and whom to call, in French and Arabic. */
export const winterAppeal: Telling = (when) => ({
  site: 'morocco',
  kind: 'appeal',
  reach: 'local',
  countries: ['MA'],
  topics: ['emergency_response', 'protection'],
  sdgs: [1, 11],
  releases: inFrenchAndArabic(winterFrench(when), winterArabic(when)),
});

const winterFrench = (when: Calendar): NodeJson =>
  document('fr', {
    headline: 'Froid dans l’Atlas : l’OIM lance un appel de 2,4 millions de dollars des États-Unis',
    standfirst: 'Le plan couvre quatre mois et 6 800 personnes dans 31 communes de montagne.',
    dateline: { place: 'Azilal', country: 'MA', date: when.iso(-1) },
    body: [
      p(
        'L’Organisation internationale pour les migrations (OIM) demande 2,4 millions de dollars des États-Unis pour aider ',
        num('people', '6 800'),
        ' personnes à passer l’hiver dans le Haut Atlas, où la neige est tombée avec trois semaines d’avance.',
      ),
      figures(
        {
          id: 'people',
          value: '6 800',
          label: 'personnes concernées',
          asOf: when.iso(-5),
          source: 'Évaluation conjointe avec la province',
        },
        {
          id: 'women',
          value: '3 610',
          label: 'femmes et filles',
          asOf: when.iso(-5),
          source: 'Même évaluation',
          partOf: 'people',
        },
        {
          id: 'men',
          value: '3 190',
          label: 'hommes et garçons',
          asOf: when.iso(-5),
          source: 'Même évaluation',
          partOf: 'people',
        },
        {
          id: 'sum',
          value: '2,4',
          unit: 'millions USD',
          label: 'demandés pour quatre mois',
          asOf: when.iso(-1),
          source: 'Budget du plan',
        },
      ),
      quote(
        {
          speaker: 'Ghizlane Tahiri-Moreau',
          title: 'cheffe de mission au Maroc',
          organisation: 'OIM',
        },
        'Un poêle, du bois pour quatre mois, une route dégagée jusqu’au dispensaire : le plan tient en trois lignes.',
      ),
      table(
        ['Volet du plan', 'Millions USD'],
        ['Chauffage et couvertures', '1,1'],
        ['Routes et transport', '0,7'],
        ['Santé', '0,4'],
        ['Écoute et information', '0,2'],
        ['Total', '2,4'],
      ),
    ],
    end: [
      helplines(
        {
          country: 'MA',
          service: 'Ligne d’entraide de la vallée',
          note: 'Appel gratuit. Jour et nuit. Arabe, tamazight, français.',
          channels: [phone('0800 000 143')],
          checkedOn: when.iso(-2),
        },
        {
          country: 'MA',
          service: 'Messages écrits',
          note: 'Réponse sous six heures.',
          channels: [channel('chat', '0600 000 144', 'WhatsApp')],
          checkedOn: when.iso(-2),
        },
        {
          country: 'ES',
          service: 'Information aux familles à l’étranger',
          note: 'Prix d’un appel local. Tous les jours, de 8 heures à 20 heures. Espagnol, arabe.',
          channels: [phone('900 000 145')],
          checkedOn: when.iso(-2),
        },
      ),
      contacts(...rabatAndGeneva('fr')),
    ],
  });

const winterArabic = (when: Calendar): NodeJson =>
  document('ar', {
    headline: 'برد الأطلس: المنظمة الدولية للهجرة تطلق نداء لجمع 2.4 مليون دولار أمريكي',
    standfirst: 'تغطي الخطة أربعة أشهر و6,800 شخص في 31 جماعة جبلية.',
    dateline: { place: 'أزيلال', country: 'MA', date: when.iso(-1) },
    body: [
      p(
        'تطلب المنظمة الدولية للهجرة 2.4 مليون دولار أمريكي لمساعدة ',
        num('people', '6,800'),
        ' شخص على اجتياز الشتاء في الأطلس الكبير، حيث سقط الثلج قبل موعده بثلاثة أسابيع.',
      ),
      figures(
        {
          id: 'people',
          value: '6,800',
          label: 'شخص تشملهم الخطة',
          asOf: when.iso(-5),
          source: 'تقييم مشترك مع الإقليم',
        },
        {
          id: 'women',
          value: '3,610',
          label: 'من النساء والفتيات',
          asOf: when.iso(-5),
          source: 'التقييم نفسه',
          partOf: 'people',
        },
        {
          id: 'men',
          value: '3,190',
          label: 'من الرجال والفتيان',
          asOf: when.iso(-5),
          source: 'التقييم نفسه',
          partOf: 'people',
        },
        {
          id: 'sum',
          value: '2.4',
          unit: 'مليون دولار أمريكي',
          label: 'مطلوبة لأربعة أشهر',
          asOf: when.iso(-1),
          source: 'ميزانية الخطة',
        },
      ),
      quote(
        {
          speaker: 'غزلان الطاهري مورو',
          title: 'رئيسة البعثة في المغرب',
          organisation: 'المنظمة الدولية للهجرة',
        },
        'مدفأة، وحطب لأربعة أشهر، وطريق مفتوحة إلى المستوصف: الخطة تُقال في ثلاثة أسطر.',
      ),
      table(
        ['محور الخطة', 'مليون دولار أمريكي'],
        ['التدفئة والأغطية', '1.1'],
        ['الطرق والنقل', '0.7'],
        ['الصحة', '0.4'],
        ['الاستماع والإعلام', '0.2'],
        ['المجموع', '2.4'],
      ),
    ],
    end: [
      helplines(
        {
          country: 'MA',
          service: 'خط التضامن في الوادي',
          note: 'مكالمة مجانية. ليلًا ونهارًا. العربية والأمازيغية والفرنسية.',
          channels: [phone('0800 000 143')],
          checkedOn: when.iso(-2),
        },
        {
          country: 'MA',
          service: 'رسائل مكتوبة',
          note: 'الرد خلال ست ساعات.',
          channels: [channel('chat', '0600 000 144', 'واتساب')],
          checkedOn: when.iso(-2),
        },
        {
          country: 'ES',
          service: 'معلومات للأسر في الخارج',
          note: 'بسعر مكالمة محلية. كل يوم، 8:00–20:00. الإسبانية والعربية.',
          channels: [phone('900 000 145')],
          checkedOn: when.iso(-2),
        },
      ),
      contacts(...rabatAndGeneva('ar')),
    ],
  });
