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

/** Words that do not agree with each other, in French. */
export const frAgreement: readonly Rule[] = [
  frSuchAs,
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
  // A type is named in the singular as well: a person decides.
  phrase('fr', 'grammar', {
    id: 'fr-profile-kinds',
    severity: 'info',
    say: 'agreement',
    source: 'onu-fr',
    needs: /profils/,
    pattern: /(?<!\p{L})(profils d(?:e |[’']))(entrepreneur|migrant|bénéficiaire|travailleur)(?!\p{L})/gu,
    fix: '$1$2s',
    batch: false,
    examples: {
      hits: [
        'tous les profils d’entrepreneur ⇒ tous les profils d’entrepreneurs',
        'des profils de migrant ⇒ des profils de migrants',
      ],
      misses: ['tous les profils d’entrepreneurs', 'un profil d’entrepreneur'],
    },
  }),
  phrase('fr', 'grammar', {
    id: 'fr-profiles',
    severity: 'error',
    say: 'agreement',
    source: 'onu-fr',
    needs: /d(?:e |[’'])/,
    pattern:
      /(?<!\p{L})((?:groupes|catégories|réseaux|associations|milliers|centaines|dizaines|coopératives) d(?:e |[’']))(entrepreneur|migrant|bénéficiaire|femme|jeune|travailleur|personne|famille|réfugié|volontaire|agriculteur|demandeur)(?!\p{L})/gu,
    fix: '$1$2s',
    examples: {
      hits: [
        'des groupes de femme ⇒ des groupes de femmes',
        'des milliers de personne ⇒ des milliers de personnes',
      ],
      misses: ['des groupes de femmes', 'un groupe de femmes'],
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

function gender(before: string): string | undefined {
  const feminine = /\p{L}(?:elles|ives|ales|ères|euses|ées)(?!\p{L})/u.test(before);
  const masculine = /\p{L}(?:els|ifs|aux|iers|ents|eux)(?!\p{L})/u.test(before);
  return feminine === masculine ? undefined : feminine ? 'telles que' : 'tels que';
}
