import type { Rule } from '../../engine/rule.ts';
import { phrase } from '../phrase.ts';

/** Words the Organization does not use in Spanish, and what it says instead. */
export const esTerms: readonly Rule[] = [
  phrase('es', 'terms', {
    id: 'es-term-irregular',
    severity: 'block',
    say: 'term-irregular',
    source: 'ga-3449',
    pattern:
      /(?<!\p{L})(?:in|e)?migra(?:ntes?|ción|ciones)\s(?:ileg(?:al|ales)|clandestin[oa]s?)(?!\p{L})|(?<!\p{L})(?:los ilegales|sin papeles)(?!\p{L})/giu,
    fix: null,
    params: { right: 'migrantes en situación irregular, migración irregular' },
    examples: {
      hits: ['inmigrantes ilegales', 'la migración clandestina', 'personas sin papeles'],
      misses: ['migrantes en situación irregular', 'la tala ilegal', 'la migración irregular'],
    },
  }),
  phrase('es', 'terms', {
    id: 'es-term-climate',
    severity: 'error',
    say: 'term-climate',
    source: 'iom-glossary',
    pattern: /(?<!\p{L})refugiad[oa]s?\sclimátic[oa]s?(?!\p{L})/giu,
    fix: null,
    params: { right: 'personas desplazadas por el cambio climático, migrantes ambientales' },
    examples: {
      hits: ['refugiados climáticos', 'una refugiada climática'],
      misses: ['el cambio climático', 'las personas refugiadas'],
    },
  }),
  phrase('es', 'terms', {
    id: 'es-term-metaphor',
    severity: 'warning',
    say: 'term-metaphor',
    source: 'iom-style',
    pattern:
      /(?<!\p{L})(?:olas?|oleadas?|avalanchas?|invasión|aluvión|tsunami|marea)\s(?:de\s(?:(?:in|e)?migrantes|refugiados|personas|desplazados|retornos|retornados|deportados|deportaciones|llegadas)|migratorias?)(?!\p{L})/giu,
    fix: null,
    params: { right: 'llegadas, aumento de las llegadas, movimientos' },
    examples: {
      hits: ['una oleada de migrantes', 'la avalancha migratoria', 'una ola de retornos'],
      misses: ['una oleada de calor', 'una ola de frío', 'el aumento de las llegadas'],
    },
  }),
  phrase('es', 'terms', {
    id: 'es-term-person-first',
    severity: 'warning',
    say: 'term-person-first',
    source: 'iom-glossary',
    pattern: /(?<!\p{L})((?:in)?migrantes?)\s(?:irregular(?:es)?|indocumentad[oa]s?)(?!\p{L})/giu,
    fix: '$1 en situación irregular',
    examples: {
      hits: [
        'migrantes irregulares ⇒ migrantes en situación irregular',
        'un migrante indocumentado ⇒ un migrante en situación irregular',
      ],
      misses: ['la migración irregular', 'migrantes en situación irregular'],
    },
  }),
  phrase('es', 'terms', {
    id: 'es-term-infections',
    severity: 'warning',
    say: 'term-infections',
    source: 'who-sti',
    pattern: /(?<!\p{L})enfermedades\sde\stransmisión\ssexual(?:\s\(ETS\))?(?!\p{L})/giu,
    fix: 'infecciones de transmisión sexual',
    examples: {
      hits: [
        'las enfermedades de transmisión sexual ⇒ las infecciones de transmisión sexual',
        'enfermedades de transmisión sexual (ETS) ⇒ infecciones de transmisión sexual',
      ],
      misses: ['infecciones de transmisión sexual', 'enfermedades transmisibles'],
    },
  }),
];
