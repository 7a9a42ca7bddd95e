import type { Kind, Reach } from '#lib/releases/kinds.ts';
import { fold, foldCase } from './fold.ts';

const KIND_LABELS: Record<Kind, string> = {
  press_release:
    'communique|communique de presse|news|news release|press release|media release|for immediate release press release|comunicado|comunicado de prensa|nota de prensa|noticias|najnowsze|pressemitteilung|comunicato stampa|بيان صحفي|بيان صحافي|خبر صحفي|خبر|أخبار',
  statement:
    'statement|statements|statements and speeches|speech|dg’s statements and speeches|declaration|declarations|discours|declaracion|declaraciones|discurso|بيان|تصريح|كلمة|بيانات وخطابات',
  briefing_note:
    'briefing note|press briefing note|press briefing notes|note d’information|note d’information a la presse|notes d’information a la presse|nota informativa|notas informativas|إحاطة صحفية|مذكرة إحاطة',
  media_advisory:
    'media advisory|media alert|advisory|avis aux medias|note aux medias|invitation presse|aviso a los medios|convocatoria de prensa|convocatoria|تنبيه إعلامي|دعوة إعلامية|إشعار إعلامي',
  story:
    'story|stories|feature|feature story|featured story|blog|reportage|recit|histoire|temoignage|historia|historias|reportaje|cronica|قصة|قصص|تقرير مصور',
  appeal:
    'appeal|funding appeal|flash appeal|appel de fonds|appel|appel eclair|llamamiento|llamamiento de fondos|llamamiento urgente|نداء|نداء تمويل|نداء عاجل',
};

const kinds = new Map(
  (Object.entries(KIND_LABELS) as [Kind, string][]).flatMap(([kind, labels]) =>
    labels.split('|').map((label) => [foldCase(label), kind] as const),
  ),
);

const reaches = new Map<string, Reach>([
  ['global', 'global'],
  ['mundial', 'global'],
  ['monde', 'global'],
  ['عالمي', 'global'],
  ['local', 'local'],
  ['محلي', 'local'],
]);

/** The kind a label names ("Communiqué", "News", "بيان صحفي"), else null. */
export function kindOfLabel(text: string): Kind | null {
  return kinds.get(plain(text)) ?? null;
}

/** The reach a chip names, else null. */
export function reachOfChip(text: string): Reach | null {
  return reaches.get(plain(text)) ?? null;
}

const plain = (text: string) =>
  foldCase(text)
    .trim()
    .replace(/\s*[:：]$/, '');

/** "For immediate release", in the four languages. */
export const statusLine = label(
  String.raw`^(?:for immediate release|immediate release|(?:pour )?diffusion immediate|para (?:su )?(?:publicacion|difusion) inmediata|للنشر (?:الفوري|فورا))(?!\p{L}).{0,60}$`,
);

/** "Embargoed until …", in the four languages. */
export const embargoLine = label(
  String.raw`^(?:strictly )?(?:(?:under |sous |bajo )?embargo(?:ed)?|embargado|(?:محظور|يحظر|حظر) النشر)(?!\p{L}).{0,160}$`,
);

/** Marks the end of the text in printed and mailed releases. */
export const endMark = label(
  String.raw`^(?:#\s*#\s*#+|-\s*30\s*-|\*\s*\*\s*\*+|[-–—]\s*(?:fin|end|ends|fin du communique|انتهى)\s*[-–—]|end of (?:press )?release)$`,
);

/** "SDG 10 - REDUCED INEQUALITIES" below saved pages; the number is in the first group. */
export const sdgLine = label(
  String.raw`^(?:sdg|odd|ods|هدف التنمية المستدامة|الهدف)\s*(\d{1,2})(?:\s*[-–—:]\s*.{2,80})?$`,
);

