import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';
import { phrase } from '../phrase.ts';

const opened =
  /^, (?:con el (?:apoyo|respaldo)|en (?:coordinación|colaboración|conjunto|alianza) con|junto (?:con|a)|con la colaboración) \p{L}/u;

/** « La OIM, con el apoyo de Suecia realizó »: what a comma opens, another closes. */
const esAsideOpen: Rule = {
  id: 'es-comma-aside-open',
  languages: ['es'],
  severity: 'error',
  kind: 'grammar',
  say: 'comma-missing',
  source: 'rae',
  find: matches(
    / (?=(?:realizó|entregó|inauguró|organizó|lanzó|capacitó|llevó a cabo|celebró|presentó|firmó|brindó|realizaron|entregaron|inauguraron|organizaron|lanzaron|firmaron)(?!\p{L}))/gu,
    ({ index }, { prose }) => {
      const comma = prose.lastIndexOf(',', index);
      const between = comma < 0 || index - comma > 180 ? '' : prose.slice(comma, index);
      return opened.test(between) && !/[.;:]|(?<!\p{L})(?:que|quien|quienes|donde)(?!\p{L})/u.test(between)
        ? ', '
        : undefined;
    },
  ),
  examples: {
    hits: [
      'La OIM, con el apoyo de Suecia realizó un taller. ⇒ La OIM, con el apoyo de Suecia, realizó un taller.',
      'La OIM, junto con la alcaldía inauguró un centro. ⇒ La OIM, junto con la alcaldía, inauguró un centro.',
    ],
    misses: ['La OIM, con el apoyo de Suecia, realizó un taller.', 'La OIM realizó un taller'],
  },
};

/** « Lima, 3 de mayo de 2021.- »: a dash parts the dateline from the text. */
const esDateline: Rule = {
  id: 'es-dateline-dash',
  languages: ['es'],
  severity: 'warning',
  kind: 'marks',
  say: 'hyphen-as-dash',
  source: 'rae',
  find: matches(/\.-(?= )/gu, ({ index }, { prose }) =>
    index < 70 && /(?:(?:19|20)\d\d|\p{L}{3}|\))$/u.test(prose.slice(Math.max(0, index - 6), index))
      ? ' –'
      : undefined,
  ),
  examples: {
    hits: [
      'Lima, 3 de mayo de 2021.- La OIM ⇒ Lima, 3 de mayo de 2021 – La OIM',
      'Quito.- Hoy llegaron ⇒ Quito – Hoy llegaron',
    ],
    misses: ['Lima, 3 de mayo de 2021 – La OIM', 'en 2021. La OIM'],
  },
};

const FEMININE: Record<string, string> = {
  jefe: 'jefa',
  director: 'directora',
  coordinador: 'coordinadora',
  secretario: 'secretaria',
  embajador: 'embajadora',
  asesor: 'asesora',
  encargado: 'encargada',
  ministro: 'ministra',
  alcalde: 'alcaldesa',
};

/** « la Sra. López, jefe de misión »: her title is feminine. */
const esTitle: Rule = {
  id: 'es-title-feminine',
  languages: ['es'],
  severity: 'warning',
  kind: 'grammar',
  say: 'spelling',
  source: 'un-inclusive',
  find: matches(
    new RegExp(
      `(?<=, (?:el )?)(?:${Object.keys(FEMININE).join('|')})(?= (?:de|del|general|regional|adjunto)(?!\\p{L}))`,
      'giu',
    ),
    ({ 0: found, index }, { prose }) => {
      const before = prose.slice(Math.max(0, index - 80), index);
      const at = Math.max(
        ...['Sra.', 'Srta.', 'Dra.', 'señora', 'Señora', 'doña'].map((word) => before.lastIndexOf(word)),
      );
      // one comma: she is the one who stands right before it
      if (at < 0 || /, (?!(?:el )?$)|[;:()]/u.test(before.slice(at))) return undefined;
      const plain = FEMININE[found.toLowerCase()] ?? found;
      const right = /^\p{Lu}/u.test(found) ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
      return { fix: right, batch: false, params: { right } };
    },
    /Sra\.|Srta\.|Dra\.|[sS]eñora|doña/u,
  ),
  examples: {
    hits: [
      'dijo la Sra. Maria Lopez, jefe de misión de la OIM ⇒ dijo la Sra. Maria Lopez, jefa de misión de la OIM',
      'la señora Ruiz, Director del centro ⇒ la señora Ruiz, Directora del centro',
    ],
    misses: [
      'dijo la Sra. López, jefa de misión',
      'dijo el Sr. López, jefe de misión',
      'la Sra. Ruiz, la alcaldesa, y Juan Gil, jefe de misión',
    ],
  },
};

