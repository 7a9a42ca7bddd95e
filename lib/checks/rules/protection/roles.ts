import type { Language } from '../../../languages.ts';

// What people are who speak or act for an institution or in their profession: they may be named.
const OFFICE: Record<Language, RegExp> = {
  fr: /(?<!\p{L})(?:ministre|(?:sous-)?direct(?:eur|rice)|cheffe?|coordinat(?:eur|rice)|responsable|présidente?|vice-présidente?|secrétaire|ambassad(?:eur|rice)|gouverneure?|wali|maire|députée?|sénat(?:eur|rice)|procureure?|juge|avocate?|roi|reine|prince|princesse|emper(?:eur)|impératrice|pape|générale?|colonel|commandante?|capitaine|commissaire|représentante?|porte-parole|déléguée?|consule?|attachée?|conseill(?:er|ère)|experte?|spécialiste|cherch(?:eur|euse)|professeure?|docteure?|médecin|infirmi(?:er|ère)|psychologue|sage-femme|enseignante?|instit(?:uteur|utrice)|opérat(?:eur|rice)|agente?|officier|chargée? d|gestionnaire|administrat(?:eur|rice)|fondat(?:eur|rice)|cofondat(?:eur|rice)|membre|analyste|consultante?|économiste|historienn?e?|sociologue|pilote|médiat(?:eur|rice)|animat(?:eur|rice)|éducat(?:eur|rice)|assistante? sociale?|travaill(?:eur|euse) social|cardiologue|gérante?|artiste|écrivaine?|aut(?:eur|rice)|poète|peintre|philosophe|physicienn?e?|scientifique|journaliste|photographe|footballeu(?:r|se)|athlète|championne?|lauréate?|élue?|format(?:eur|rice)|ingénieure?|imam|évêque|prêtre|pasteur|cheikh|sultan|émir|chancel(?:ier|ière)|adjointe?|envoyée?|collaborat(?:eur|rice)|employée?|technicienn?e?|juriste|dirigeante?|co-?présidente?|doyenn?e?|rect(?:eur|rice)|parrain|marraine)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:minister|(?:deputy )?director(?:[- ]general)?|head|chief|coordinator|manager|officer|president|vice-president|chair(?:man|woman|person)?|secretary(?:-general)?|ambassador|governor|mayor|senator|congress\p{L}+|member|prosecutor|judge|justice|lawyer|attorney|king|queen|prince|princess|emperor|empress|pope|general|colonel|captain|commander|commissioner|representative|spokes(?:man|woman|person)|delegate|consul|attaché|advis[eo]r|expert|specialist|researcher|professor|doctor|physician|nurse|psychologist|midwife|teacher|operator|agent|assistant|administrator|founder|co-founder|analyst|consultant|economist|historian|sociologist|pilot|mediator|educator|social worker|counsellor|cardiologist|CEO|executive|artist|writer|author|poet|painter|philosopher|physicist|scientist|journalist|photographer|footballer|athlete|champion|laureate|trainer|engineer|imam|bishop|priest|pastor|sheikh|sultan|emir|chancellor|premier|deputy|envoy|mobili[sz]er|lead|leader|staff|interpreter|technician|dean|rector|archivist|caseworker|paramedic|surgeon|firefighter|sailor|skipper|driver)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:ministr[oa]|(?:sub)?direct(?:or|ora)|jef[ea]|coordinador[a]?|responsable|president[ea]|vicepresident[ea]|secretari[oa]|embajador[a]?|gobernador[a]?|alcald(?:e|esa)|diputad[oa]|senador[a]?|fiscal|jue[zc]a?|abogad[oa]|rey|reina|príncipe|princesa|emperador|emperatriz|papa|general|coronel|capit[áa]na?|comandante|comisari[oa]|representante|portavoz|vocer[oa]|delegad[oa]|cónsul|agregad[oa]|asesor[a]?|consejer[oa]|expert[oa]|especialista|investigador[a]?|profesor[a]?|doctor[a]?|médic[oa]|enfermer[oa]|psicólog[oa]|matrona|partera|maestr[oa]|docente|operador[a]?|agente|oficial|encargad[oa]|gestor[a]?|administrador[a]?|fundador[a]?|miembro|analista|consultor[a]?|economista|historiador[a]?|sociólog[oa]|piloto|mediador[a]?|educador[a]?|trabajador[a]? social|artista|escritor[a]?|autor[a]?|poeta|pintor[a]?|filósof[oa]|físic[oa]|científic[oa]|periodista|fotógraf[oa]|futbolista|atleta|campe[óo]na?|premio|formador[a]?|ingenier[oa]|im[áa]n|obispo|sacerdote|pastor[a]?|jeque|sultán|emir|canciller|viceministr[oa]|técnic[oa]|jurista|líder|lideresa|enviad[oa]|rector[a]?|decan[oa])(?!\p{L})/iu,
  ar: /(?:وزير|مدير|رئيس|منسق|مسؤول|ممثل|سفير|والي|محافظ|عمدة|نائب|قاضي|محامي|ملك|ملكة|أمير|أميرة|بابا|جنرال|عقيد|مفوض|ناطق|متحدث|مندوب|قنصل|ملحق|مستشار|خبير|أخصائي|باحث|أستاذ|دكتور|طبيب|ممرض|قابلة|معلم|موظف|مؤسس|عضو|محلل|اقتصادي|مؤرخ|طيار|وسيط|مرب|فنان|كاتب|شاعر|صحفي|مصور|لاعب|بطل|مهندس|إمام|أسقف|شيخ|سلطان|مستشار|الأمين العام|أمينة? عام)/u,
};

