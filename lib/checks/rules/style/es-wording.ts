import type { Rule } from '../../engine/rule.ts';
import { phrase } from '../phrase.ts';

/** Wordings that Spanish has better words for. */
export const esWording: readonly Rule[] = [
  phrase('es', 'style', {
    id: 'es-in-relation',
    severity: 'warning',
    say: 'better',
    source: 'rae',
    pattern: /(?<!\p{L})(e)n relación a(?= )/giu,
    fix: '$1n relación con',
    batch: false,
    examples: {
      hits: ['en relación a que ⇒ en relación con que', 'En relación a esto ⇒ En relación con esto'],
      misses: ['en relación con esto', 'la relación a distancia'],
    },
  }),
  phrase('es', 'style', {
    id: 'es-etc-stop',
    severity: 'error',
    say: 'etc',
    source: 'rae',
    pattern: /(?<!\p{L})etc(?![.\p{L}…]| ?…)/gu,
    fix: 'etc.',
    examples: {
      hits: ['(jabón, arroz, etc) ⇒ (jabón, arroz, etc.)', 'arroz, etc, ⇒ arroz, etc.,'],
      misses: ['arroz, etc.', 'arroz, etc…'],
    },
  }),
  phrase('es', 'style', {
    id: 'es-based-on',
    severity: 'info',
    say: 'better',
    source: 'onu-es',
    pattern: /(?<!\p{L})en base a(?!\p{L})/giu,
    fix: 'sobre la base de',
    batch: false,
    examples: {
      hits: ['en base a datos ⇒ sobre la base de datos', 'En base a esto ⇒ Sobre la base de esto'],
      misses: ['sobre la base de datos', 'en la base aérea'],
    },
  }),
  phrase('es', 'numbers', {
    id: 'es-per-cent',
    severity: 'error',
    say: 'spelling',
    source: 'rae',
    pattern: /(?<=\p{N}[ \u00a0\u202f]|\p{L} )porciento(?!\p{L})/gu,
    fix: 'por ciento',
    examples: {
      hits: ['el 12 porciento de jóvenes ⇒ el 12 por ciento de jóvenes', 'diez porciento ⇒ diez por ciento'],
      misses: ['el 12 por ciento', 'un porcentaje'],
    },
  }),
  phrase('es', 'dates', {
    id: 'es-date-of',
    severity: 'error',
    say: 'missing-word',
    source: 'rae',
    pattern:
      /(?<=(?:el|del|al) \d{1,2}) (?=(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?!\p{L}))/gu,
    fix: ' de ',
    params: { right: 'de' },
    examples: {
      hits: ['el 4 mayo de 2024 ⇒ el 4 de mayo de 2024', 'al 12 junio ⇒ al 12 de junio'],
      misses: ['el 4 de mayo', 'las 12 mayores'],
    },
  }),
  phrase('es', 'terms', {
    id: 'es-inclusive',
    severity: 'info',
    say: 'es-inclusive',
    source: 'onu-es',
    needs: /@|xs?(?![a-z])|\/a|\(a|tod[ex]s?(?![a-z])/i,
    pattern:
      /(?<![\p{L}@.])\p{L}{3,20}(?:@s?|xs)(?![\p{L}@.])|(?<!\p{L})(?:l[@x]s)(?!\p{L})|(?<!\p{L})\p{L}{3,20}[oa](?:s)?\/[oa]s?(?!\p{L})|(?<!\p{L})tod[ex]s(?!\p{L})|(?<!\p{L})\p{L}{3,20}(?:\(as?\))s?(?!\p{L})/giu,
    fix: null,
    examples: {
      hits: [
        'l@s migrantes',
        'los trabajadores/as y niños/as',
        'l@s niñ@s',
        'las refugiadas/os, todes',
        'el/la beneficiario(a)',
      ],
      misses: ['las personas migrantes', 'prensa@iom.int', 'agua/aire'],
    },
  }),
  phrase('es', 'style', {
    id: 'es-etc',
    severity: 'error',
    say: 'etc',
    source: 'rae',
    pattern: /(?<!\p{L})etc(?:\.{2,4}|\.?[ \u00a0]?…)/gu,
    fix: 'etc.',
    examples: {
      hits: ['arroz, sal, etc... ⇒ arroz, sal, etc.', 'arroz, etc.. ⇒ arroz, etc.'],
      misses: ['arroz, sal, etc.', 'etcétera'],
    },
  }),
];
