import type { Language } from '../../../languages.ts';

/** People a careless detail can put in danger. */
export const AT_RISK: Record<Language, RegExp> = {
  fr: /(?<!\p{L})(?:(?:victimes?|rescapée?s?) (?:de (?:la )?traite|de trafic|d[’'](?:exploitation|abus|esclavage)|de violences?|de viols?|de torture)|exploitation sexuelle|survivantes?|(?:mineurs?|enfants?) (?:migrants )?non[- ]accompagnée?s?|enfants séparés|demandeurs? d[’']asile|demandeuses? d[’']asile|femmes enceintes|personnes malades|personnes LGBT\p{Lu}*|détenus|séropositi(?:fs?|ves?)|(?:vivant avec le|atteinte?s? (?:du|de)) (?:VIH|sida)|(?:a|ont) été violée?s?|travailleuses? du sexe|transgenres?)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:(?:victims?|survivors?) of (?:human )?(?:trafficking|torture|rape|abuse|exploitation|violence|gender-based violence|sexual violence)|sexual exploitation|unaccompanied (?:and separated )?(?:minors?|children|migrant children)|separated children|asylum[- ]seekers?|pregnant women|LGBT\p{Lu}* people|detainees|HIV[- ]positive|living with HIV|(?:was|were|been) (?:raped|tortured|trafficked|sexually (?:abused|assaulted))|sex workers?|transgender)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:víctimas de (?:la )?(?:trata|tortura|violencia|explotación|abusos?)|explotación sexual|(?:menores|niñ[oa]s) no acompañad[oa]s|solicitantes de asilo|mujeres embarazadas|personas LGBT\p{Lu}*|(?:personas|mujeres|hombres) con VIH|seropositiv[oa]s?|(?:fue|fueron) (?:violad|torturad)[oa]s?|trabajadoras sexuales|transgénero)(?!\p{L})/giu,
  ar: /(?:(?:ضحايا|ضحية|ناجية من|(?:ال)?ناجيات من|(?:ال)?ناجين من) (?:الاتجار|الإتجار|العنف|التعذيب|الاستغلال)|الاستغلال الجنسي|(?:ال)?أطفال (?:ال)?غير (?:ال)?مصحوبين|طالبي اللجوء|طالبو اللجوء|(?:ال)?نساء (?:ال)?حوامل|مصابين بالإيدز|المتعايشين مع الإيدز)/gu,
};

/** Health and violence: with a small number and a town, a group can be found. */
export const DELICATE: Record<Language, RegExp> = {
  fr: /(?<!\p{L})(?:sexuellement transmissibles|santé sexuelle\p{L}*|VIH|sida|avortement|viols?|violences? (?:sexuelles?|basées? sur le genre|conjugales?)|traite|exploitation sexuelle|torture|trafic d[’'](?:êtres )?humains?|trafic de personnes|séropositi(?:fs?|ves?)|transgenres?|travail(?:leuses)? du sexe)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:sexually transmitted|sexual health|HIV|AIDS|abortion|rape|sexual violence|gender-based violence|trafficking|sexual exploitation|torture|raped|transgender|sex workers?)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:transmisión sexual|salud sexual|VIH|sida|aborto|violación|violencia (?:sexual|de género)|trata|explotación sexual|tortura|violad[oa]s?|seropositiv[oa]s?|transgénero|trabajadoras sexuales)(?!\p{L})/iu,
  ar: /(?:المنقولة جنسيا|الصحة الجنسية|الإيدز|نقص المناعة|الإجهاض|الاغتصاب|العنف الجنسي|الاتجار|الإتجار|الاستغلال الجنسي|التعذيب)/u,
};