// People who speak for nobody but themselves, at the head of what is said of them.
const PRIVATE: Record<Language, RegExp> = {
  fr: /^(?:(?:une?|la|le|cette|ce|elle|lui|jeune|ancienn?e?|ex|également|aussi) )*(?:l[’'])?(?:migrante?|réfugiée?|survivante?|rescapée?|victime|bénéficiaire|demandeu(?:r|se) d[’']asile|déplacée?|rapatriée?|naufragée?|apatride|exilée?|mère (?:de|célibataire|isolée)|père de|maman d|veuve|veuf|orphelin|habitante? d|originaire d|venue? d|arrivée? d|ressortissante?|sans-abri|sans-papiers|détenue?|séropositi|enceinte|retournée?|personne (?:déplacée|migrante|réfugiée))(?!\p{Ll})/iu,
  en: /^(?:(?:an?|the|this|young|former|also|who is|herself|himself|internally|single) )*(?:migrant|refugee|survivor|victim|beneficiary|asylum[- ]seeker|returnee|displaced|stranded|deportee|mother of|father of|single mother|mother|widow|widower|orphan|resident of|originally from|stateless|detainee|HIV[- ]positive|pregnant|villager|herder)(?!\p{Ll})/iu,
  es: /^(?:(?:una?|la|el|esta|este|joven|ex|también|quien es) )*(?:migrante|refugiad[oa]|sobreviviente|superviviente|víctima|beneficiari[oa]|solicitante de asilo|desplazad[oa]|retornad[oa]|deportad[oa]|apátrida|madre (?:de|soltera)|padre de|viud[oa]|huérfan[oa]|originari[oa] de|procedente de|detenid[oa]|seropositiv|embarazada|habitante de)(?!\p{Ll})/iu,
  ar: /^(?:وهي |وهو |هي |هو |شابة? )*(?:ال)?(?:مهاجرة?|لاجئة?|ناجية?|ضحية|مستفيدة?|طالبة? (?:ال)?لجوء|نازحة?|عائدة?|أم ل|أب ل|أرملة|يتيمة?|محتجزة?|حامل)(?!\p{L})/u,
};

// What may never stand beside a name.
const IN_DANGER: Record<Language, RegExp> = {
  fr: /(?<!\p{L})(?:(?:victime|survivante?|rescapée?) (?:de la |de |d[’']|des )(?:traite|violences?|viols?|exploitation|torture|abus|mariage forcé|réseaux?|passeurs)|survivante|demandeu(?:r|se) d[’']asile|séropositi\p{L}+|vivant avec le VIH|mineure? non accompagnée?|détenue?|LGBT\p{L}*)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:(?:victim|survivor) of (?:human |sexual |gender-based |domestic )?(?:trafficking|violence|rape|exploitation|torture|abuse|forced marriage|smugglers)|(?:trafficking|rape|torture) (?:survivor|victim)|asylum[- ]seeker|HIV[- ]positive|living with HIV|unaccompanied|detainee|LGBT\p{L}*)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:(?:víctima|sobreviviente|superviviente) de (?:la )?(?:trata|violencia|violación|explotación|tortura|abusos?)|solicitante de asilo|seropositiv[oa]|que vive con el VIH|no acompañad[oa]|detenid[oa]|LGBT\p{L}*)(?!\p{L})/iu,
  ar: /(?:ضحية (?:الاتجار|العنف|التعذيب|الاستغلال|الاغتصاب)|ناجية? من (?:الاتجار|العنف|التعذيب|الاستغلال|الاغتصاب)|طالبة? (?:ال)?لجوء|غير مصحوب|محتجزة?|(?:ال)?إيدز)/u,
};

const INSTITUTION =
  /\p{Lu}{2,}|(?<!\p{L})(?:Minist|Organi[sz]a|Organiza|Universi|Asocia|Associa|Croix|Red Cross|Cruz Roja|Croissant|Caritas|Agen|Fond|Found|Fund|Institu|Délégation|Embass|Ambassade|Embajada|Union|Unión|Commission|Comisión|Comit|Council|Conseil|Consejo|Parlement|Parliament|Government|Gouvernement|Gobierno|Bank|Banque|Banco|Nations Unies|United Nations|Naciones Unidas)|(?:منظمة|جمعية|جامعة|وزارة|مؤسسة|بعثة|سفارة|الأمم المتحدة)/u;

/** What words beside a name say of whoever bears it: an office, a life of their own, that life in danger, or neither. */
export type Standing = 'office' | 'private' | 'danger' | null;

/** Reads what stands beside a name: "cheffe de mission", "une survivante de la traite". Pure. */
export function standingOf(words: string, language: Language): Standing {
  const said = words.trim();
  if (said === '') return null;
  const isPrivate = PRIVATE[language].test(said);
  if (!isPrivate && (OFFICE[language].test(said) || INSTITUTION.test(said))) return 'office';
  if (isPrivate && language === 'en' && OFFICE.en.test(said.split(/\s(?:from|of|in|at|and|who)\s/)[0] ?? ''))
    return 'office';
  if (IN_DANGER[language].test(said)) return 'danger';
  return isPrivate ? 'private' : null;
}

/** Whether words name an institution: its acronym, or what it calls itself. Pure. */
export const isInstitution = (words: string): boolean => INSTITUTION.test(words);

/** Whether words that lead to a name give its bearer an office: "la directrice générale". Pure. */
export const leadsToOffice = (before: string, language: Language): boolean =>
  OFFICE[language].test(before) ||
  /(?<!\p{L})(?:Dr|Pr|Prof|S\.E|H\.E|S\.M|HRH|Sir|Lord|Excel\p{L}+)\.? ?$/u.test(before);
