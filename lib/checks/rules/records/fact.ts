import { foldCase } from '../../../documents/import/fold.ts';
import { everyMatch } from '../../../every-match.ts';
import type { Hit, Rule, Setting } from '../../engine/rule.ts';
import type { Figure } from '../../figures/figure.ts';
import type { KnownFact } from '../../known-directory.ts';
import type { Reading } from '../../reading.ts';

/** A number of the institution that is not the directory's: it was true once, or never. */
export const institutionalFact: Rule = {
  id: 'institutional-fact',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'warning',
  kind: 'figures',
  say: 'institutional-fact',
  source: 'directory',
  find: (reading, setting) =>
    ours.test(reading.text) ? [...counts(reading, setting), ...years(reading, setting)] : [],
  examples: {
    hits: [
      'fr| L’OIM, présente dans plus de 100 pays, compte 175 États membres.',
      'en| IOM has 173 Member States. ⇒ IOM has 175 Member States.',
      'en| With 174 member states and a presence in 171 countries, IOM works with governments. ⇒ With 175 member states and a presence in 171 countries, IOM works with governments.',
      'en| IOM is present in 165 countries. ⇒ IOM is present in 171 countries.',
      'en| Founded in 1952, IOM is part of the United Nations system. ⇒ Founded in 1951, IOM is part of the United Nations system.',
      'en| IOM is present in over 100 countries.',
      'es| La OIM trabaja en más de 100 países.',
      'en| The organisation has 173 member states. ⇒ The organisation has 175 member states.',
      'en| IOM joined the United Nations system in 2015. ⇒ IOM joined the United Nations system in 2016.',
      'fr| L’OIM, composée de 174 États membres et présente dans 171 pays. ⇒ L’OIM, composée de 175 États membres et présente dans 171 pays.',
      'fr| L’OIM compte 173 Etats membres. ⇒ L’OIM compte 175 Etats membres.',
      'fr| Créée en 1950, l’OIM est présente partout. ⇒ Créée en 1951, l’OIM est présente partout.',
      'es| La OIM tiene 172 Estados Miembros. ⇒ La OIM tiene 175 Estados Miembros.',
      'ar| تضم المنظمة الدولية للهجرة 173 دولة عضوا. ⇒ تضم المنظمة الدولية للهجرة 175 دولة عضوا.',
    ],
    misses: [
      'en| IOM has 175 Member States and a presence in 171 countries.',
      'en| IOM works with the 193 Member States of the United Nations.',
      'en| IOM and 27 Member States of the European Union met.',
      'en| Of IOM’s 175 Member States, 112 Member States sent a delegation.',
      'en| IOM helped people from 160 countries.',
      'en| IOM helped people from over 100 countries.',
      'en| The association has 173 Member States.',
      'en| The centre was founded in 2019 with IOM.',
      'en| The Union has 174 Member States.',
      'fr| L’OIM a formé 180 personnes dans 12 pays.',
      'fr| Une association créée en 2018 travaille avec l’OIM.',
      'ar| تعمل المنظمة الدولية للهجرة في أكثر من 100 دولة.',
    ],
  },
};

