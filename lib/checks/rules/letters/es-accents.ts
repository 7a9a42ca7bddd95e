import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';
import { phrase } from '../phrase.ts';

const WORDS: Record<string, string> = {
  ademas: 'además',
  fué: 'fue',
  fuí: 'fui',
  vió: 'vio',
  dió: 'dio',
  prevee: 'prevé',
  preveen: 'prevén',
  alimentacion: 'alimentación',
  despues: 'después',
  dia: 'día',
  dias: 'días',
  economico: 'económico',
  economica: 'económica',
  exito: 'éxito',
  genero: 'género',
  jovenes: 'jóvenes',
  linea: 'línea',
  maritima: 'marítima',
  maritimo: 'marítimo',
  mas: 'más',
  medica: 'médica',
  medico: 'médico',
  medicos: 'médicos',
  ningun: 'ningún',
  numero: 'número',
  pais: 'país',
  paises: 'países',
  politica: 'política',
  politicas: 'políticas',
  poblacion: 'población',
  publicas: 'públicas',
  region: 'región',
  segun: 'según',
  tambien: 'también',
  tecnica: 'técnica',
  tecnico: 'técnico',
  traves: 'través',
  transito: 'tránsito',
  trafico: 'tráfico',
  ultimo: 'último',
  ultima: 'última',
  ultimos: 'últimos',
  ultimas: 'últimas',
  victima: 'víctima',
  victimas: 'víctimas',
};
const spelled = new RegExp(
  `(?<![\\p{L}\\p{N}_.@-])(?:\\p{L}{3,14}(?:ci|si)on|${Object.keys(WORDS).join('|')})(?![\\p{L}\\p{N}_@-])`,
  'gu',
);

const esMisspelled: Rule = {
  id: 'es-accent',
  languages: ['es'],
  severity: 'error',
  kind: 'letters',
  say: 'accent-missing',
  source: 'rae',
  find: matches(spelled, ([found]) => {
    const right = WORDS[found] ?? found.replace(/on$/u, 'ón');
    if (right === found || /^\p{Lu}/u.test(found)) return undefined;
    return { fix: right, params: { right }, batch: !DOUBTFUL.has(found) };
  }),
  examples: {
    hits: [
      'la poblacion del pais ⇒ la población del país',
      'la proteccion y la asistencia ⇒ la protección y la asistencia',
      'tambien hay mas agua ⇒ también hay más agua',
    ],
    misses: ['la población del país', 'la Misión', 'las poblaciones', 'la Union Jack', 'el avión'],
  },
};
const DOUBTFUL = new Set(['mas', 'medica', 'medico', 'genero', 'numero', 'transito', 'trafico']);

/** Accents of Spanish words and names. */
export const esSpelling: readonly Rule[] = [
  esMisspelled,
  phrase('es', 'letters', {
    id: 'es-country-accent',
    severity: 'error',
    say: 'accent-missing',
    source: 'unterm',
    pattern: /(?<![\p{L}-])(M)exico(?![\p{L}-])/gu,
    fix: '$1éxico',
    examples: {
      hits: ['en Mexico ⇒ en México', 'de Mexico a Tijuana ⇒ de México a Tijuana'],
      misses: ['en México', 'New-Mexico'],
    },
  }),
  phrase('es', 'letters', {
    id: 'es-panama-accent',
    severity: 'error',
    say: 'accent-missing',
    source: 'unterm',
    pattern: /(?<![\p{L}-])(Panam|Canad|Bogot)a(?![\p{L}-])/gu,
    fix: '$1á',
    examples: {
      hits: ['en Panama ⇒ en Panamá', 'a Canada ⇒ a Canadá'],
      misses: ['en Panamá', 'panameño'],
    },
  }),
  phrase('es', 'letters', {
    id: 'es-haiti-accent',
    severity: 'error',
    say: 'accent-missing',
    source: 'unterm',
    pattern: /(?<![\p{L}-])(Hait)i(?![\p{L}-])/gu,
    fix: '$1í',
    examples: { hits: ['en Haiti ⇒ en Haití', 'de Haiti, ⇒ de Haití,'], misses: ['en Haití', 'haitiano'] },
  }),
  phrase('es', 'letters', {
    id: 'es-peru-accent',
    severity: 'error',
    say: 'accent-missing',
    source: 'unterm',
    pattern: /(?<![\p{L}-])(Per)u(?![\p{L}-])/gu,
    fix: '$1ú',
    examples: { hits: ['en Peru ⇒ en Perú', 'de Peru, ⇒ de Perú,'], misses: ['en Perú', 'peruano'] },
  }),
];
