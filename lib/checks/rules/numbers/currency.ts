import { matches } from '../../engine/matches.ts';
import { remembered } from '../../engine/remembered.ts';
import type { Hit, Rule, WholeRule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';

const S = '[ \\u00a0\\u202f]';
const number = `\\d{1,3}(?:[ \\u00a0\\u202f.,]\\d{3}){0,4}(?:[.,]\\d{1,2})?`;
const patterns = {
  fr: new RegExp(
    `(?<![A-Z$\\d.,])\\$${S}?${number}(?:${S}(?:millions?|milliards?))?(?!${S}?(?:USD|US|É))|(?<![\\d.,])${number}(?:${S}(?:millions?|milliards?)${S}de|${S}(?:millions?|milliards?))?${S}dollars(?!\\p{L})(?!${S}(?:des${S}États|É\\.|É\\.-U|américains|canadiens|australiens|US|É))`,
    'gu',
  ),
  es: new RegExp(
    `(?<![A-Z$\\d.,])\\$${S}?${number}(?:${S}(?:millones|millón))?(?!${S}?(?:USD|US|EE))|(?<![\\d.,])${number}(?:${S}(?:mil${S})?mill(?:ones|ón)${S}de)?${S}dólares(?!\\p{L})(?!${S}(?:de${S}los${S}Estados|de${S}EE|estadounidenses|canadienses|australianos|USD))`,
    'gu',
  ),
  en: new RegExp(
    `(?<![A-Z$\\d.,])\\$${S}?${number}(?:${S}(?:million|billion))?(?!${S}?(?:USD|US))|(?<![\\d.,$])${number}(?:${S}(?:million|billion))?${S}dollars(?!\\p{L})`,
    'gu',
  ),
  ar: new RegExp(
    `(?<![\\d.,])${number}(?:${S}(?:مليون|ملايين|مليار))?${S}دولار(?:ا|ات)?(?!\\p{L})(?!${S}(?:أمريكي|أميركي|كندي|أسترالي|من${S}دولارات))`,
    'gu',
  ),
};
// Money of several countries, without the adjective that says whose.
const others = {
  fr: new RegExp(
    `(?<![\\d.,])${number}(?:${S}(?:millions?|milliards?)${S}de)?${S}(?:dinars|dirhams|pesos|roupies|shillings|couronnes|francs)(?!\\p{L})(?!${S}(?:CFA|CFP|suisses|turques|sterling|d[eu’'u]|\\p{Ll}{3,12}(?:iens?|ennes?|ains?|aines?|ans|anes|ais|aises?|ois|oises?)(?!\\p{L})))`,
    'gu',
  ),
  es: new RegExp(
    `(?<![\\d.,])${number}(?:${S}(?:mil${S})?mill(?:ones|ón)${S}de)?${S}(?:pesos|dinares|rupias|coronas|chelines|francos|dírhams)(?!\\p{L})(?!${S}(?:CFA|de|\\p{Ll}{3,12}[oae]s(?!\\p{L})))`,
    'gu',
  ),
  en: new RegExp(
    `(?<![\\d.,])${number}(?:${S}(?:million|billion))?${S}(?:dinars|dirhams|pesos|rupees|shillings|francs)(?!\\p{L})`,
    'gu',
  ),
  ar: new RegExp(
    `(?<![\\d.,])${number}(?:${S}(?:مليون|ملايين|مليار))?${S}(?:دينارا?|درهما?|ليرة|جنيها?|بيزو|فرنكا?)(?!\\p{L})(?!${S}(?:من|\\p{L}{3,12}(?:ي|ية|يا)(?!\\p{L})))`,
    'gu',
  ),
};
const vagueOthers = remembered((reading) =>
  matches(others[reading.language], () => ({ severity: 'info' as const, say: 'currency-other' }))(reading),
);

const dollars = { fr: 'dollars', es: 'dólares' };
const whose = { fr: ' des États-Unis', es: ' de los Estados Unidos', ar: ' أمريكي' };

const vagueIn = remembered((reading) =>
  matches(patterns[reading.language], ([found]) => {
    const { language } = reading;
    if (language !== 'en' && language !== 'ar' && found.startsWith('$')) {
      const amount = found.slice(1).trim();
      const of = /\p{L}$/u.test(amount) ? ' de' : '';
      return { fix: `${amount}${of} ${dollars[language]}${whose[language]}`, batch: false };
    }
    if (language !== 'en') return { fix: found + whose[language], batch: false };
    const amount = found.replace(/^\$[ \u00a0]?/, '').replace(/[ \u00a0]dollars$/, '');
    return { fix: `US$${amount}`, batch: false };
  })(reading),
);

// "200$", "300 $": a sign behind the amount says no more than one before it.
const BEHIND = /(?<=\d)[ \u00a0\u202f]?\$(?![ \u00a0\u202f]?(?:US|EE|CA|AU|É|\d))/gu;
const behindIn = remembered((reading) => {
  const { language } = reading;
  const fix = language === 'fr' || language === 'es' ? ` ${dollars[language]}${whose[language]}` : undefined;
  return matches(BEHIND, () => ({ fix, batch: false }), /\d[ \u00a0\u202f]?\$/)(reading);
});

// Whose dollars a text names, and where it does first.
const NAMED: readonly RegExp[] = [
  /(?<!\p{L})USD(?!\p{L})|(?<!\p{L})US ?\$|\$ ?US(?!\p{L})|(?:dollars?|dólares?)[ \u00a0\u202f](?:des[ \u00a0\u202f]États|américains|de[ \u00a0\u202f](?:los[ \u00a0\u202f]Estados|EE)|estadounidenses)|U\.?S\.? dollars|دولار(?:ا|ات)? (?:أمريكي|أميركي|من)/u,
  /(?<!\p{L})CAD(?!\p{L})|(?<!\p{L})CA?\$|dollars canadiens|dólares canadienses|Canadian dollars|دولار(?:ا|ات)? كندي/u,
  /(?<!\p{L})AUD(?!\p{L})|(?<!\p{L})AU?\$|dollars australiens|dólares australianos|Australian dollars|دولار(?:ا|ات)? أسترالي/u,
];
const namedIn = remembered(({ prose }) =>
  /[$D]|ollar|ólar|دولار/u.test(prose) ? NAMED.map((pattern) => prose.search(pattern)) : null,
);

/** Dollars, but whose. Said once, it is known; a headline has no room for it. */
export const currency: WholeRule = {
  id: 'currency-country',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'warning',
  kind: 'numbers',
  say: 'currency',
  source: 'un-editorial',
  across: (readings) => {
    const named = readings.flatMap((reading, at) =>
      (namedIn(reading) ?? []).flatMap((start, whose) => (start < 0 ? [] : [{ at, start, whose }])),
    );
    const [first, ...others] = named;
    const isOne = others.every(({ whose }) => whose === first?.whose);
    const isKnown = ({ part }: Reading, at: number, { start }: Hit) =>
      first !== undefined &&
      isOne &&
      (part === 'headline' || at > first.at || (at === first.at && start > first.start));
    return readings.flatMap((reading, at) =>
      [...vagueIn(reading), ...(reading.language === 'ar' ? [] : behindIn(reading))]
        .flatMap((hit) => (isKnown(reading, at, hit) ? [] : [{ at, ...hit }]))
        .concat(vagueOthers(reading).map((hit) => ({ at, ...hit }))),
    );
  },
};

const CUE = {
  fr: '(?:à hauteur de|coût(?:e|é|er)?(?: total)?(?: de)?|budget (?:total )?de|appel de|don de|contribution de|financement de|montant de)',
  en: '(?:at a cost of|costs?|budget of|appeal for|appeal of|grant of|contribution of|funding of|seeks?)',
  es: '(?:por valor de|costó|costaron|cuesta|presupuesto de|llamamiento de|contribución de|donación de|monto de|por un total de)',
};
const millions = {
  fr: `(?:millions?|milliards?)(?!\\p{L})(?!${S}(?:de|d[’'])(?!\\p{L}{1,2}${S}))`,
  en: `(?:million|billion)(?!\\p{L})(?=[.,;)]|$|${S}(?:from|by|in|over|for|and|to|this|last)(?!\\p{L}))`,
  es: `(?:millones|millón)(?!\\p{L})(?!${S}de(?!\\p{L}))`,
};
const bare = {
  fr: new RegExp(`(?<=(?<!\\p{L})${CUE.fr}${S})\\d[\\d.,]{0,6}${S}${millions.fr}`, 'gu'),
  en: new RegExp(`(?<=(?<!\\p{L})${CUE.en}${S})\\d[\\d.,]{0,6}${S}${millions.en}`, 'gu'),
  es: new RegExp(`(?<=(?<!\\p{L})${CUE.es}${S})\\d[\\d.,]{0,6}${S}${millions.es}`, 'gu'),
};

/** Money in no currency: "at a cost of 5 million". */
export const currencyNone: Rule = {
  id: 'currency-none',
  languages: ['fr', 'en', 'es'],
  severity: 'warning',
  kind: 'numbers',
  say: 'currency-none',
  source: 'un-editorial',
  find: (reading) =>
    reading.language === 'ar' ? [] : matches(bare[reading.language], () => null, /mill/u)(reading),
  examples: {
    hits: [
      'fr| financés par les Pays-Bas à hauteur de 5 millions.',
      'en| The works came at a cost of 5 million.',
      'es| Las obras costaron 5 millones.',
    ],
    misses: [
      'fr| à hauteur de 5 millions d’euros',
      'en| an appeal for 5 million euros',
      'en| The plan seeks 5 million doses',
      'es| costaron 5 millones de euros',
      'fr| l’eau (3,8 millions) et la protection',
    ],
  },
};