const ours =
  /(?<!\p{L})(?:IOM|OIM)(?!\p{L})|International Organi[sz]ation for Migration|Organisation internationale pour les migrations|Organización Internacional para las Migraciones|المنظمة الدولية للهجرة|(?:تضم|تشمل) المنظمة(?! \p{L})|(?<!\p{L})(?:[Tt]he Organi[sz]ation|[Ll][’']Organisation|[Ll]a Organización)(?= (?:has|now|is|counts|works|with|compte|est|travaille|regroupe|tiene|cuenta|está|trabaja)(?!\p{L}))|[Tt]he organisation (?:has|counts|is present)/u;
const elsewhere =
  /(?:United Nations|Nations Unies|Naciones Unidas|الأمم المتحدة|(?<!\p{L})(?:UN|ONU|EU|UE|AU|UA|OAS|OEA)(?!\p{L})|Union|Unión|الاتحاد|ECOWAS|CEDEAO|League|Ligue|Liga|جامعة)/u;
const partOf =
  /(?:\p{N}|these|those|ces|esos|estos|them|some|only)[\s\u00a0](?:of|sur|parmi|de|من)(?:[\s\u00a0]\p{L}{1,5}){0,2}[\s\u00a0]$/u;
const presence =
  /presen|présen|operat|active|offices|bureaux|oficinas|works|working|travaille|œuvre|trabaja|حاضر|وجود|مكاتب|تعمل/iu;

// A count that is near the fact's, of the same thing: "173 Member States".
function counts(reading: Reading, { known }: Setting): Hit[] {
  const { text, figures, language } = reading;
  if (figures.length === 0) return [];
  return known.directory.facts.flatMap((fact) => {
    const counted = bare(fact.counted[language] ?? '');
    const value = Number(fact.value);
    if (!counted || !Number.isFinite(value)) return [];
    const named = figures.filter(({ end }) =>
      bare(text.slice(end, end + counted.length + 8))
        .trimStart()
        .startsWith(counted),
    );
    if (named.some((figure) => figure.value === value)) return [];
    return named
      .filter((figure) => differs(figure, value) && isOurs(text, figure, fact))
      .map((figure) =>
        // "over 100 countries" is true, and old
        figure.precision === 'exact'
          ? hit(figure, fact)
          : { ...hit(figure, fact), fix: undefined, severity: 'info' as const },
      );
  });
}

// Vowel signs of Arabic are seldom written.
const bare = (text: string) => foldCase(text.replace(/[\u064b-\u0652]/g, ''));

const differs = ({ kind, precision, value, to }: Figure, fact: number): boolean =>
  kind === 'count' &&
  to === null &&
  (precision === 'exact'
    ? value !== fact && Math.abs(value - fact) <= fact * 0.3
    : precision === 'atLeast' && value < fact && value >= fact / 2);

const UNITED_NATIONS = 193;

function isOurs(text: string, { start, end, value }: Figure, { key }: KnownFact): boolean {
  const before =
    text
      .slice(Math.max(0, start - 50), start)
      .split(/[.!?]/)
      .at(-1) ?? '';
  if (key === 'members' && value === UNITED_NATIONS) return false;
  if (elsewhere.test(text.slice(end, end + 60).split(/[.;,]/)[0] ?? '')) return false;
  if (/(?:UN|EU|Union)[’']s $/.test(before) || partOf.test(before)) return false;
  return key !== 'countries' || presence.test(before);
}

const began = [
  /(?:IOM|OIM|Migration|migrations|Migraciones|للهجرة)(?:,|\s\([A-Z]{3}\),?)?\s(?:was\s|a été\s|fue\s)?(?:founded|established|created|fondée|créée|fundada|creada|establecida|تأسست|أنشئت)\s(?:in|en|عام|سنة|في عام)\s(?<year>\d{4})(?!\d)/gu,
  /(?:^|[.!?]\s)(?:Founded|Established|Created|Fondée|Créée|Fundada|Creada|Establecida)\s(?:in|en)\s(?<year>\d{4}),\s(?:the\s|la\s|l[’'])?(?:IOM|OIM|International Organization for Migration|Organisation internationale pour les migrations|Organización Internacional para las Migraciones)(?!\p{L})/gu,
];
const joined = [
  /(?:IOM|OIM|Migration|migrations|Migraciones)\s(?:has\s)?(?:joined|a rejoint|se unió a|se incorporó a)\s(?:the\s|le\s|les\s|el\s|las\s)?(?:système des\s|sistema de las\s)?(?:United Nations|UN|Nations Unies|Naciones Unidas|ONU)(?:\ssystem)?\s(?:in|en)\s(?<year>\d{4})(?!\d)/gu,
];

// A year that the organization is said to have begun in, or to have joined the United Nations.
function years({ text }: Reading, { known }: Setting): Hit[] {
  const said = [
    ['founded', began],
    ['un_since', joined],
  ] as const;
  return said.flatMap(([key, patterns]) => {
    const fact = known.directory.facts.find((one) => one.key === key);
    return patterns.flatMap((pattern) =>
      everyMatch(pattern, text).flatMap((match) => {
        const year = match.groups?.year ?? '';
        const start = match.index + match[0].lastIndexOf(year);
        return fact && year !== fact.value ? [hit({ start, end: start + year.length }, fact)] : [];
      }),
    );
  });
}

const hit = ({ start, end }: { start: number; end: number }, { key, value }: KnownFact): Hit => ({
  start,
  end,
  fix: value,
  fact: key,
  batch: false,
  params: { right: value },
});
