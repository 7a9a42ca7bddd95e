import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';
import { phrase } from '../phrase.ts';

/** The days of the United Nations have capitals in Spanish. */
const esDay: Rule = {
  id: 'es-international-day',
  languages: ['es'],
  severity: 'info',
  kind: 'names',
  say: 'official-name',
  source: 'onu-es',
  find: matches(
    /(?<!\p{L})(?:día (?:[Ii]nternacional|[Mm]undial)|Día (?:internacional|mundial))(?= (?:del?|contra|para)(?!\p{L}))/gu,
    ([found]) => {
      const right = /undial/u.test(found) ? 'Día Mundial' : 'Día Internacional';
      return { fix: right, params: { right } };
    },
  ),
  examples: {
    hits: [
      'el día internacional de la Mujer ⇒ el Día Internacional de la Mujer',
      'el Día internacional del Migrante ⇒ el Día Internacional del Migrante',
      'el día mundial contra la Trata ⇒ el Día Mundial contra la Trata',
    ],
    misses: ['el Día Internacional de la Mujer', 'un día de trabajo internacional'],
  },
};

/** Names and abbreviations as they are written in Spanish. */
export const esNames: readonly Rule[] = [
  phrase('es', 'names', {
    id: 'es-organization',
    severity: 'error',
    say: 'official-name',
    source: 'unterm',
    pattern:
      /(?!Organización Internacional para las Migraciones)[Oo]rganización [Ii]nternacional (?:para las|de las|para la) [Mm]igraci(?:ones|ón)(?!\p{L})/gu,
    fix: 'Organización Internacional para las Migraciones',
    examples: {
      hits: [
        'la Organización internacional para las migraciones ⇒ la Organización Internacional para las Migraciones',
        'la Organización Internacional de las Migraciones ⇒ la Organización Internacional para las Migraciones',
      ],
      misses: ['la Organización Internacional para las Migraciones', 'una organización internacional'],
    },
  }),
  phrase('es', 'names', {
    id: 'es-united-nations',
    severity: 'error',
    say: 'official-name',
    source: 'unterm',
    pattern: /(?<!\p{L})(?:Naciones unidas|naciones [Uu]nidas)(?!\p{L})/gu,
    fix: 'Naciones Unidas',
    examples: {
      hits: ['las Naciones unidas ⇒ las Naciones Unidas', 'las naciones unidas ⇒ las Naciones Unidas'],
      misses: ['las Naciones Unidas', 'las naciones vecinas'],
    },
  }),
  esDay,
  phrase('es', 'letters', {
    id: 'es-secretariat',
    severity: 'warning',
    say: 'accent-missing',
    source: 'rae',
    needs: /Secretaria de/,
    // A secretary is a person, and then her name is near.
    pattern:
      /(?<!\p{L})Secretaria(?= de (?:Relaciones|Estado|Gobernación|Salud|Seguridad|Educación|Trabajo|Desarrollo|Economía|Integración|Marina|Cultura|Turismo|Bienestar|las Mujeres|la Mujer|Derechos)(?!\p{L})(?![^.,;]{0,60}, \p{Lu}))/gu,
    fix: 'Secretaría',
    batch: false,
    params: { right: 'Secretaría' },
    examples: {
      hits: [
        'la Secretaria de Relaciones Exteriores inauguró ⇒ la Secretaría de Relaciones Exteriores inauguró',
        'con la Secretaria de Salud ⇒ con la Secretaría de Salud',
      ],
      misses: ['la Secretaría de Salud', 'la Secretaria de Relaciones Exteriores, Ana Ruiz, dijo'],
    },
  }),
  phrase('es', 'names', {
    id: 'es-ngos',
    severity: 'warning',
    say: 'spelling',
    source: 'rae',
    pattern: /(?<!\p{L})(ONG|ODS)s(?!\p{L})/gu,
    fix: '$1',
    examples: {
      hits: ['cinco ONGs locales ⇒ cinco ONG locales', 'las ONGs, ⇒ las ONG,'],
      misses: ['cinco ONG locales', 'los ODS'],
    },
  }),
  phrase('es', 'names', {
    id: 'es-usa',
    severity: 'warning',
    say: 'spelling',
    source: 'rae',
    pattern: /(?<![\p{L}.])(?:EEUU|EE\.UU\.|EE UU)(?!\p{L})/gu,
    fix: 'EE.\u00a0UU.',
    examples: {
      hits: ['hacia EEUU desde ⇒ hacia EE.\u00a0UU. desde', 'en EE.UU. y ⇒ en EE.\u00a0UU. y'],
      misses: ['en los Estados Unidos', 'en EE.\u00a0UU. y'],
    },
  }),
  phrase('es', 'names', {
    id: 'es-covid',
    severity: 'warning',
    say: 'spelling',
    source: 'rae',
    pattern: /(?<!\p{L})(?:Covid|covid)(?:-19)?(?![\p{L}\d])/gu,
    fix: 'COVID-19',
    examples: {
      hits: ['la Covid-19 ⇒ la COVID-19', 'por covid, ⇒ por COVID-19,'],
      misses: ['la COVID-19', 'poscovid'],
    },
  }),
  phrase('es', 'names', {
    id: 'es-union',
    severity: 'error',
    say: 'official-name',
    source: 'unterm',
    pattern: /(?<!\p{L})(?:Unión europea|unión [Ee]uropea)(?!\p{L})/gu,
    fix: 'Unión Europea',
    examples: {
      hits: ['de la Unión europea ⇒ de la Unión Europea', 'la unión europea ⇒ la Unión Europea'],
      misses: ['de la Unión Europea', 'la unión hace la fuerza'],
    },
  }),
  phrase('es', 'names', {
    id: 'es-global-compact',
    severity: 'error',
    say: 'official-name',
    source: 'unterm',
    pattern:
      /(?<!\p{L})[Pp]acto [Mm]undial (?:sobre|para|por) (?:la )?[Mm]igraci(?:ón|ones)(?!\p{L}| Segura)/gu,
    fix: 'Pacto Mundial para la Migración Segura, Ordenada y Regular',
    examples: {
      hits: [
        'el Pacto mundial sobre migración ⇒ el Pacto Mundial para la Migración Segura, Ordenada y Regular',
        'el Pacto Mundial sobre la Migración ⇒ el Pacto Mundial para la Migración Segura, Ordenada y Regular',
      ],
      misses: ['el Pacto Mundial sobre los Refugiados', 'un pacto mundial'],
    },
  }),
];
