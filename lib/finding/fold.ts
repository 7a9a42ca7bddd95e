// Combining marks and vowel signs, tatweel, the lone hamza, soft hyphens and signs of direction: nobody types them to find.
const UNHEARD = new RegExp(
  `[${[
    '\\u00ad\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u0610-\\u061a\\u061c\\u0621\\u0640\\u064b-\\u065f\\u0670',
    '\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff',
  ].join('')}]`,
  'g',
);
const GROUPED = /(?<![0-9]{4})(?<=[0-9])[ .,\u2019'\u066b\u066c](?=[0-9]{3}(?![0-9]))/g;
const BETWEEN =
  /[^a-z0-9\u00df-\u00f6\u00f8-\u024f\u0370-\u052f\u0531-\u0587\u05d0-\u05ea\u0622-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\u0900-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufaff]+/gu;

const FROM = 'ىةٱکیہ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹øØłŁđĐðıħĦς';
const TO = 'يهاكيه01234567890123456789oollddd' + 'ihhσ';
const OTHERS = new Map([...FROM].map((from, at) => [from, TO[at] ?? '']));
OTHERS.set('œ', 'oe').set('æ', 'ae').set('ß', 'ss');
const OTHER = new RegExp(`[${[...OTHERS.keys()].join('')}]`, 'g');

/**
 * Words as they are compared: no accents, no vowel signs, one form of each letter, one kind of digit, groups of digits
 * joined, one space between. The same as `folded()` in the database, which a test holds it to.
 */
export function fold(said: string): string {
  return said
    .normalize('NFKD')
    .replace(UNHEARD, '')
    .toLowerCase()
    .replace(OTHER, (letter) => OTHERS.get(letter) ?? letter)
    .replace(GROUPED, '')
    .replace(BETWEEN, ' ')
    .trim();
}
