import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';
import { phrase } from '../phrase.ts';

// Singular words that end like plurals.
const SINGULAR =
  /(?:pays|temps|processus|corps|cours|prix|fois|acc[èe]s|succ[èe]s|cas|parcours|choix|secours|concours|discours|bras|dos|fils|mois|poids|progr[èe]s|proc[èe]s|puits|refus|repas|sens|bois|avis|virus|Nations Unies|Unis|afflux|flux|Maroc|voix|paix|croix|toux|campus|lors|plus|jamais|alors|sans)$/u;

/** « aux obstacles, telle que »: the word agrees with what came before it. */
const frSuchAs: Rule = {
  id: 'fr-such-as',
  languages: ['fr'],
  severity: 'error',
  kind: 'grammar',
  say: 'agreement',
  source: 'onu-fr',
  find: matches(
    /tel(?<=\p{Ll}[sx],? tel)(?:le)? que(?= (?:le|la|l[’'])(?:\s|\p{L}))/gu,
    (found, { text }) => {
      const before = text.slice(Math.max(0, found.index - 60), found.index).replace(/,? $/, '');
      if (SINGULAR.test(before)) return undefined;
      return { fix: gender(before), batch: false, params: { right: 'tels que, telles que' } };
    },
  ),
  examples: {
    hits: [
      'des obstacles structurels telle que la distance ⇒ des obstacles structurels tels que la distance',
      'des mesures positives, tel que l’accueil ⇒ des mesures positives, telles que l’accueil',
      'des services, telle que la santé',
    ],
    misses: [
      'des obstacles tels que la distance',
      'un pays tel que le Niger',
      'une aide telle que la vôtre',
      'le monde tel que nous le voyons',
    ],
  },
};

function gender(before: string): string | undefined {
  const feminine = /\p{L}(?:elles|ives|ales|ères|euses|ées)(?!\p{L})/u.test(before);
  const masculine = /\p{L}(?:els|ifs|aux|iers|ents|eux)(?!\p{L})/u.test(before);
  return feminine === masculine ? undefined : feminine ? 'telles que' : 'tels que';
}

const OF: Record<string, string> = { le: 'du', les: 'des', la: 'de la', 'l’': 'de l’', "l'": 'de l’' };

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

/** « qui bénéficie l’appui »: one benefits from something. */
const frBenefit: Rule = {
  id: 'fr-benefit',
  languages: ['fr'],
  severity: 'error',
  kind: 'grammar',
  say: 'missing-word',
  source: 'onu-fr',
  find: matches(
    /(?<=(?<!\p{L})bénéfici(?:e|ent|er|ant|era|eront|ait|aient|é) )(le |les |la |l[’'])(?=\p{L})/gu,
    ([article]) => ({
      fix: (OF[article.trim()] ?? article) + (article.endsWith(' ') ? ' ' : ''),
      batch: false,
      params: { right: 'bénéficier de' },
    }),
    /énéfici/,
  ),
  examples: {
    hits: [
      'qui bénéficie l’appui du Japon ⇒ qui bénéficie de l’appui du Japon',
      'ils ont bénéficié les soins ⇒ ils ont bénéficié des soins',
    ],
    misses: ['qui bénéficie de l’appui du Japon', 'le bénéfice le plus sûr'],
  },
};

/** Words that do not agree with each other, in French. */
export const frAgreement: readonly Rule[] = [
  frSuchAs,
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
  phrase('fr', 'grammar', {
    id: 'fr-is-to',
    severity: 'error',
    say: 'spelling',
    source: 'onu-fr',
    pattern:
      /(?<!\p{L})([Ii]l (?:est|reste) )a(?= (?:rappeler|noter|souligner|signaler|préciser|craindre)(?!\p{L}))/gu,
    fix: '$1à',
    examples: {
      hits: ['Il est a noter que ⇒ Il est à noter que', 'il reste a préciser ⇒ il reste à préciser'],
      misses: ['Il est à noter que', 'il a noté'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-future-plural',
    severity: 'error',
    say: 'agreement',
    source: 'onu-fr',
    needs: /(?:ser|aur|pourr|devr)ons/,
    pattern:
      /(?<!\p{L})(?<!(?<!\p{L})(?:[Nn]ous|n[’']) (?:(?:en|y|le|les|ne) )?)(ser|aur|pourr|devr)ons(?!\p{L})(?!-nous)/gu,
    fix: '$1ont',
    batch: false,
    examples: {
      hits: ['trois séances aurons lieu ⇒ trois séances auront lieu', 'elles serons là ⇒ elles seront là'],
      misses: ['trois séances auront lieu', 'nous serons là', 'nous ne serons pas là'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-two-words',
    severity: 'error',
    say: 'spelling',
    source: 'onu-fr',
    pattern: /(?<=, )l(a|es) quel(le|s|les)(?= )/gu,
    fix: 'l$1quel$2',
    examples: {
      hits: [
        'un repas, la quelle occasion ⇒ un repas, laquelle occasion',
        'des soins, les quels sont ⇒ des soins, lesquels sont',
      ],
      misses: ['un repas, laquelle', 'la quelle est là'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-between',
    severity: 'error',
    say: 'spelling',
    source: 'onu-fr',
    pattern: /(?<!\p{L})([Ee])ntres(?= (?:elles|eux|les|nous|la|le)(?!\p{L}))/gu,
    fix: '$1ntre',
    examples: {
      hits: ['entres elles ⇒ entre elles', 'Entres les deux ⇒ Entre les deux'],
      misses: ['entre elles', 'tu entres là'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-elision',
    severity: 'error',
    say: 'spelling',
    source: 'onu-fr',
    pattern: /(?<!\p{L})((?:lors|puis|jus)?qu)e (?=(?:une?|ils?|elles?|on|à|au|aux|en|environ)(?!\p{L}))/giu,
    fix: '$1’',
    examples: {
      hits: ['ils disent que un jeune ⇒ ils disent qu’un jeune', 'jusque à Fès ⇒ jusqu’à Fès'],
      misses: ['ils disent qu’un jeune', 'que la ville', 'que onze villes'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-more',
    severity: 'error',
    say: 'spelling',
    source: 'onu-fr',
    pattern:
      /(?<!\p{L})(?<!pas )(?<!plus )d[’']avantage(?= (?:dans|de|d[’']|que|sur|pour|aux?|en|les?|la|l[’'])|[.,;])/gu,
    fix: 'davantage',
    examples: {
      hits: [
        'investir d’avantage dans l’eau ⇒ investir davantage dans l’eau',
        'il faut d’avantage. ⇒ il faut davantage.',
      ],
      misses: ['investir davantage dans l’eau', 'plus d’avantages', 'pas d’avantage.'],
    },
  }),
  phrase('fr', 'names', {
    id: 'fr-ngos',
    severity: 'warning',
    say: 'spelling',
    source: 'onu-fr',
    pattern: /(?<!\p{L})(ONG|ODD|PDI)s(?!\p{L})/gu,
    fix: '$1',
    examples: {
      hits: ['cinq ONGs locales ⇒ cinq ONG locales', 'les ODDs ⇒ les ODD'],
      misses: ['cinq ONG locales', 'les SONGs'],
    },
  }),
  phrase('fr', 'names', {
    id: 'fr-hiv-aids',
    severity: 'info',
    say: 'spelling',
    source: 'onu-fr',
    pattern: /(?<!\p{L})(?:VIH\/SIDA|VIH-SIDA|vih\/sida)(?!\p{L})/gu,
    fix: 'VIH/sida',
    examples: {
      hits: ['le VIH/SIDA ⇒ le VIH/sida', 'du VIH-SIDA ⇒ du VIH/sida'],
      misses: ['le VIH/sida', 'ONUSIDA'],
    },
  }),
  phrase('fr', 'style', {
    id: 'fr-etc-stop',
    severity: 'error',
    say: 'etc',
    source: 'onu-fr',
    pattern: /(?<!\p{L})etc(?![.\p{L}…]| ?…)/gu,
    fix: 'etc.',
    examples: {
      hits: ['(savon, riz, etc) ⇒ (savon, riz, etc.)', 'riz, etc, ⇒ riz, etc.,'],
      misses: ['riz, etc.', 'riz, etc…'],
    },
  }),
  frAvoir,
  phrase('fr', 'grammar', {
    id: 'fr-they',
    severity: 'error',
    say: 'agreement',
    source: 'onu-fr',
    needs: /[Ii]l /,
    pattern:
      /(?<![\p{L}’'-])([Ii])l(?= (?:se |ne |y |en )?(?:sont|ont|peuvent|doivent|retrouvent|trouvent|restent|vivent|veulent|viennent|seront|auront|étaient|avaient|font|vont|attendent|bénéficient)(?!\p{L}))/gu,
    fix: '$1ls',
    examples: {
      hits: ['il se retrouvent bloqués ⇒ ils se retrouvent bloqués', 'Il sont partis ⇒ Ils sont partis'],
      misses: ['ils se retrouvent bloqués', 'il est parti', 'parti-il ont'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-more-and-more',
    severity: 'error',
    say: 'doubled-word',
    source: 'newsroom',
    needs: /plus en plus en/,
    pattern: /(?<!\p{L})([Dd]e (plus|moins) en \2) en(?= \p{Ll}{4})/gu,
    fix: '$1',
    params: { word: 'en' },
    examples: {
      hits: [
        'de plus en plus en difficile ⇒ de plus en plus difficile',
        'De plus en plus en rares ⇒ De plus en plus rares',
      ],
      misses: ['de plus en plus difficile', 'de plus en plus'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-of-the-organization',
    severity: 'error',
    say: 'missing-word',
    source: 'onu-fr',
    needs: /OIM/,
    pattern: /(?<!\p{L})(de|à|par|avec|que) (OIM)(?![\p{L}-])(?! (?:\p{Lu}|Maroc))/gu,
    fix: '$1 l’$2',
    examples: {
      hits: [
        'la mission de OIM au Maroc ⇒ la mission de l’OIM au Maroc',
        'formés par OIM en mai ⇒ formés par l’OIM en mai',
      ],
      misses: ['la mission de l’OIM au Maroc', 'le bureau de OIM Maroc'],
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
    id: 'fr-living-conditions',
    severity: 'error',
    say: 'agreement',
    source: 'onu-fr',
    needs: /onditions de/,
    pattern:
      /(?<!\p{L})([Cc]onditions de (?:vie|travail) )(difficile|précaire|digne|décente|pénible|indigne)(?=[ ,.;])/gu,
    fix: '$1$2s',
    examples: {
      hits: [
        'des conditions de vie difficile sans papier ⇒ des conditions de vie difficiles sans papier',
        'Conditions de travail décente. ⇒ Conditions de travail décentes.',
      ],
      misses: ['des conditions de vie difficiles', 'une vie difficile'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-not-hyphen',
    severity: 'warning',
    say: 'spelling',
    source: 'onu-fr',
    needs: /on-/,
    pattern:
      /(?<![\p{L}-])([Nn])on-(?=(?:gouvernementa(?:le?s?|ux)|accompagnée?s?|alimentaires?|formel(?:le)?s?|officiel(?:le)?s?|qualifiée?s?)(?!\p{L}))/gu,
    fix: '$1on ',
    examples: {
      hits: [
        'des mineurs non-accompagnés ⇒ des mineurs non accompagnés',
        'non-gouvernementales ⇒ non gouvernementales',
      ],
      misses: ['des mineurs non accompagnés', 'la non-discrimination'],
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
    id: 'fr-subjunctive-plural',
    severity: 'error',
    say: 'agreement',
    source: 'onu-fr',
    needs: /soit|ait/,
    pattern:
      /(?<=(?<!\p{L})(?:[Ll]es|[Dd]es|[Ll]eurs|[Cc]es) \p{L}{3,15}s )(?:soit|ait)(?= \p{L}{3,15}(?:és|ées|is|ies|us|ues)(?!\p{L}))/gu,
    fix: null,
    params: { right: 'soient, aient' },
    examples: {
      hits: ['Il faut que les familles soit protégées', 'que leurs droits soit reconnus'],
      misses: ['que les familles soient protégées', 'que chacune soit protégée'],
    },
  }),
  frBenefit,
  phrase('fr', 'grammar', {
    id: 'fr-profiles',
    severity: 'error',
    say: 'agreement',
    source: 'onu-fr',
    needs: /d(?:e |[’'])/,
    pattern:
      /(?<!\p{L})((?:profils|groupes|catégories|réseaux|associations|milliers|centaines|dizaines|coopératives) d(?:e |[’']))(entrepreneur|migrant|bénéficiaire|femme|jeune|travailleur|personne|famille|réfugié|volontaire|agriculteur|demandeur)(?!\p{L})/gu,
    fix: '$1$2s',
    examples: {
      hits: [
        'tous les profils d’entrepreneur ⇒ tous les profils d’entrepreneurs',
        'des milliers de personne ⇒ des milliers de personnes',
      ],
      misses: ['tous les profils d’entrepreneurs', 'un profil d’entrepreneur'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-distribution',
    severity: 'warning',
    say: 'agreement',
    source: 'onu-fr',
    needs: /(?:tion|ance)s/,
    pattern:
      /(?<!\p{L})((?:opération|campagne|activité|journée|séance)s? (?:\p{L}{3,15} )?(?:de |d[’']))(distribution|sensibilisation|vaccination|information|formation|évaluation|assistance)s(?= (?:de|d[’']|du|des|sur|en|au|aux|a|ont|à|pour)(?!\p{L}))/gu,
    fix: '$1$2',
    examples: {
      hits: [
        'une opération de distributions de tentes ⇒ une opération de distribution de tentes',
        'des campagnes de sensibilisations sur les risques ⇒ des campagnes de sensibilisation sur les risques',
      ],
      misses: ['une opération de distribution de tentes', 'un programme de formations'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-income',
    severity: 'warning',
    say: 'spelling',
    source: 'onu-fr',
    pattern: /(?<!\p{L})(génératrices? de )(revenu)(?!\p{L})/gu,
    fix: '$1$2s',
    examples: {
      hits: [
        'une activité génératrice de revenu ⇒ une activité génératrice de revenus',
        'des activités génératrices de revenu pour ⇒ des activités génératrices de revenus pour',
      ],
      misses: ['des activités génératrices de revenus', 'le revenu moyen'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-plural-after-number',
    severity: 'error',
    say: 'agreement',
    source: 'onu-fr',
    pattern:
      /(?<![\p{L}\p{N}.,/])(?!(?:19|20)\d\d )((?:[2-9]|\d[\d \u00a0\u202f]{0,9}\d|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|plusieurs|quelques|des|les|ces|leurs|aux) )(personne|migrant|migrante|femme|homme|enfant|famille|réfugié|bénéficiaire|ménage|kit|couverture|participant|volontaire|équipe|communauté|ressortissant|besoin|droit|acteur|partenaire|service|activité|étudiant|agent|autorité|victime|élève|représentant|demandeur|mineur)(?! clés?)(?=[ ,;)]|\.(?!\p{L})|$)/gu,
    fix: '$1$2s',
    examples: {
      hits: [
        '320 personne ont été aidées ⇒ 320 personnes ont été aidées',
        'les famille déplacées ⇒ les familles déplacées',
      ],
      misses: ['320 personnes', 'en 2018 personne ne savait', 'chaque famille', '1 famille', '1,5 personne'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-have-been',
    severity: 'error',
    say: 'agreement',
    source: 'onu-fr',
    pattern:
      /(?<!\p{L})((?:personnes|familles|femmes|filles|migrantes|communautés|équipes|couvertures|tentes|activités|bénéficiaires directes) (?:ont été|sont|étaient|seront)) (aidé|accueilli|formé|déplacé|distribué|assisté|identifié|sensibilisé|installé|bloqué|enregistré|relogé|soutenu|touché|arrivé|parti|retourné|rentré|mobilisé)s?(?![\p{L}·-])(?! (?:un|une|des|les|le|la) )/gu,
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
  phrase('fr', 'grammar', {
    id: 'fr-million',
    severity: 'error',
    say: 'agreement',
    source: 'onu-fr',
    pattern: /(?<=(?<![\d.,])(?:[01][.,]\d{1,3}|1)[ \u00a0\u202f])(million|milliard)s(?!\p{L})/gu,
    fix: '$1',
    examples: {
      hits: [
        '1,5 millions de personnes ⇒ 1,5 million de personnes',
        '1.5 millions d’euros ⇒ 1.5 million d’euros',
        '1 millions d’euros ⇒ 1 million d’euros',
      ],
      misses: ['1,5 million de personnes', '2 millions de personnes', '21 millions'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-millions',
    severity: 'error',
    say: 'agreement',
    source: 'onu-fr',
    pattern: /(?<![\d.,])((?:[2-9]|\d{2,3})(?:,\d{1,3})?[ \u00a0\u202f])(million|milliard)(?!\p{L})/gu,
    fix: '$1$2s',
    examples: {
      hits: ['2 million de personnes ⇒ 2 millions de personnes', '3,5 milliard ⇒ 3,5 milliards'],
      misses: ['2 millions de personnes', '1,9 million', 'US$ 1 million'],
    },
  }),
];
