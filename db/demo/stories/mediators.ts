import type { NodeJson } from '#lib/documents/parse.ts';
import type { Calendar } from '../calendar.ts';
import { rabatAndGeneva } from '../directory.ts';
import { publishedInMorocco, type Telling } from '../story.ts';
import {
  bold,
  contacts,
  document,
  figures,
  h,
  helplines,
  inLanguage,
  link,
  list,
  notes,
  num,
  p,
  phone,
  quote,
} from '../write.ts';

/** In Arabic only, with Latin names, addresses and telephone numbers inside the text. */
export const mediators: Telling = (when) => ({
  site: 'morocco',
  kind: 'press_release',
  reach: 'local',
  countries: ['MA'],
  topics: ['migration_health', 'protection'],
  sdgs: [3, 10],
  projects: ['MA.0427'],
  releases: [
    {
      language: 'ar',
      by: 'translator',
      doc: arabic(when),
      happens: publishedInMorocco('translator'),
    },
  ],
});

const arabic = (when: Calendar): NodeJson =>
  document('ar', {
    headline: 'فاس: تخرّج 42 وسيطة ووسيطًا ثقافيًا لتيسير الولوج إلى المستشفى والمدرسة',
    standfirst:
      'يتحدث أفراد الدفعة الأولى أربع عشرة لغة، ويبدأون عملهم في ستة مستشفيات وتسع مدارس وأربع دوائر إدارية.',
    dateline: { place: 'فاس', country: 'MA', date: when.iso(-6) },
    body: [
      p(
        'أنهت دفعة أولى من ',
        num('mediators', '42'),
        ' وسيطة ووسيطًا ثقافيًا في فاس، في ',
        when.say('ar', -7),
        '، تكوينًا مدته ستة أشهر نظمته المنظمة الدولية للهجرة بالشراكة مع جمعية ',
        inLanguage('fr', 'Trait d’Union Fès'),
        '، للعمل في المستشفيات والمدارس والمصالح الإدارية.',
      ),
      figures(
        {
          id: 'mediators',
          value: '42',
          label: 'وسيطة ووسيطًا أنهوا التكوين',
          asOf: when.iso(-7),
          source: 'سجل التكوين لدى المنظمة الدولية للهجرة',
        },
        {
          id: 'women',
          value: '26',
          label: 'وسيطة',
          asOf: when.iso(-7),
          source: 'السجل نفسه',
          partOf: 'mediators',
        },
        {
          id: 'men',
          value: '16',
          label: 'وسيطًا',
          asOf: when.iso(-7),
          source: 'السجل نفسه',
          partOf: 'mediators',
        },
      ),
      p(
        'ولا يكتفي الوسيط الثقافي بالترجمة، بل يشرح للطبيب ما لم يُقل، ولأسرة المريض ما لم يُفهم. وقد شملت الدروس المصطلحات الطبية والسر المهني وحقوق المرضى وأخلاقيات الوساطة، وقُضي ثلث المدة في التدريب الميداني.',
      ),
      quote(
        {
          speaker: 'مريم بنجلون الحسني',
          title: 'منسقة التكوين',
          organisation: 'المنظمة الدولية للهجرة في المغرب',
        },
        'حين يفهم الناس ما يُقال لهم يعودون إلى الموعد التالي. هذا هو مقياس النجاح عندنا، وهو مقياس بسيط.',
      ),
      h('أين يعمل الوسطاء والوسيطات'),
      list(
        [bold('المستشفيات: '), '18 وسيطة ووسيطًا في ستة مستشفيات، ولا سيما في أقسام الولادة والمستعجلات؛'],
        [bold('المدارس: '), '15 في تسع مدارس، لمساعدة الأسر على التسجيل وتتبع الدراسة؛'],
        [bold('الإدارات: '), '9 في أربع دوائر إدارية، لتيسير ملفات الإقامة والحالة المدنية.'],
      ),
      p(
        'ويمكن لكل مؤسسة عمومية في المدينة طلب وسيطة أو وسيط بالهاتف على الرقم ',
        link('+212 535 000 143', 'tel:+212535000143'),
        ' من الاثنين إلى الجمعة بين 8:30 و16:30، أو عبر ',
        link('صفحة الطلبات', 'https://mediation.example.org/fes'),
        '. ويُرد على الطلب في ظرف 48 ساعة، وفي ظرف ساعة واحدة في حالات الاستعجال الطبي.',
      ),
      p(
        'ويندرج التكوين في إطار مشروع ',
        inLanguage('en', 'Common Ground'),
        ' الذي يموّله صندوق أطلس للتنقل بميزانية قدرها 1.2 مليون دولار من دولارات الولايات المتحدة حتى كانون الأول/ديسمبر 2028. وتستقبل الدفعة الثانية 50 شخصًا، ويُفتح باب الترشيح في ',
        when.say('ar', 20),
        '.',
      ),
    ],
    end: [
      notes(
        p(
          'اللغات الأربع عشرة هي: الإسبانية والأمازيغية والإنجليزية والبامبارا والبرتغالية والبولارية والتغرينية والدارجة المغربية والسوسو والعربية والفرنسية واللينغالا والماندينكا والولوفية.',
        ),
        p(
          'يُعرّف دليل ',
          inLanguage('en', 'Mediation in Practice'),
          ' (الطبعة الثانية، 2025) الوساطةَ الثقافية وحدودها؛ وهو متاح ',
          link('بالإنجليزية والفرنسية', 'https://mediation.example.org/guide'),
          '.',
        ),
      ),
      helplines({
        country: 'MA',
        service: 'طلب وسيطة أو وسيط ثقافي',
        note: 'مجاني من الهاتف الثابت والمحمول. من الاثنين إلى الجمعة، 8:30–16:30.',
        channels: [phone('0800 000 143'), phone('+212 535 000 143', 'من خارج المغرب')],
        links: ['https://mediation.example.org/fes'],
        checkedOn: when.iso(-7),
      }),
      contacts(...rabatAndGeneva('ar')),
    ],
  });
