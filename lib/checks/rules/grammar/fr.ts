import type { Rule } from '../../engine/rule.ts';
import { phrase } from '../phrase.ts';

/** Slips that return in releases of the house, each certain enough to name. */
export const frGrammar: readonly Rule[] = [
  phrase('fr', 'numbers', {
    id: 'fr-per-cent',
    severity: 'error',
    say: 'spelling',
    source: 'onu-fr',
    pattern: /(?<=\p{N}[ \u00a0\u202f]|\p{L} )(?:pourcents?|pour cents)(?!\p{L})/gu,
    fix: 'pour cent',
    examples: {
      hits: ['12 pourcent des jeunes ⇒ 12 pour cent des jeunes', '30 pour cents ⇒ 30 pour cent'],
      misses: ['12 pour cent', 'un pourcentage'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-organization-feminine',
    severity: 'error',
    say: 'fr-organization-feminine',
    source: 'onu-fr',
    pattern:
      /(?<!\p{L}|(?:de|à|avec|par|pour|et|que) )([Ll][’'](?:OIM|Organisation) (?:est|a été|était|sera|reste|demeure|s[’']est)(?: (?:très|profondément|déjà|toujours))? )(présent|engagé|convaincu|composé|préoccupé|déterminé|prêt|mobilisé|investi|reconnaissant|félicité)(?!\p{L})/gu,
    fix: '$1$2e',
    examples: {
      hits: [
        'L’OIM est présent au Maroc ⇒ L’OIM est présente au Maroc',
        'L’OIM reste engagé dans la région ⇒ L’OIM reste engagée dans la région',
      ],
      misses: ['L’OIM est présente au Maroc', 'Le bureau de l’OIM reste engagé', 'L’OIM est prête'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-leur-plural',
    severity: 'error',
    say: 'agreement',
    source: 'onu-fr',
    pattern:
      /(?<!\p{L})(leur) (profils|droits|besoins|familles|enfants|conditions|activités|compétences|expériences|communautés|moyens|proches|parents|biens|projets|services|efforts|vies|documents|intérêts|capacités|perspectives|connaissances|parcours migratoires|actions|équipes|maisons|foyers|terres|aspirations|engagements|objectifs|partenaires)(?!\p{L})/gu,
    fix: 'leurs $2',
    examples: {
      hits: [
        'leur droits fondamentaux ⇒ leurs droits fondamentaux',
        'avec leur enfants ⇒ avec leurs enfants',
      ],
      misses: ['leurs droits', 'leur pays d’origine', 'leur accès aux soins'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-climate-change',
    severity: 'error',
    say: 'agreement',
    source: 'onu-fr',
    needs: /hangement/,
    pattern: /(?<!\p{L})((?:du |le |un |au |ce )?changement climatique)s(?!\p{L})/giu,
    fix: '$1',
    examples: {
      hits: [
        'les effets du changement climatiques ⇒ les effets du changement climatique',
        'Changement climatiques et eau ⇒ Changement climatique et eau',
      ],
      misses: ['le changement climatique', 'les changements climatiques'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-climate-changes',
    severity: 'error',
    say: 'agreement',
    source: 'onu-fr',
    needs: /hangements/,
    pattern: /(?<!\p{L})((?:des |les |aux |ces )?changements climatique)(?!\p{L})/giu,
    fix: '$1s',
    examples: {
      hits: [
        'les changements climatique ⇒ les changements climatiques',
        'aux changements climatique, ⇒ aux changements climatiques,',
      ],
      misses: ['le changement climatique', 'les changements climatiques'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-sexual-health',
    severity: 'error',
    say: 'agreement',
    source: 'onu-fr',
    needs: /santé sexuelle/,
    pattern: /(?<!\p{L})(santé sexuelle)(?:s?( et reproducti)(?:fs?|ves)|s( et reproducti)ve)(?!\p{L})/giu,
    fix: '$1 et reproductive',
    examples: {
      hits: [
        'droits en santé sexuelles et reproductifs ⇒ droits en santé sexuelle et reproductive',
        'la santé sexuelle et reproductives ⇒ la santé sexuelle et reproductive',
      ],
      misses: ['la santé sexuelle et reproductive', 'des violences sexuelles'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-study-feminine',
    severity: 'error',
    say: 'agreement',
    source: 'onu-fr',
    pattern:
      /(?<!\p{L})((?:étude|enquête|évaluation|formation|campagne|initiative|opération|rencontre|session|cérémonie|conférence),? (?:a été )?)(initié|publié|réalisé|mené|lancé|financé|organisé|animé|consacré|élaboré)(?= (?:par|dans|en|le|au|à|avec|sur|lors|grâce|du|pour))/giu,
    fix: '$1$2e',
    examples: {
      hits: [
        'L’enquête, mené dans le Nord ⇒ L’enquête, menée dans le Nord',
        'une formation organisé par l’OIM ⇒ une formation organisée par l’OIM',
      ],
      misses: [
        'L’enquête, menée dans le Nord',
        'un atelier organisé par l’OIM',
        'l’étude a publié ses chiffres',
      ],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-missing-de',
    severity: 'error',
    say: 'missing-word',
    source: 'onu-fr',
    needs: / l[’']O/,
    pattern:
      /(?<!\p{L})((?:[Nn]uméros?|[Éé]quipes?|[Ll]ignes?|[Cc]entres?|[Ss]ervices?) d[’']\p{L}{3,20}) (l[’'](?:OIM|Organisation))(?!\p{L})/gu,
    fix: '$1 de $2',
    examples: {
      hits: [
        'Lignes d’écoute l’OIM ⇒ Lignes d’écoute de l’OIM',
        'les équipes d’appui l’OIM ⇒ les équipes d’appui de l’OIM',
      ],
      misses: ['Lignes d’écoute de l’OIM', 'les équipes d’appui et l’OIM'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-entrepreneuriat',
    severity: 'warning',
    say: 'spelling',
    source: 'onu-fr',
    pattern: /(?<!\p{L})(e)ntreprenariat/giu,
    fix: 'entrepreneuriat',
    examples: {
      hits: [
        'l’entreprenariat des jeunes ⇒ l’entrepreneuriat des jeunes',
        'Entreprenariat et emploi ⇒ Entrepreneuriat et emploi',
      ],
      misses: ['l’entrepreneuriat des jeunes', 'un entrepreneur'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-one-word',
    severity: 'warning',
    say: 'spelling',
    source: 'onu-fr',
    needs: /o-[spcé]/,
    pattern:
      /(?<!\p{L})(psycho|socio)-(socia(?:le?s?|ux)|professionnel(?:le)?s?|culturel(?:le)?s?|éducati(?:f|ve)s?)(?!\p{L})/giu,
    fix: '$1$2',
    examples: {
      hits: [
        'un appui psycho-social ⇒ un appui psychosocial',
        'le contexte socio-culturel ⇒ le contexte socioculturel',
      ],
      misses: ['un appui psychosocial', 'le contexte socio-économique'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-comma-before-date',
    severity: 'error',
    say: 'comma-too-many',
    source: 'onu-fr',
    pattern: /(?<!\p{L})((?:a|ont) été \p{L}{3,20}), (?=le \d)/gu,
    fix: '$1 ',
    examples: {
      hits: [
        'le rapport a été publié, le 3 mars ⇒ le rapport a été publié le 3 mars',
        'ils ont été accueillis, le 3 mars ⇒ ils ont été accueillis le 3 mars',
      ],
      misses: ['le rapport a été publié le 3 mars', 'a été publié, et le 3 mars'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-comma-open',
    severity: 'error',
    say: 'comma-missing',
    source: 'onu-fr',
    pattern: /, (dans la mesure du possible|le cas échéant|à cet égard|en outre) (?=\p{L})/gu,
    fix: ', $1, ',
    examples: {
      hits: [
        'seront, dans la mesure du possible accueillis ⇒ seront, dans la mesure du possible, accueillis',
        'ils sont, le cas échéant orientés ⇒ ils sont, le cas échéant, orientés',
      ],
      misses: ['seront, dans la mesure du possible, accueillis', 'dans la mesure du possible'],
    },
  }),
  phrase('fr', 'style', {
    id: 'fr-said-before',
    severity: 'info',
    say: 'fr-said-before',
    source: 'onu-fr',
    needs: /dit|sus/,
    pattern:
      /(?<!\p{L})(?:ledit|ladite|lesdite?s|dudit|desdite?s|audit(?= projet)|auxdite?s|susmentionnée?s?|susvisée?s?)(?!\p{L})/giu,
    fix: null,
    examples: {
      hits: ['dans le cadre dudit projet', 'les partenaires susmentionnés'],
      misses: ['dans le cadre de ce projet', 'un audit externe'],
    },
  }),
  phrase('fr', 'style', {
    id: 'fr-and-or',
    severity: 'info',
    say: 'and-or',
    source: 'onu-fr',
    pattern: /(?<!\p{L})et ?\/ ?ou(?!\p{L})/giu,
    fix: null,
    examples: { hits: ['de l’eau et/ou des vivres', 'et / ou'], misses: ['de l’eau ou des vivres', 'et où'] },
  }),
  phrase('fr', 'style', {
    id: 'fr-etc',
    severity: 'error',
    say: 'etc',
    source: 'onu-fr',
    pattern: /(?<!\p{L})etc(?:\.{2,4}|\.?[ \u00a0]?…)/gu,
    fix: 'etc.',
    examples: {
      hits: ['du riz, du sel, etc... ⇒ du riz, du sel, etc.', 'du riz, etc.. ⇒ du riz, etc.'],
      misses: ['du riz, du sel, etc.', 'et cetera'],
    },
  }),
  phrase('fr', 'style', {
    id: 'fr-etc-comma',
    severity: 'info',
    say: 'comma-missing',
    source: 'onu-fr',
    pattern: /(?<=\p{L}) (?=etc(?!\p{L}))/gu,
    fix: ', ',
    examples: {
      hits: ['du riz, du sel etc. ⇒ du riz, du sel, etc.', 'Mali, Niger etc ⇒ Mali, Niger, etc'],
      misses: ['du riz, du sel, etc.', 'le sel (etc.)'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-country-feminine',
    severity: 'error',
    say: 'agreement',
    source: 'onu-fr',
    needs: /au \p{Lu}/u,
    pattern:
      /(?<!\p{L})au (Côte d[’']Ivoire|France|Guinée|Tunisie|Algérie|Mauritanie|Libye|Gambie|Sierra Leone|Syrie|Somalie|Éthiopie|Colombie|Türkiye|Italie|Espagne|Belgique|Allemagne|Grèce|Ukraine|Pologne|République (?:centrafricaine|démocratique du Congo|dominicaine))(?!\p{L}|-)/gu,
    fix: 'en $1',
    examples: {
      hits: ['venus au Côte d’Ivoire ⇒ venus en Côte d’Ivoire', 'établis au Tunisie ⇒ établis en Tunisie'],
      misses: ['venus en Côte d’Ivoire', 'au Maroc', 'au Guinée-Forum'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-country-masculine',
    severity: 'error',
    say: 'agreement',
    source: 'onu-fr',
    needs: /en \p{Lu}/u,
    pattern:
      /(?<!\p{L})en (Mali|Maroc|Niger|Nigéria|Sénégal|Burkina Faso|Tchad|Cameroun|Ghana|Togo|Bénin|Gabon|Congo|Liban|Yémen|Soudan|Mexique|Canada|Brésil|Pérou|Chili|Kenya|Burundi|Rwanda|Royaume-Uni|Danemark|Portugal|Bangladesh|Pakistan|Japon)(?!\p{L}|-)/gu,
    fix: 'au $1',
    examples: {
      hits: ['nés en Mali ⇒ nés au Mali', 'arrivés en Sénégal en mai ⇒ arrivés au Sénégal en mai'],
      misses: ['nés au Mali', 'en Mauritanie', 'en Nigérienne'],
    },
  }),
  phrase('fr', 'numbers', {
    id: 'fr-around-the-clock',
    severity: 'info',
    say: 'better',
    source: 'onu-fr',
    needs: /\d ?[hj]/,
    pattern: /(?<![\d\p{L}.,/])24[ \u00a0]?[hH](?:eures)? ?\/ ?24(?:[ \u00a0]?[hH])?(?![\p{L}\d])/gu,
    fix: '24\u00a0heures sur\u00a024',
    examples: {
      hits: [
        'ouvert 24h/24 à Agadir ⇒ ouvert 24\u00a0heures sur\u00a024 à Agadir',
        'ouvert 24 h / 24, gratuit ⇒ ouvert 24\u00a0heures sur\u00a024, gratuit',
      ],
      misses: ['ouvert 24\u00a0heures sur\u00a024', 'dans les 24 h', 'le 24/24'],
    },
  }),
  phrase('fr', 'numbers', {
    id: 'fr-every-day',
    severity: 'info',
    say: 'better',
    source: 'onu-fr',
    needs: /7 ?j/i,
    pattern: /(?<![\d\p{L}.,/])7[ \u00a0]?[jJ](?:ours)? ?\/ ?7(?:[ \u00a0]?[jJ])?(?![\p{L}\d])/gu,
    fix: '7\u00a0jours sur\u00a07',
    examples: {
      hits: [
        'une ligne ouverte 7j/7 ⇒ une ligne ouverte 7\u00a0jours sur\u00a07',
        'ouverte 7 jours/7 ⇒ ouverte 7\u00a0jours sur\u00a07',
      ],
      misses: ['7\u00a0jours sur\u00a07', 'pendant 7 jours', 'le 7/7'],
    },
  }),
];
