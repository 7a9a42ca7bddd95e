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

/** Names as they are officially written in English, Spanish and Arabic. */
export const otherNames: readonly Rule[] = [
  phrase('en', 'names', {
    id: 'en-organization',
    severity: 'error',
    say: 'official-name',
    source: 'unterm',
    pattern:
      /(?!International Organization for Migration)[Ii]nternational [Oo]rgani[sz]ation (?:for|of) [Mm]igrations?(?!\p{L})/gu,
    fix: 'International Organization for Migration',
    examples: {
      hits: [
        'the International Organisation for Migration ⇒ the International Organization for Migration',
        'the International Organization of Migration ⇒ the International Organization for Migration',
      ],
      misses: ['the International Organization for Migration', 'an international organization'],
    },
  }),
  phrase('en', 'names', {
    id: 'en-united-nations',
    severity: 'error',
    say: 'official-name',
    source: 'unterm',
    pattern: /(?<!\p{L})(?:United nations|united [Nn]ations|United-Nations)(?!\p{L})/gu,
    fix: 'United Nations',
    examples: {
      hits: [
        'the United nations system ⇒ the United Nations system',
        'the united nations ⇒ the United Nations',
      ],
      misses: ['the United Nations', 'united in this'],
    },
  }),
  phrase('en', 'names', {
    id: 'en-member-states',
    severity: 'info',
    say: 'official-name',
    source: 'un-editorial',
    pattern: /(?<!\p{L})member [Ss]tates(?!\p{L})|(?<!\p{L})Member states(?!\p{L})/gu,
    fix: 'Member States',
    examples: {
      hits: ['175 member states ⇒ 175 Member States', 'Member states agreed ⇒ Member States agreed'],
      misses: ['175 Member States', 'a member of staff'],
    },
  }),
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
  phrase('ar', 'names', {
    id: 'ar-organization',
    severity: 'error',
    say: 'official-name',
    source: 'unterm',
    pattern:
      /(?<!\p{L})([وبف]?)(?:منظمة الهجرة الدولية|المنظمة العالمية للهجرة|منظمة الهجرة العالمية)(?!\p{L})/gu,
    fix: '$1المنظمة الدولية للهجرة',
    examples: {
      hits: [
        'قالت منظمة الهجرة الدولية ⇒ قالت المنظمة الدولية للهجرة',
        'المنظمة العالمية للهجرة ⇒ المنظمة الدولية للهجرة',
      ],
      misses: ['المنظمة الدولية للهجرة', 'منظمة دولية'],
    },
  }),
];
