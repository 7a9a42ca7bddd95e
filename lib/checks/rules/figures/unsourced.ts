import type { Hit, Rule } from '../../engine/rule.ts';
import { countsPersons } from '../../figures/concept.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Part } from '../../passage.ts';
import type { Range, Reading } from '../../reading.ts';

const FEWEST = 100;
const MANY = 10_000;
const PARTS: ReadonlySet<Part> = new Set(['paragraph', 'item', 'notes']);

/** Many people are counted, and nobody is named who counted them. */
export const unsourced: Rule = {
  id: 'figure-unsourced',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'info',
  kind: 'figures',
  say: 'figure-unsourced',
  source: 'newsroom',
  find: (reading) => {
    if (!PARTS.has(reading.part)) return [];
    const many = reading.figures.filter(
      (figure) =>
        isMany(figure) &&
        !reading.isQuoted(figure) &&
        !vague.test(reading.text.slice(figure.start, figure.end)),
    );
    if (many.length === 0) return [];
    const named = reading.sentences.map((sentence) => namesSource(sentence, reading));
    return reading.sentences.flatMap((sentence, at): Hit[] => {
      if (named[at] || named[at - 1]) return [];
      const [first] = many.filter(({ start }) => start >= sentence.start && start < sentence.end);
      if (!first || isPlanned(reading, sentence.start, first)) return [];
      const severity = first.value >= MANY && countsPersons(first.unit) ? ('warning' as const) : undefined;
      return [{ start: first.start, end: first.end, severity }];
    });
  },
  examples: {
    hits: [
      'fr| Plus de 12 000 personnes ont fui leur village en une semaine.',
      'fr| Près de 450 familles vivent sous des bâches.',
      'en| Some 25,000 people crossed the river last month.',
      'en| Some 25,000 people were displaced and will get food.',
      'es| Unas 8.000 personas duermen al raso.',
      'ar| عبر أكثر من 25,000 شخص النهر في الشهر الماضي.',
    ],
    misses: [
      'ar| أجبر النزاع آلافًا منهم على النزوح.',
      'fr| Parmi les 85 000 personnes visées, 44 000 sont des femmes.',
      'fr| Les familles, soit 11 800 personnes, ont reçu un abri.',
      'fr| Selon les autorités, plus de 12 000 personnes ont fui leur village.',
      'fr| L’OIM a remis des kits à 12 000 personnes.',
      'fr| D’après un recensement, le camp est plein. Près de 4 500 familles y vivent.',
      'fr| L’appel vise à aider 12 000 personnes.',
      'fr| Le projet de la ville permettra d’accueillir 2 500 familles.',
      'en| The funds will be used to shelter 120,000 people.',
      'en| The city plans to build homes for 3,500 families.',
      'es| Más de 500 mujeres recibirán apoyo.',
      'en| Some 25,000 people will get food.',
      'es| Un punto para atender a 12.000 personas abre hoy.',
      'es| El nuevo punto ofrece agua a unas 450 personas al día.',
      'ar| وستُستخدم الأموال في توفير المأوى لنحو 120,000 شخص.',
      'fr| Douze familles vivent sous des bâches.',
      'en| Some 25,000 people crossed the river last month, according to IOM data.',
      'en| The appeal seeks US$5 million.',
      'es| Según la Matriz de Seguimiento, unas 8.000 personas duermen al raso.',
      'ar| وفقا للمنظمة الدولية للهجرة، عبر أكثر من 25,000 شخص النهر.',
    ],
  },
};

// What is to be done has no source.
const PLANS: Record<Reading['language'], RegExp> = {
  fr: /(?<!\p{L})(?:vise\p{L}{0,4} à|prévo\p{L}{1,4}|afin d|destinée?s? à|objectif|devra\p{L}{2,5}|compten?t? \p{L}{2,12}er|entend\p{L}{0,3} |souhait\p{L}{1,4}|pour (?:atteindre|aider|assister|soutenir|venir en aide|fournir|répondre|accompagner|former|accueillir)|offre|propose|accueille)(?!\p{L})|(?<=[eidtu])r(?:a|ont)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:will|shall|plans?|planned|aims?|aiming|intends?|expects?|expected|seeks?|seeking|hopes?|targets?|targeting|goal|in order to|is to|are to|to (?:reach|assist|help|support|provide|shelter|train|build|serve|host)|offers?|provides?|hosts?|serves?)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:prev[ée]\p{L}{0,3}|plane\p{L}{1,4}|busca\p{L}{0,1}|objetivo|pretende\p{L}{0,1}|espera\p{L}{0,1}|destinad[oa]s? a|para \p{L}{3,12}r(?:les)?|con el fin de|ofrecen?|brindan?)(?!\p{L})|(?<=\p{L}{2}[aei])r(?:á|án)(?!\p{L})/iu,
  ar: /(?<![\p{L}\p{M}])و?س(?!يار|يد)[ينت][\p{L}\p{M}]{3,16}|(?<!\p{L})[وف]?(?:[تي]هدف|بهدف|[تي]عتزم|[تي]خطط|سوف|من المقرر|من المتوقع|[تي]سعى|خطة)(?!\p{L})/u,
};

