import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';
import { phrase } from '../phrase.ts';

/** « elle a organisée une fête »: with "avoir" the participle does not agree with who did it. */
const frAvoir: Rule = {
  id: 'fr-avoir',
  languages: ['fr'],
  severity: 'error',
  kind: 'grammar',
  say: 'agreement',
  source: 'onu-fr',
  find: matches(
    /(?<=(?<!\p{L})(?:ont|a|avait|avaient) (?:(?:également|aussi|ainsi|déjà|ensuite|notamment|enfin) )?)(organis|réalis|lanc|affirm|déclar|ajout|expliqu|soulign|rappel|précis|reç|accueill|distribu|form|aid|assist|offert|remis|présent|partag|particip|mobilis|financ|appuy|soutenu|fourni|initi|élabor|permis|sign|publi)(é|u|i|)(es?|s)(?= (?:en|un|une|des|les|la|le|l[’']|avec|à|au|aux|plus|que|dans|par|lors|d[’'](?:une?)))/gu,
    ({ 0: found, 1: stem = '', 2: vowel = '', index }, { prose, sentences }) => {
      const sentence = sentences.find(({ start, end }) => start <= index && index < end);
      const before = prose.slice(Math.max(sentence?.start ?? 0, index - 90), index);
      // What was done may stand before: then it does agree.
      const isBefore =
        /(?<!\p{L})(?:que|qu[’']|combien|quelles?|lesquel\p{L}+)/iu.test(before) ||
        /(?<!\p{L})(?:l[’']|les |nous |vous |m[’']|t[’'])(?:ont|a|avait|avaient) (?:\p{L}+ )?$/u.test(before);
      const fix = stem + vowel;
      return isBefore || fix === found || /^(?:remis|permis)$/u.test(found)
        ? undefined
        : { fix, batch: false, params: { right: fix } };
    },
  ),
  examples: {
    hits: [
      'l’OIM a organisée une fête ⇒ l’OIM a organisé une fête',
      'Elles ont également reçues des kits ⇒ Elles ont également reçu des kits',
    ],
    misses: [
      'l’OIM a organisé une fête',
      'la fête que l’OIM a organisée avec la ville',
      'la ville les a accueillies avec joie',
      'le centre a remis des kits',
    ],
  },
};

// The rules beside this one look after these.
const SAID_BY_OTHERS =
  /^(?:oblig|contraint|forc|touch|affect|bloqu|distribu|organis|form|particip|aid|lanc|réalis|présent|install|identifi|affirm|déclar|ajout|expliqu|soulign|rappel|précis|assist|partag|mobilis|financ|appuy|initi|élabor|sign|publi)$/u;

/** « ils ont bénéficier », « ils ont demandés »: behind "avoir" stands a participle, and what follows does not change it. */
const frHave: Rule = {
  id: 'fr-have-participle',
  languages: ['fr'],
  severity: 'error',
  kind: 'grammar',
  say: 'spelling',
  source: 'onu-fr',
  find: matches(
    /(?<=(?<![\p{L}’'])(?:ont|avons|avez|avaient|ayant|[Ii]l a|[Ee]lle a|OIM a) )(\p{Ll}{3,13}[^iaoué\P{L}]|\p{Ll}{2,12}(?:fi|i|pu|qu))(?:er|és|ées)(?= (?:un|une|des?|les?|la|du|au|aux|à|en|sur|pour|par|l[’']|d[’']|dans|avec|plus)(?!\p{L}))/gu,
    ({ 0: found, 1: stem = '', index }, { prose, sentences }) => {
      if (!found.endsWith('er') && SAID_BY_OTHERS.test(stem)) return undefined;
      if (/^(?:hi|premi|derni|enti|janvi|févri|nombr|régul)/u.test(stem)) return undefined;
      const fix = `${stem}é`;
      if (!found.endsWith('er')) {
        const from = sentences.find(({ start, end }) => start <= index && index < end)?.start ?? 0;
        const before = prose.slice(Math.max(from, index - 90), index);
        if (
          /(?<!\p{L})(?:que|qu[’']|combien|quel|lesquel)/iu.test(before) ||
          /(?<!\p{L})(?:l[’']|les |nous |vous |m[’']|t[’'])(?:ont|avons|avez|avaient|ayant) $/u.test(before)
        )
          return undefined;
      }
      return { fix, batch: false, params: { right: fix } };
    },
    /(?:ont|avons|avez|ayant|avaient| a) \p{Ll}+(?:er|és|ées) /u,
  ),
  examples: {
    hits: [
      'les familles ont bénéficier de soins ⇒ les familles ont bénéficié de soins',
      'elles ont demandés un abri ⇒ elles ont demandé un abri',
    ],
    misses: [
      'les familles ont bénéficié de soins',
      'les abris qu’elles ont demandés en mai',
      'elles les ont demandés en mai',
      'ils ont hier des cours',
      'il a premier rang',
    ],
  },
};

/** Participles and infinitives, in French. */
export const frParticiples: readonly Rule[] = [
  phrase('fr', 'grammar', {
    id: 'fr-a-participle',
    severity: 'error',
    say: 'spelling',
    source: 'onu-fr',
    pattern:
      /(?<=\p{L} )à (?=(?:présenté|organisé|lancé|permis|réuni|aidé|remis|distribué|annoncé|souligné|rappelé|signé|financé|formé|accueilli|appuyé|soutenu|fourni|mobilisé|inauguré|clôturé|déclaré|exprimé)(?!\p{L}))/gu,
    fix: 'a ',
    examples: {
      hits: [
        'le bureau à présenté ses travaux ⇒ le bureau a présenté ses travaux',
        'l’OIM à organisé un tournoi ⇒ l’OIM a organisé un tournoi',
      ],
      misses: ['le bureau a présenté ses travaux', 'prêt à organiser', 'du présent à lancer'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-infinitive',
    severity: 'error',
    say: 'spelling',
    source: 'onu-fr',
    needs: /(?: pu |peu|doi|souhait|veulent|afin|perm)[^.]{0,24}é/,
    pattern:
      /(?<!\p{L})((?:ont|a|avoir) pu |peuvent |peut |doivent |doit |souhaitent |veulent |afin de |permet(?:tra|tre|tent)? de |permis d(?:e |[’']))(échang|aid|présent|rentr|retourn|travaill|rencontr|accéd|trouv|lanc|partag|recev|particip|form|organis|amélior|renforc|assur|identifi|trait|discut|visit|bénéfici)é(?:e?s|e)?(?!\p{L})/gu,
    fix: '$1$2er',
    examples: {
      hits: [
        'elles ont pu échangé avec lui ⇒ elles ont pu échanger avec lui',
        'afin de renforcé l’appui ⇒ afin de renforcer l’appui',
      ],
      misses: ['elles ont pu échanger avec lui', 'ils peuvent être formés'],
    },
  }),
  frAvoir,
  frHave,
  phrase('fr', 'grammar', {
    id: 'fr-be-participle',
    severity: 'error',
    say: 'spelling',
    source: 'onu-fr',
    needs: /être [^ ]{3,14}er/,
    pattern:
      /(?<!\p{L})((?:doivent|doit|peuvent|peut|devront|pourront|pour) être )(protég|aid|form|assist|accompagn|évacu|relog|soign|respect|renforc|distribu|organis|inform|écout|enregistr|identifi|transfér|déplac|financ|mobilis)er(?!\p{L})/gu,
    fix: null,
    params: { right: 'être …é, …és, …ées' },
    examples: {
      hits: ['les enfants doivent être protéger', 'elles peuvent être aider'],
      misses: ['les enfants doivent être protégés', 'un être aider'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-been-plural',
    severity: 'error',
    say: 'agreement',
    source: 'onu-fr',
    needs: /(?:ont|aient|auront) été /,
    pattern:
      /(?<!\p{L}|(?:personnes|familles|femmes|filles|migrantes|communautés|équipes|couvertures|tentes|activités|directes) )(?:ont|avaient|auront|auraient) été (?!côté|déjà|été|santé)(?:\p{Ll}{2,14}é|secouru|rendu|reçu|élu|vendu|perdu|tenu|retenu|détenu|fourni|accueilli|réuni|choisi|averti|détruit|construit|conduit)(?=[ ,.;]|$)(?! (?:et|ou) )/gu,
    fix: null,
    params: { right: 'ont été …és, …ées' },
    examples: {
      hits: ['3 millions d’euros ont été débloqué', '10 000 migrants ont été secouru dans le désert'],
      misses: ['3 millions d’euros ont été débloqués', 'il a été secouru', 'ils ont été très aidés'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-we-verb',
    severity: 'error',
    say: 'spelling',
    source: 'onu-fr',
    pattern:
      /(?<!\p{L})([Nn]ous (?:ne |n[’'])?)(somme|avon|allon|devon|pouvon|voulon|appelon|continuon|demandon|travaillon)(?!\p{L})/gu,
    fix: '$1$2s',
    examples: {
      hits: [
        'Nous somme débordés ⇒ Nous sommes débordés',
        'nous appelon les États ⇒ nous appelons les États',
      ],
      misses: ['Nous sommes là', 'pour nous, la somme'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-reflexive-plural',
    severity: 'error',
    say: 'agreement',
    source: 'onu-fr',
    needs: /se sont /,
    pattern:
      /(?<!\p{L})(se sont (?:également |aussi |ensuite )?)(joint|réuni|engagé|retrouvé|installé|rassemblé|inscrit|tenu|déroulé|présenté|rencontré|mobilisé|achevé)(?![\p{L}·.(-]\p{L}|\p{L})/gu,
    fix: '$1$2s',
    batch: false,
    examples: {
      hits: [
        'ils se sont joint à eux ⇒ ils se sont joints à eux',
        'les jeunes se sont réuni hier ⇒ les jeunes se sont réunis hier',
      ],
      misses: ['ils se sont joints à eux', 'elles se sont réunies', 'elle s’est tenue'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-been',
    severity: 'error',
    say: 'spelling',
    source: 'onu-fr',
    pattern: /(?<!\p{L})à (?=été \p{Ll}{3,15}(?:é|i|u|is|it|ert)e?s?(?!\p{L}))/gu,
    fix: 'a ',
    examples: {
      hits: ['la route à été coupée ⇒ la route a été coupée', 'il à été accueilli ⇒ il a été accueilli'],
      misses: ['la route a été coupée', 'de l’été à l’hiver', 'jusqu’à été 2024'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-participle-it',
    severity: 'error',
    say: 'spelling',
    source: 'onu-fr',
    pattern:
      /(?<!\p{L})((?:ont|a|avoir|ayant) )(accueill|fourn|sub|rempl|réun|chois|établ|garant|fin|bén)it(?!\p{L})/gu,
    fix: '$1$2i',
    batch: false,
    examples: {
      hits: [
        'ils ont fournit des tentes ⇒ ils ont fourni des tentes',
        'elle a subit un choc ⇒ elle a subi un choc',
      ],
      misses: ['ils ont fourni des tentes', 'elle subit un choc'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-participle-been-it',
    severity: 'error',
    say: 'agreement',
    source: 'onu-fr',
    pattern: /(?<!\p{L})(ont été )(accueill|fourn|sub|rempl|réun|chois|établ|garant)it(?!\p{L})/gu,
    fix: '$1$2is',
    batch: false,
    examples: {
      hits: [
        'ils ont été accueillit à Fès ⇒ ils ont été accueillis à Fès',
        'des soins ont été fournit ⇒ des soins ont été fournis',
      ],
      misses: ['ils ont été accueillis à Fès', 'elle fournit des soins'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-participle-object',
    severity: 'error',
    say: 'agreement',
    source: 'onu-fr',
    needs: /ont|avaient/,
    pattern:
      /(?<=(?<!(?<!\p{L})(?:les|que|qu[’']il|qu[’']elle|l[’']|qu[’']ils|qu[’']elles|nous|vous|combien) )(?<!\p{L})(?:ont|avaient) )(?!été)(oblig|contraint|forc|détrui|touch|affect|bloqu|distribu|organis|form|particip|aid|accueill|permis|lanc|réalis|présent|install|identifi)(é|)(?:es|e|s)(?= (?:des|les|la|le|l[’']|une?|plus de|près de|\d))/gu,
    fix: '$1$2',
    batch: false,
    examples: {
      hits: [
        'elles ont obligés des familles à partir ⇒ elles ont obligé des familles à partir',
        'ils ont distribués 300 tentes ⇒ ils ont distribué 300 tentes',
      ],
      misses: [
        'elles ont obligé des familles',
        'la crue les a obligées à partir',
        'qu’ils ont distribués à Fès',
      ],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-have-been',
    severity: 'error',
    say: 'agreement',
    source: 'onu-fr',
    pattern:
      /(?<!\p{L})((?:personnes|familles|femmes|filles|migrantes|communautés|équipes|couvertures|tentes|activités|bénéficiaires directes) (?:ont été|sont|étaient|seront)) (aidé|accueilli|formé|déplacé|distribué|assisté|identifié|sensibilisé|installé|bloqué|enregistré|relogé|soutenu|touché|arrivé|parti|retourné|rentré|mobilisé|secouru)s?(?![\p{L}·-])(?! (?:un|une|des|les|le|la) )/gu,
    fix: '$1 $2es',
    examples: {
      hits: [
        '320 personnes ont été aidé ⇒ 320 personnes ont été aidées',
        'les familles sont arrivés hier ⇒ les familles sont arrivées hier',
      ],
      misses: [
        '320 personnes ont été aidées',
        'les migrants sont arrivés',
        'les femmes et les hommes sont arrivés',
      ],
    },
  }),
];
