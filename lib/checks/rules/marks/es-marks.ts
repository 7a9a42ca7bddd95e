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

/** Commas and dashes in Spanish. */
export const esMarks: readonly Rule[] = [
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
  esDateline,
];
