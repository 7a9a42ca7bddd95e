import { all, overlaps } from '../read/blot.ts';
import type { ParityText, Piece } from '../text.ts';
import type { PersonThing } from '../thing.ts';

const WORD = "\\p{Lu}(?:[\\p{L}\\p{M}'’-]{0,40}[\\p{L}\\p{M}](?![\\p{L}\\p{M}’-])|\\.)?";
const PARTICLE =
  '(?:de|del|de la|de las|de los|da|dos|du|di|van|von|der|den|el|al|ben|bin|ibn|bint|ould|y|e|la|le)';
const NAME = `(?<![\\p{L}\\p{M}'’-])${WORD}(?:[ \\u00a0](?:${PARTICLE}[ \\u00a0])?${WORD}){1,4}`;

const SAID: Record<'fr' | 'en' | 'es', string> = {
  fr: '(?:a |ont )?(?:déclaré|expliqu[eé]|affirm[eé]|soulign[eé]|ajout[eé]|indiqu[eé]|précis[eé]|rappel[eé]|rappelle|estim[eé]|dit|confi[eé]|témoign[eé]|racont[eé]|not[eé]|salu[eé]|conclu|conclut|insist[eé]|observ[eé]|déclare|comment[eé]|regrett[eé]|annonc[eé]|assur[eé])',
  en: '(?:said|says|stated|explained|explains|added|adds|told|noted|notes|stressed|remarked|recalled|commented|emphasi[sz]ed|warned|concluded|according to|announced|observed|recounted|recounts)',
  es: '(?:dijo|dice|afirmó|explicó|señaló|declaró|añadió|indicó|destacó|subrayó|expresó|comentó|agregó|manifestó|recordó|aseguró|relató|cuenta|contó|advirtió|concluyó|según|anunció)',
};
const LOWER_POST =
  '(?:chef(?:fe)?s?|directeur|directrice|directora?|director-general|director|ministre|minister|ministr[oa]|porte-parole|spokes\\p{L}+|portavoz|vocera?|coordina\\p{L}+|coordonna\\p{L}+|responsable|représentant\\p{L}*|represent\\p{L}+|présiden\\p{L}+|presiden\\p{L}+|ambassad\\p{L}+|embajador\\p{L}*|secrétaire|secretary|secretari[oa]|chargée?|chief|head|officer|manager|mayor|maire|alcald\\p{L}+|governor|gouverneure?|gobernador\\p{L}*|jef[ea]|oficial|commissaire|commissioner|comisari[oa]|haut-commissaire|wali|expert\\p{L}*|experta?|coach|infirmi\\p{L}+|nurse|enfermer[oa]|médecin|doctor|médic[oa]|teacher|enseignante?|docente|conseill\\p{L}+|adviser|advisor|asesora?|analyst\\p{L}*|analista|deputy|vice\\p{L}*|cofondat\\p{L}+|fondat\\p{L}+|founder|fundador\\p{L}*|juge|judge|jueza?|professeure?|professor|profesora?)';
