import type { Rule } from '../../engine/rule.ts';
import { phrase } from '../phrase.ts';

/** Wordings that an editor of French makes better. */
export const frWording: readonly Rule[] = [
  phrase('fr', 'style', {
    id: 'fr-most-vulnerable',
    severity: 'info',
    say: 'term-person',
    source: 'iom-glossary',
    pattern: /(?<!\p{L})(aux|des) ((?:plus )?)vulnérables(?![\p{L}-])(?! (?:d|à))/giu,
    fix: null,
    params: { right: 'personnes les plus vulnérables, personnes en situation de vulnérabilité' },
    examples: {
      hits: ['venir en aide aux plus vulnérables', 'la protection des plus vulnérables'],
      misses: ['les migrants les plus vulnérables', 'aux personnes les plus vulnérables'],
    },
  }),
  phrase('fr', 'style', {
    id: 'fr-cold-kits',
    severity: 'info',
    say: 'better',
    source: 'newsroom',
    pattern: /(?<!\p{L})(kits?) froids?(?!\p{L})/giu,
    fix: '$1 pour le froid',
    batch: false,
    examples: {
      hits: ['des kits froids ⇒ des kits pour le froid', 'un kit froid ⇒ un kit pour le froid'],
      misses: ['des kits pour le froid', 'des repas froids'],
    },
  }),
  phrase('fr', 'style', {
    id: 'fr-made-aware',
    severity: 'info',
    say: 'better',
    source: 'onu-fr',
    needs: /ensibilis/,
    pattern:
      /(?<!\p{L})(sensibilis(?:er|é|ée|és|ées|ent|e) (?:(?:les|des|ces|leurs|aux) \p{L}{3,16} )?)sur(?= (?:l[’']|la |les |le |leurs ))/giu,
    fix: '$1à',
    batch: false,
    examples: {
      hits: [
        'sensibiliser les élèves sur l’eau ⇒ sensibiliser les élèves à l’eau',
        'sensibilisés sur la loi ⇒ sensibilisés à la loi',
      ],
      misses: ['sensibiliser les élèves à la sécurité', 'une sensibilisation sur le terrain'],
    },
  }),
  phrase('fr', 'style', {
    id: 'fr-premises',
    severity: 'warning',
    say: 'better',
    source: 'onu-fr',
    pattern:
      /(?<!\p{L})(dans les|aux) lieux(?= d(?:e l[’'](?:OIM|ONU|Organisation|ambassade|association|université)|u (?:bureau|ministère|consulat|HCR)))/giu,
    fix: '$1 locaux',
    examples: {
      hits: [
        'dans les lieux de l’OIM ⇒ dans les locaux de l’OIM',
        'dans les lieux du consulat ⇒ dans les locaux du consulat',
      ],
      misses: ['dans les locaux de l’OIM', 'dans les lieux de vie'],
    },
  }),
  phrase('fr', 'style', {
    id: 'fr-following',
    severity: 'info',
    say: 'better',
    source: 'onu-fr',
    pattern: /(?<!\p{L})(s)uite (?:à (la |l[’'])|(aux?) )(?!donn)/giu,
    fix: null,
    params: { right: 'à la suite de' },
    examples: {
      hits: ['Suite à la crue, 40 familles', 'partis suite au séisme'],
      misses: ['à la suite de la crue', 'donner suite à une demande'],
    },
  }),
  phrase('fr', 'style', {
    id: 'fr-chat',
    severity: 'info',
    say: 'better',
    source: 'onu-fr',
    pattern: /(?<!\p{L})chat direct(?!\p{L})/giu,
    fix: 'messagerie instantanée',
    batch: false,
    examples: {
      hits: [
        'par chat direct sur ⇒ par messagerie instantanée sur',
        'via le chat direct ⇒ via le messagerie instantanée',
      ],
      misses: ['par messagerie instantanée', 'le chat dort'],
    },
  }),
  phrase('fr', 'style', {
    id: 'fr-level-of',
    severity: 'info',
    say: 'better',
    source: 'onu-fr',
    needs: /au niveau/,
    pattern:
      /(?<!\p{L})au niveau d(?:e la|e l[’']|u|es) (?=(?:région|ville|province|commune|camp|frontière|port|centres?|Maroc|Mali|Sénégal|Niger|Tchad)(?!\p{L}))/giu,
    fix: null,
    params: { right: 'dans, à' },
    examples: {
      hits: ['au niveau de la région de l’Oriental', 'au niveau du camp'],
      misses: ['au niveau régional', 'le niveau de la mer'],
    },
  }),
];