/** Slips that return in Spanish releases. */
export const esGrammar: readonly Rule[] = [
  esTitle,
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
  phrase('es', 'marks', {
    id: 'es-comma-outside',
    severity: 'warning',
    say: 'comma-outside',
    source: 'rae',
    pattern: /(?<=\p{L}),([”»"])(?= \p{Ll})/gu,
    fix: '$1,',
    examples: {
      hits: [
        '“Nos vamos,” sostuvo Ana. ⇒ “Nos vamos”, sostuvo Ana.',
        '«Nos vamos,» dijo ⇒ «Nos vamos», dijo',
      ],
      misses: ['«Nos vamos», dijo Ana.', 'agua, comida'],
    },
  }),
  phrase('es', 'marks', {
    id: 'es-comma-said',
    severity: 'warning',
    say: 'comma-missing',
    source: 'rae',
    pattern:
      /(?<=\p{L}[»”"]) (?=(?:dijo|expresó|señaló|explicó|afirmó|declaró|añadió|agregó|indicó|comentó|aseguró|manifestó|destacó)(?!\p{L}))/gu,
    fix: ', ',
    examples: {
      hits: [
        '«Nos vamos» dijo Ana. ⇒ «Nos vamos», dijo Ana.',
        '«Nos vamos» explicó Ana. ⇒ «Nos vamos», explicó Ana.',
      ],
      misses: ['«Nos vamos», dijo Ana.', 'el lema «Agua» y'],
    },
  }),
  esAsideOpen,
  phrase('es', 'grammar', {
    id: 'es-comma-subject',
    severity: 'error',
    say: 'comma-too-many',
    source: 'rae',
    pattern:
      /(?<=(?<!(?<!\p{L})(?:entre|de|a|para|por|con|que|y) )(?<!\p{L})(?:[Ll]os|[Ll]as) (?:participantes|migrantes|funcionarios|autoridades|familias|asistentes|voluntarios|beneficiarios|representantes|personas|organizaciones|equipos)), (?=\p{Ll}{2,14}(?:aron|ieron) )/gu,
    fix: ' ',
    batch: false,
    examples: {
      hits: [
        'Los participantes, conocieron la ruta ⇒ Los participantes conocieron la ruta',
        'hoy las familias, recibieron agua ⇒ hoy las familias recibieron agua',
      ],
      misses: ['Los participantes conocieron la ruta', 'entre los migrantes, llegaron niños'],
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
  esDateline,
  phrase('es', 'dates', {
    id: 'es-of-the-year',
    severity: 'info',
    say: 'spelling',
    source: 'rae',
    pattern: /(?<=\d de \p{L}{4,10} )del(?= (?:19|20)\d\d)/gu,
    fix: 'de',
    examples: {
      hits: ['el 28 de julio del 2021 ⇒ el 28 de julio de 2021', '3 de mayo del 2020 ⇒ 3 de mayo de 2020'],
      misses: ['el 28 de julio de 2021', 'marzo del año 2021'],
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
  phrase('es', 'grammar', {
    id: 'es-contraction',
    severity: 'error',
    say: 'spelling',
    source: 'rae',
    pattern: /(?<!\p{L})([dD])e el(?= \p{Ll})/gu,
    fix: '$1el',
    examples: {
      hits: ['al norte de el país ⇒ al norte del país', 'De el puerto ⇒ Del puerto'],
      misses: ['al norte del país', 'de él', 'de El Salvador'],
    },
  }),
  phrase('es', 'grammar', {
    id: 'es-contraction-to',
    severity: 'error',
    say: 'spelling',
    source: 'rae',
    pattern: /(?<!\p{L})([aA]) el(?= \p{Ll})/gu,
    fix: '$1l',
    examples: {
      hits: ['llegan a el país ⇒ llegan al país', 'A el norte ⇒ Al norte'],
      misses: ['llegan al país', 'llegan a El Paso', 'ayuda a él'],
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
  phrase('es', 'grammar', {
    id: 'es-and-or',
    severity: 'info',
    say: 'and-or',
    source: 'onu-es',
    pattern: /(?<!\p{L})y ?\/ ?o(?!\p{L})/giu,
    fix: null,
    examples: { hits: ['agua y/o comida', 'y / o'], misses: ['agua o comida', 'y o se va'] },
  }),
  phrase('es', 'grammar', {
    id: 'es-and-i',
    severity: 'error',
    say: 'spelling',
    source: 'rae',
    pattern: /(?<=\p{L} )y(?= (?:hi(?!e)|i(?!a|e|o))\p{Ll}{2})/giu,
    fix: 'e',
    examples: {
      hits: ['mujeres y hijos ⇒ mujeres e hijos', 'refugio y información ⇒ refugio e información'],
      misses: ['mujeres e hijos', 'agua y hielo', 'Y indicó'],
    },
  }),
  phrase('es', 'grammar', {
    id: 'es-or-o',
    severity: 'error',
    say: 'spelling',
    source: 'rae',
    pattern: /(?<=\p{Ll} )o(?= (?:ho|o)\p{Ll}{2})/gu,
    fix: 'u',
    examples: {
      hits: ['mujeres o hombres ⇒ mujeres u hombres', 'siete o ocho ⇒ siete u ocho'],
      misses: ['mujeres u hombres', 'agua o comida'],
    },
  }),
  phrase('es', 'grammar', {
    id: 'es-psychosocial',
    severity: 'warning',
    say: 'spelling',
    source: 'rae',
    pattern: /(?<!\p{L})(p)s?ico-social(es)?(?!\p{L})/giu,
    fix: '$1sicosocial$2',
    examples: {
      hits: ['apoyo psico-social ⇒ apoyo psicosocial', 'servicios psico-sociales ⇒ servicios psicosociales'],
      misses: ['apoyo psicosocial', 'socioeconómico'],
    },
  }),
  phrase('es', 'grammar', {
    id: 'es-there-were',
    severity: 'error',
    say: 'spelling',
    source: 'rae',
    pattern:
      /(?<!\p{L})(h)(?:ubier(o)|ab(ía))n(?= (?:\d|más|menos|muchas?|muchos|varias?|varios|personas|familias|casos|niñ[oa]s|tres|dos|cuatro|cinco)(?!\p{L}))/giu,
    fix: null,
    params: { right: 'hubo, había' },
    examples: {
      hits: ['hubieron 300 personas', 'habían muchos casos'],
      misses: ['hubo 300 personas', 'habían llegado 300 personas'],
    },
  }),
  phrase('es', 'grammar', {
    id: 'es-thousand',
    severity: 'error',
    say: 'spelling',
    source: 'rae',
    pattern: /(?<![\p{L}\p{N}.,])(?:un mil|1 mil)(?= (?!millones)\p{Ll})/giu,
    fix: 'mil',
    examples: {
      hits: ['un mil personas ⇒ mil personas', 'unas 1 mil familias ⇒ unas mil familias'],
      misses: ['mil personas', '31 mil personas', 'uno de un mil millones'],
    },
  }),
  phrase('es', 'grammar', {
    id: 'es-million',
    severity: 'error',
    say: 'agreement',
    source: 'rae',
    pattern: /(?<![\d.,])((?:[2-9]|\d{2,3})(?:,\d{1,3})?[ \u00a0])millón(?!\p{L})/gu,
    fix: '$1millones',
    examples: {
      hits: ['7 millón de personas ⇒ 7 millones de personas', '2,5 millón ⇒ 2,5 millones'],
      misses: ['1 millón de personas', '7 millones de personas'],
    },
  }),
  phrase('es', 'grammar', {
    id: 'es-million-of',
    severity: 'error',
    say: 'missing-word',
    source: 'rae',
    pattern:
      /(?<!\p{L})(millón|millones) (?=(?:personas|migrantes|refugiad[oa]s|niñ[oa]s|dólares|euros|mujeres|hombres|habitantes|venezolan[oa]s)(?!\p{L}))/gu,
    fix: '$1 de ',
    examples: {
      hits: ['7 millones personas ⇒ 7 millones de personas', '3 millones dólares ⇒ 3 millones de dólares'],
      misses: ['7 millones de personas', 'millones que llegan'],
    },
  }),
  phrase('es', 'terms', {
    id: 'es-inclusive',
    severity: 'info',
    say: 'es-inclusive',
    source: 'onu-es',
    needs: /@|xs?(?![a-z])|\/a|\(a/,
    pattern:
      /(?<![\p{L}@.])\p{L}{3,20}(?:@s?|xs)(?![\p{L}@.])|(?<!\p{L})(?:l[@x]s)(?!\p{L})|(?<!\p{L})\p{L}{3,20}o(?:s)?\/as?(?!\p{L})|(?<!\p{L})\p{L}{3,20}(?:\(as?\))s?(?!\p{L})/giu,
    fix: null,
    examples: {
      hits: ['l@s migrantes', 'los trabajadores/as y niños/as', 'l@s niñ@s', 'el/la beneficiario(a)'],
      misses: ['las personas migrantes', 'prensa@iom.int', 'agua/aire'],
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
  phrase('es', 'grammar', {
    id: 'es-plural-after-number',
    severity: 'error',
    say: 'agreement',
    source: 'rae',
    pattern:
      /(?<![\p{L}\p{N}.,/])((?:[2-9]|\d[\d \u00a0]{0,9}\d|dos|tres|cuatro|cinco|varias|muchas|las) )(persona|familia|mujer|niña|comunidad)(?=[ ,.;)]|$)/gu,
    fix: null,
    params: { right: 'personas, familias, mujeres' },
    examples: {
      hits: ['320 persona llegaron', 'las familia desplazadas'],
      misses: ['320 personas', 'cada familia', '1 familia'],
    },
  }),
];
