import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';
import { WOMEN } from '../names/women.ts';
import { phrase } from '../phrase.ts';

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
      const name = before
        .replace(/, (?:el )?$/u, '')
        .split(' ')
        .slice(-4);
      const isHers =
        !/(?<!\p{L})(?:Sr\.|señor|don) /u.test(before) &&
        name
          .slice(0, -1)
          .some(
            (word, i) => WOMEN.has(word) && !/^(?:José|Carlos|Juan|Jesús|Luis)$/u.test(name[i - 1] ?? ''),
          );
      if ((at < 0 && !isHers) || (at >= 0 && /, (?!(?:el )?$)|[;:()]/u.test(before.slice(at))))
        return undefined;
      const plain = FEMININE[found.toLowerCase()] ?? found;
      const right = /^\p{Lu}/u.test(found) ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
      return { fix: right, batch: false, params: { right } };
    },
    /, (?:el )?(?:[Jj]ef|[Dd]irec|[Cc]oord|[Ss]ecre|[Ee]mbaj|[Aa]se|[Ee]nca|[Mm]inis|[Aa]lcal)/u,
  ),
  examples: {
    hits: [
      'dijo la Sra. Maria Lopez, jefe de misión de la OIM ⇒ dijo la Sra. Maria Lopez, jefa de misión de la OIM',
      'dijo Beatriz Gil, Jefe de Misión de la OIM ⇒ dijo Beatriz Gil, Jefa de Misión de la OIM',
      'la señora Ruiz, Director del centro ⇒ la señora Ruiz, Directora del centro',
    ],
    misses: [
      'dijo la Sra. López, jefa de misión',
      'dijo el Sr. López, jefe de misión',
      'dijo José María Gil, jefe de misión',
      'la Sra. Ruiz, la alcaldesa, y Juan Gil, jefe de misión',
    ],
  },
};

/** Slips that return in Spanish releases. */
export const esGrammar: readonly Rule[] = [
  esTitle,
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
