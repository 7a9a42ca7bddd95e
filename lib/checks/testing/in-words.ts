const FR_ONES =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const FR_TENS = ' . vingt trente quarante cinquante soixante'.split(' ');
const EN_ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const EN_TENS = '. . twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ES_ONES =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const ES_TENS = '. . . treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const ES_HUNDREDS =
  '. ciento doscientas trescientas cuatrocientas quinientas seiscientas setecientas ochocientas novecientas'.split(
    ' ',
  );
const AR_ONES = '. واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة'.split(' ');
const AR_TENS = '. عشرة عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون'.split(' ');
const AR_HUNDREDS = '. مائة مائتان ثلاثمائة أربعمائة خمسمائة ستمائة سبعمائة ثمانمائة تسعمائة'.split(' ');

/** A whole number in words, as a writer would: up to 999,999, in Arabic up to 9,999 and without eleven to nineteen. */
export const IN_WORDS = {
  fr: french,
  en: english,
  es: spanish,
  ar: arabic,
};

function french(n: number): string {
  if (n >= 1000) {
    const thousands = Math.floor(n / 1000);
    const head = thousands === 1 ? 'mille' : `${french(thousands).replace(/(cent|vingt)s$/, '$1')} mille`;
    return n % 1000 ? `${head} ${french(n % 1000)}` : head;
  }
  if (n >= 100) {
    const hundreds = Math.floor(n / 100);
    const head = hundreds === 1 ? 'cent' : `${french(hundreds)} cent`;
    return n % 100 ? `${head} ${french(n % 100)}` : hundreds > 1 ? `${head}s` : head;
  }
  if (n >= 80) return n === 80 ? 'quatre-vingts' : `quatre-vingt-${french(n - 80)}`;
  if (n >= 60) return n === 60 ? 'soixante' : joined('soixante', n - 60);
  if (n >= 20) return n % 10 ? joined(FR_TENS[Math.floor(n / 10)] ?? '', n % 10) : (FR_TENS[n / 10] ?? '');
  return FR_ONES[n] ?? '';
}

const joined = (tens: string, rest: number) =>
  rest === 1 || rest === 11 ? `${tens} et ${french(rest)}` : `${tens}-${french(rest)}`;

function english(n: number): string {
  if (n >= 1000) {
    const rest = n % 1000;
    const link = rest > 0 && rest < 100 ? ' and ' : ' ';
    return `${english(Math.floor(n / 1000))} thousand${rest ? link + english(rest) : ''}`;
  }
  if (n >= 100) return `${EN_ONES[Math.floor(n / 100)]} hundred${n % 100 ? ` and ${english(n % 100)}` : ''}`;
  if (n >= 20) return `${EN_TENS[Math.floor(n / 10)]}${n % 10 ? `-${EN_ONES[n % 10]}` : ''}`;
  return EN_ONES[n] ?? '';
}

function spanish(n: number): string {
  if (n >= 1000) {
    const thousands = Math.floor(n / 1000);
    const head = thousands === 1 ? 'mil' : `${spanish(thousands).replace(/uno$/, 'ún')} mil`;
    return n % 1000 ? `${head} ${spanish(n % 1000)}` : head;
  }
  if (n === 100) return 'cien';
  if (n > 100) return `${ES_HUNDREDS[Math.floor(n / 100)]}${n % 100 ? ` ${spanish(n % 100)}` : ''}`;
  if (n >= 30) return `${ES_TENS[Math.floor(n / 10)]}${n % 10 ? ` y ${ES_ONES[n % 10]}` : ''}`;
  return ES_ONES[n] ?? '';
}

function arabic(n: number): string {
  const [thousands, hundreds, rest] = [Math.floor(n / 1000), Math.floor((n % 1000) / 100), n % 100];
  const ones = rest % 10;
  const thousand =
    thousands === 0 ? '' : thousands === 1 ? 'ألف' : thousands === 2 ? 'ألفان' : `${AR_ONES[thousands]} آلاف`;
  const small = rest <= 10 ? [AR_ONES[rest]] : [AR_ONES[ones], AR_TENS[Math.floor(rest / 10)]];
  return [thousand, AR_HUNDREDS[hundreds], ...small].filter((word) => word && word !== '.').join(' و');
}
