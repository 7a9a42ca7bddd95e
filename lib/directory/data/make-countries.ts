/**
 * Writes countries.json from the UN M49 list: node lib/directory/data/make-countries.ts SOURCE
 * Names follow UNTERM where it has them, without the bracketed article.
 */
import { readFileSync, writeFileSync } from 'node:fs';

type Names = { en: string; fr: string; es: string; ar: string };
type Row = {
  m49: string;
  alpha2: string;
  alpha3: string;
  region: string | null;
  subregion: string | null;
  name: Names;
  unterm?: Names;
};

const article = /\s*\((?:the|le|la|les|l['’]|el|los|las)\)/u;
const corrected: Record<string, Partial<Names>> = {
  CI: { en: 'Côte d’Ivoire' },
  NL: { fr: 'Pays-Bas', es: 'Países Bajos', ar: 'هولندا' },
  TF: { ar: 'الأراضي الفرنسية الجنوبية' },
  BO: { ar: 'بوليفيا (دولة بوليفيا المتعددة القوميات)' },
  FM: { ar: 'ميكرونيزيا (ولايات ميكرونيزيا الموحدة)' },
  IR: { ar: 'إيران (جمهورية إيران الإسلامية)' },
  VE: { ar: 'فنزويلا (جمهورية فنزويلا البوليفارية)' },
  IO: { ar: 'الإقليم البريطاني في المحيط الهندي' },
  GW: { ar: 'غينيا - بيساو' },
  UM: { ar: 'جزر الولايات المتحدة الصغيرة النائية' },
};

const [source] = process.argv.slice(2);
if (!source) {
  process.stderr.write('Usage: node lib/directory/data/make-countries.ts un-m49-countries.json\n');
  process.exit(2);
}
const rows = JSON.parse(readFileSync(source, 'utf8')) as Row[];
const countries = rows
  .toSorted((a, b) => (a.alpha2 < b.alpha2 ? -1 : 1))
  .map((row) => ({
    iso2: row.alpha2,
    iso3: row.alpha3,
    m49: row.m49,
    region: row.region,
    subregion: row.subregion,
    name: nameOf(row),
  }));
writeFileSync(new URL('countries.json', import.meta.url), `${JSON.stringify(countries, null, 2)}\n`);

function nameOf(row: Row): Names {
  const plain = (text: string) => text.replace(article, '').replace('*', '').replaceAll("'", '’').trim();
  const from = row.unterm ?? row.name;
  const names = { en: plain(from.en), fr: plain(from.fr), es: plain(from.es), ar: plain(from.ar) };
  return { ...names, ...corrected[row.alpha2] };
}
