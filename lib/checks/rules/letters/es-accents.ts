import { beginsSentence, matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

const WORDS: Record<string, string> = {
  ademas: 'además',
  asi: 'así',
  aqui: 'aquí',
  todavia: 'todavía',
  energia: 'energía',
  telefono: 'teléfono',
  articulo: 'artículo',
  deficit: 'déficit',
  indigena: 'indígena',
  indigenas: 'indígenas',
  mayoria: 'mayoría',
  lider: 'líder',
  area: 'área',
  areas: 'áreas',
  habia: 'había',
  habian: 'habían',
  tramite: 'trámite',
  tramites: 'trámites',
  opinion: 'opinión',
  razon: 'razón',
  vehiculo: 'vehículo',
  vehiculos: 'vehículos',
  basico: 'básico',
  basicos: 'básicos',
  climatico: 'climático',
  medicas: 'médicas',
  historico: 'histórico',
  psicologica: 'psicológica',
  psicologico: 'psicológico',
  juridica: 'jurídica',
  juridico: 'jurídico',
  unico: 'único',
  unica: 'única',
  facil: 'fácil',
  dificil: 'difícil',
  util: 'útil',
  movil: 'móvil',
  rapido: 'rápido',
  rapida: 'rápida',
  minimo: 'mínimo',
  maximo: 'máximo',
  proximo: 'próximo',
  proximos: 'próximos',
  proxima: 'próxima',
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
const bothCases = (word: string) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`;
const spelled = new RegExp(
  `(?<![\\p{L}\\p{N}_.@-])(?:\\p{L}{2,13}[^s\\P{L}](?:ci|si)on|\\p{L}{3,16}[csx]iónes|${Object.keys(WORDS).map(bothCases).join('|')})(?![\\p{L}\\p{N}_@-])`,
  'gu',
);

const esMisspelled: Rule = {
  id: 'es-accent',
  languages: ['es'],
  severity: 'error',
  kind: 'letters',
  say: 'accent-missing',
  source: 'rae',
  find: matches(spelled, ({ 0: found, index }, { prose }) => {
    const isCapital = /^\p{Lu}/u.test(found);
    // Elsewhere a capital begins a name, and names are not ours to spell.
    if (isCapital && (!beginsSentence(prose, index) || /^ \p{Lu}/u.test(prose.slice(index + found.length))))
      return undefined;
    const plain = WORDS[found.toLowerCase()] ?? found.replace(/on$/u, 'ón').replace(/iónes$/u, 'iones');
    const right = isCapital ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
    if (right === found) return undefined;
    const say = plain.endsWith('iones') ? 'spelling' : undefined;
    return { fix: right, say, params: { right }, batch: !DOUBTFUL.has(found.toLowerCase()) };
  }),
  examples: {
    hits: [
      'la poblacion del pais ⇒ la población del país',
      'la proteccion y la asistencia ⇒ la protección y la asistencia',
      'tambien hay mas agua ⇒ también hay más agua',
      'brindará capacitaciónes ⇒ brindará capacitaciones',
      'Llegaron. Mas de 500 mujeres ⇒ Llegaron. Más de 500 mujeres',
    ],
    misses: [
      'la población del país',
      'la Misión',
      'las poblaciones',
      'la Union Jack',
      'con Mas Canosa',
      'Mas Canosa llegó',
      'las capacitaciones',
      'el avión',
    ],
  },
};
const DOUBTFUL = new Set(['mas', 'medica', 'medico', 'genero', 'numero', 'transito', 'trafico']);

const NAMES: Record<string, string> = {
  Africa: 'África',
  America: 'América',
  Espana: 'España',
  Afganistan: 'Afganistán',
  Bogota: 'Bogotá',
  Canada: 'Canadá',
  Cucuta: 'Cúcuta',
  Darien: 'Darién',
  Belen: 'Belén',
  Turquia: 'Turquía',
  Belgica: 'Bélgica',
  Hungria: 'Hungría',
  Etiopia: 'Etiopía',
  Haiti: 'Haití',
  Iran: 'Irán',
  Japon: 'Japón',
  Libano: 'Líbano',
  Medellin: 'Medellín',
  Mexico: 'México',
  Panama: 'Panamá',
  Pakistan: 'Pakistán',
  Peru: 'Perú',
  Sudan: 'Sudán',
  Tunez: 'Túnez',
  'Union Europea': 'Unión Europea',
  'union europea': 'Unión Europea',
  'Organizacion Internacional': 'Organización Internacional',
  Republica: 'República',
  'San Jose': 'San José',
};

const esNames: Rule = {
  id: 'es-name-accent',
  languages: ['es'],
  severity: 'error',
  kind: 'letters',
  say: 'accent-missing',
  source: 'unterm',
  find: matches(
    new RegExp(`(?<![\\p{L}-])(?:${Object.keys(NAMES).join('|')})(?![\\p{L}-])`, 'gu'),
    ([found]) => {
      const right = NAMES[found] ?? found;
      return { fix: right, params: { right } };
    },
  ),
  examples: {
    hits: [
      'de Mexico a Panama ⇒ de México a Panamá',
      'la Union Europea ⇒ la Unión Europea',
      'en Haiti, ⇒ en Haití,',
    ],
    misses: ['en México', 'panameño', 'New-Mexico', 'Médicos de África'],
  },
};

/** Accents of Spanish words and names. */
export const esSpelling: readonly Rule[] = [esMisspelled, esNames];