// "Some 500 women will get support": what is counted may stand before its verb.
const COMING: Record<Reading['language'], RegExp> = {
  fr: /^[^,;.:]{2,70}[eidtu]r(?:a|ont)(?!\p{L})/u,
  en: /^[^,;.:]{2,70} (?:will|are to|are expected)(?!\p{L})/u,
  es: /^[^,;.:]{2,70}[aei]r(?:á|án)(?!\p{L})/u,
  ar: /(?!)/u,
};
const BEEN = /(?<!\p{L})(?:ont|a|étaient|have|has|had|were|was|han|ha|fueron)(?!\p{L})/u;

function isPlanned({ prose, language }: Reading, from: number, { start, end }: Range): boolean {
  if (PLANS[language].test(prose.slice(from, start))) return true;
  const coming = COMING[language].exec(prose.slice(end, end + 80));
  return coming !== null && !BEEN.test(coming[0]);
}

// "Thousands" were not counted.
const vague = /^(?:و|ب|ل)?(?:آلاف|الآلاف|مئات|ملايين)/u;

const isMany = ({ kind, value }: Figure) => kind === 'count' && value >= FEWEST;

// Who counted, or an institution that speaks of what it did itself.
const NAMES: Record<Reading['language'], RegExp> = {
  fr: /(?<!\p{L})(?:selon|d[’']apr[èe]s|source|données|statisti\p{L}{1,6}|chiffres|rapport|étude|enquête|recense\p{L}{1,6}|enregistr\p{L}{1,6}|estim\p{L}{1,7}|OIM|DTM|HCR|ONU|OCHA|UNICEF|OMS|PAM|Organisation|Nations Unies|gouvernement\p{L}{0,4}|autorités|ministère|mission|bureau|équipes?|projet|programme|indiqu\p{L}{1,6}|annonc\p{L}{1,6}|bénéfici\p{L}{1,7}|nous|(?:a|ont) (?:pu )?(?:aid|assist|accompagn|form|soutenu|remis|distribu|fourni|permis)\p{L}{0,4})(?!\p{L})/iu,
  en: /(?<!\p{L})(?:according to|source|data|statistics|figures|report\p{L}{0,3}|study|survey\p{L}{0,2}|census|regist\p{L}{1,8}|estimat\p{L}{1,4}|record\p{L}{0,3}|IOM|DTM|UNHCR|UN|International Organi[sz]ation for Migration|the Organisation|OCHA|UNICEF|WHO|WFP|Organization|United Nations|government|authorities|ministry|mission|office|teams?|project|programme|we|our|helped|assisted|reached|supported|trained|provided|distributed)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:según|de acuerdo con|fuente|datos|estadístic\p{L}{1,3}|cifras|informe|estudio|encuesta|censo|registr\p{L}{1,6}|estim\p{L}{1,7}|OIM|DTM|ACNUR|ONU|OCHA|UNICEF|OMS|PMA|Organización|Naciones Unidas|gobierno|autoridades|ministerio|misión|oficina|equipos?|proyecto|programa|(?:ha|han) (?:ayudad|asistid|apoyad|formad|entregad|distribuid|atendid)o|ayudó|asistió|entregó|atendió|nuestr[oa]s?)(?!\p{L})/iu,
  ar: /(?:وفقا|بحسب|حسب|المصدر|بيانات|إحصا|أرقام|تقرير|دراسة|مسح|تعداد|تسجيل|سجل|تقدر|تقدير|المنظمة|منظمة|الأمم المتحدة|المفوضية|الحكومة|السلطات|وزارة|بعثة|مكتب|فريق|مشروع|برنامج|ساعد|قدم)/u,
};

// Who gives, and whom a plan is for, was counted by whoever gives or plans.
const RECEIVED: Record<Reading['language'], RegExp> = {
  fr: /(?<!\p{L})(?:reçu|reçoivent|visés|visées|ciblés|ciblées)(?!\p{L})/u,
  en: /(?<!\p{L})(?:received|targeted)(?!\p{L})/u,
  es: /(?<!\p{L})(?:recibido|recibieron|reciben)(?!\p{L})/u,
  ar: /(?!)/u,
};

const namesSource = ({ start, end }: Range, { text, language }: Reading) => {
  const sentence = text.slice(start, end);
  return NAMES[language].test(sentence) || RECEIVED[language].test(sentence);
};