// With or without a capital. Not by `(?i:…)`: what V8 makes of it depends on what else it has compiled before, and then it
// holds for small letters only.
const POST = LOWER_POST.replace(
  /(\(\?:|\||-)(\p{Ll})/gu,
  (_, before, letter) => `${before}[${letter}${letter.toUpperCase()}]`,
);
const HONOUR =
  '(?:M\\.|MM\\.|Mme|Mmes|Mlle|Dr\\.?|Dre|Pr\\.?|Me|Mr\\.?|Mrs\\.?|Ms\\.?|Miss|Sr\\.|Sra\\.|Srta\\.|Dra\\.|Don|Doña|Prof\\.?|Sir|Sheikh|Cheikh|S\\.E\\.M?\\.?|H\\.E\\.)';
const S = '[ \\u00a0\\u202f]';

const COUNTED: readonly RegExp[] = [
  // "explique Anke Strauss", "said Anke Strauss"
  ...Object.values(SAID).map(
    (said) => new RegExp(`(?<!\\p{L})${said},?${S}(?:${HONOUR}${S})?(?<name>${NAME})`, 'gu'),
  ),
  // "Anke Strauss said", "Anke Strauss, chef de mission", "Amina, 34 ans"
  ...Object.values(SAID).map(
    (said) => new RegExp(`(?<name>${NAME})(?:,[^,.;]{3,80},)?${S}${said}(?!\\p{L})`, 'gu'),
  ),
  new RegExp(
    `(?<name>${NAME})(?:${S}?,${S}|${S}\\()(?:l[ae]${S}|the${S}|el${S}|l’)?(?:[\\p{L}’'-]+${S}){0,4}?${POST}(?!\\p{L})`,
    'gu',
  ),
  new RegExp(
    `(?<name>${NAME}|${WORD}),${S}(?:aged${S}|de${S}|âgée?${S}de${S}|una?${S})?\\d{1,2}(?:${S}(?:ans|años|years)|,)`,
    'gu',
  ),
  // "la cheffe de mission de l’OIM au Maroc, Laura Palatini", "IOM Chief of Mission Laura Palatini"
  new RegExp(
    `(?<!\\p{L})${POST}(?:[^.,;:()«»“”]{0,90}),${S}(?:${HONOUR}${S})?(?<name>${NAME})(?=${S}?[,.;»”)])`,
    'gu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:Director(?:a)?${S}General|Chief${S}of${S}Mission|Chef(?:fe)?${S}de${S}mission|Jef[ea]${S}de${S}Misi[óo]n|Directeur${S}général|Directrice${S}générale|Ministre|Minister|Ministr[oa]|President[ea]?|Président[e]?|Ambassador|Embajador[a]?|Ambassadeur|Ambassadrice|porte-parole|spokesperson|portavoz)(?:${S}(?:adjointe?|Adjunt[oa]))?${S}(?<name>${NAME})`,
    'gu',
  ),
  // "Mme Strauss"
  new RegExp(`(?<!\\p{L})${HONOUR}${S}(?<name>${NAME}|${WORD})`, 'gu'),
];

const A = '[\\p{Script=Arabic}]+';
const ARABIC: readonly RegExp[] = [
  new RegExp(
    `(?<!\\p{L})(?:[وف]?(?:قال|قالت|صرح|صرحت|أضاف|أضافت|أوضح|أوضحت|أكد|أكدت|أشار|أشارت|شدد|شددت|ذكر|ذكرت|تقول|يقول|بحسب|حسب)) (?:(?:السيد|السيدة|الدكتور|الدكتورة) )?(?<name>${A}(?: ${A}){1,3})(?=،|,| \\()`,
    'gu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:رئيس|رئيسة|مدير|مديرة|المدير|المديرة|الوزير|الوزيرة|وزير|وزيرة|المتحدث|المتحدثة|منسق|منسقة|مسؤول|مسؤولة|سفير|سفيرة)(?: ${A}){0,8}، (?:(?:السيد|السيدة|الدكتور|الدكتورة) )?(?<name>${A}(?: ${A}){1,3})(?=،|\\.|:| \\()`,
    'gu',
  ),
  new RegExp(
    `(?<!\\p{L})[ولب]?(?:السيد|السيدة|الدكتور|الدكتورة) (?<name>${A}(?: ${A}){1,2})(?=[،,.:(]|\\s\\()`,
    'gu',
  ),
  new RegExp(
    `(?<name>${A} ${A})، (?:رئيس|رئيسة|مدير|مديرة|المدير|المديرة|المتحدث|المتحدثة|منسق|منسقة|مسؤول|مسؤولة|سفير|سفيرة|الناطق|الناطقة)`,
    'gu',
  ),
];

// Words that begin names of other things.
const NOT_PEOPLE =
  /(?<!\p{L})(?:OIM|IOM|ONU|UN|Organi[sz]a\p{L}+|Nations?|Naciones|United|Unie?s|Unidas|Internation\p{L}+|Internacion\p{L}+|Minist\p{L}+|Agenc\p{L}+|Agence|Associa\p{L}+|Asocia\p{L}+|Programme?|Programa|Proje\p{L}+|Proyecto|Fonds|Fund|Fondo|Fundaci\p{L}+|Foundation|Fondation|Union|Unión|Europ\p{L}+|Croix|Cruz|Red|Rouge|Roja|Cross|Crescent|Croissant|Media|Luna|Commission|Comisión|Conseil|Council|Consejo|Comit\p{L}+|Committee|Centre|Center|Centro|Bureau|Office|Oficina|Direct\p{L}+|Mission|Misión|Chief|Chef|Cheffe|Jef[ea]|Head|Deputy|General|Général\p{L}*|Migra\p{L}+|Republic|République|República|Royaume|Kingdom|Reino|State|États?|Etats?|Estados?|Member|Membres|Miembros|Security|Santé|Health|Salud|Press|Presse|Prensa|Media|Contact\p{L}*|Contacto|University|Université|Universidad|Institut\p{L}*|Bank|Banque|Banco|World|Mundial|Mondiale?|Africa|Afrique|África|North|South|East|West|Nord|Sud|Norte|Sur|Day|Journée|Día|Region\p{L}*|Région\p{L}*|Coordinat\p{L}+|Officer|Manager|Spokes\p{L}+|Head|Secretar\p{L}+|Secrétaire|Ambassad\p{L}+|President\p{L}*|Président\p{L}*|Tel|Email|Tél|Phone|Teléfono|Pour|Les?|La|Une?|The|This|These|In|Los|Las|El|Un|Una|Para|Il|Elle|Ils|Elles|He|She|They|Cette?|Ces|Ce|Dans|Depuis|Selon|En|Au|Aux|Des|Du|Si|Mais|But|And|Et|Para|Desde|Según|Este|Esta|Estos|Estas|Global|Country|Programmes|Operations|Emergency|Humanitarian|Protection|Communication\p{L}*|Displacement|Tracking|Matrix)(?!\p{L})/u;

const MONTHS_AND_DAYS =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/u;

/** People a text names where it says that they are people: who speaks, who holds a post, whom one may call. */
export function findPeople({ pieces, language }: ParityText): PersonThing[] {
  return pieces.flatMap((piece, at) => {
    const found = [
      ...piece.people.flatMap(({ start, end }) => asName(piece.text.slice(start, end), start)),
      ...(language === 'ar' ? ARABIC : COUNTED).flatMap((pattern) => named(piece, pattern)),
      ...(/@/.test(piece.plain) && language !== 'ar' ? callable(piece) : []),
    ];
    const longest = found.sort((a, b) => b.end - b.start - (a.end - a.start));
    const kept = longest.filter(
      (one, index) => !longest.slice(0, index).some((other) => overlaps(other, one)),
    );
    return kept
      .filter(({ words }) => words.length > 0)
      .map((one): PersonThing => ({ kind: 'person', at, required: !piece.spare, ...one }));
  });
}

type Name = Pick<PersonThing, 'start' | 'end' | 'written' | 'words'>;

function named({ plain }: Piece, pattern: RegExp): Name[] {
  return all(plain, pattern).flatMap(({ match }) => {
    const written = match.groups?.name ?? '';
    return asName(written, match.index + match[0].lastIndexOf(written));
  });
}

const honoured = new RegExp(`^${HONOUR}${S}`, 'u');

function asName(full: string, at: number): Name[] {
  const title = honoured.exec(full)?.[0].length ?? 0;
  const [written, start] = [full.slice(title), at + title];
  if (/\p{Script=Latin}/u.test(written)) {
    if (NOT_PEOPLE.test(written)) return [];
    const words = written.split(/[ \u00a0]/u);
    const particle = new RegExp(`^${PARTICLE}$`, 'u');
    if (words.some((word) => !/^\p{Lu}/u.test(word) && !particle.test(word))) return [];
    if (words.some((word) => MONTHS_AND_DAYS.test(word) || /^\p{L}$/u.test(word))) return [];
    return [
      { start, end: start + written.length, written, words: words.filter((word) => !particle.test(word)) },
    ];
  }
  const words = written.split(' ');
  if (
    words.some((word) =>
      /^(?:من|في|على|إلى|أن|إن|التي|الذي|منظمة|المنظمة|الدولية|وزارة|بعثة|مكتب|الأمم|المتحدة|الحكومة|أيضا|كذلك|هذا|هذه|خلال|عن|مع|بريد|البريد|إلكتروني|الإلكتروني|هاتف|الهاتف|رقم|فاكس|واتساب|موقع|الموقع|للتواصل|الاتصال|مسؤول|مسؤولة)$/u.test(
        word,
      ),
    )
  )
    return [];
  return [{ start, end: start + written.length, written, words }];
}

// "A Genève : Safa Msehli, smsehli@iom.int": whoever stands beside a mail address.
function callable({ plain }: Piece): Name[] {
  const name = new RegExp(`(?:^|[:–—|-]${S}|,${S})(?<name>${NAME})(?=${S}?(?:[,(|:–—-]|$))`, 'gu');
  return all(plain, name).flatMap(({ match }) => {
    const written = match.groups?.name ?? '';
    return asName(written, match.index + match[0].indexOf(written));
  });
}
