import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';
import { phrase } from '../phrase.ts';

const OF: Record<string, string> = { le: 'du', les: 'des', la: 'de la', 'l’': 'de l’', "l'": 'de l’' };

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

/** Small words in French: left out, doubled, run together or taken for others. */
export const frSmallWords: readonly Rule[] = [
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
  frBenefit,
];