/** A photo's caption gives its credit. */
export const photoCredit = label(
  String.raw`(?:^|[\s.(|])(?:photos?|foto(?:s|grafia)?|image|credits?(?: photo)?|creditos?|الصورة|صورة|تصوير)\s*(?:credits?)?\s*[:©/]|©\s*(?:iom|oim|un|المنظمة)`,
);

export const notesHeading = label(
  String.raw`^(?:notes? (?:to|for) (?:the )?editors?|notes? (?:a|aux?|a l'attention des) (?:la redaction|redactions?|redacteurs?|editeurs?|journalistes)(?: en chef)?|notas? (?:a|para) (?:los|las|la) (?:editores|redaccion|redacciones)|ملاحظات? (?:إلى |ل)?(?:السادة )?(?:ل?ل?محررين|المحررين|محرري الأخبار|ل?غرف التحرير))\s*:?$`,
);

export const aboutHeading = label(
  String.raw`^(?:about (?:the )?(?:iom|international organization for migration|un migration)|a propos de (?:l'oim|l'organisation internationale pour les migrations)|(?:acerca|sobre) (?:de )?(?:la )?(?:oim|organizacion internacional para las migraciones)|(?:نبذة عن|عن|حول|لمحة عن) المنظمة(?: الدولية للهجرة)?)(?: \(?(?:iom|oim)\)?)?\s*:?$`,
);

export const contactHeading = label(
  `^(?:${[
    "pour (?:de )?(?:plus|tout)(?: amples?| de| d')?\\s*(?:d')?\\s*(?:informations?|renseignements?|details?)(?: complementaires?| supplementaires?)?",
    '(?:merci de|veuillez|priere de) contacter',
    "contacts?(?: (?:presse|medias?|de presse|pour (?:les )?medias|pour la presse|avec la presse|a l'oim))?\\s*(?::|$)",
    'for (?:more|further|additional|any further|media) (?:information|details|inquiries|enquiries|queries|requests)',
    '(?:press|media)(?: and (?:press|media|communications?))? (?:contacts?|inquiries|enquiries|queries|officers?|focal points?)\\s*(?::|$)',
    'please contact',
    'para (?:obtener |recibir |solicitar )?(?:mas|mayor) (?:informacion|informaciones|detalles)',
    'contactos? (?:de|para|con) (?:la |los )?(?:prensa|medios)',
    '(?:contactos?|informacion de contacto) ?(?::|$)',
    '(?:لمزيد|للمزيد|للحصول على (?:مزيد|المزيد)) من (?:المعلومات|التفاصيل)',
    'للتواصل',
    'للاتصال',
    'للاستفسار',
    'جهات? الاتصال',
    'معلومات (?:الاتصال|التواصل)',
  ].join('|')})`,
);

export const helplineHeading = label(
  `^(?:${[
    "(?:numeros?|lignes?)(?: telephoniques?| gratuits?| gratuites?)?(?: d'| de l'| de | )(?:assistance|aide|ecoute|urgence|appel|information|soutien|telephoniques?|utiles?|verts?|directes?)",
    'permanences? telephoniques?',
    "(?:iom(?:'s)? )?(?:emergency |free |toll-free )?(?:help ?-?lines?|hot ?-?lines?|assistance (?:numbers?|lines?)|support (?:numbers?|lines?)|(?:emergency|useful) (?:phone )?numbers?|numbers? to call)",
    '(?:lineas?|numeros?)(?: telefonicas?| telefonicos?| gratuitas?| gratuitos?)?(?: de)? (?:ayuda|asistencia|emergencia|atencion|apoyo|informacion|directas?|utiles|telefonicas?)',
    '(?:خطوط|خط|أرقام|رقم) (?:ال)?(?:مساعدة|طوارئ|ساخنة?|هاتف|دعم|استجابة|اتصال)',
    'الخطوط? الساخنة?',
    'الخط الساخن',
    'أرقام هواتف',
  ].join('|')})`,
);

// Matched against foldCase(text), so the pattern is folded too: no accents, one form of alif.
function label(source: string): RegExp {
  return new RegExp(fold(source), 'u');
}
