import type { Hit, Setting, WholeRule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';
import { namesOf, plain } from './names.ts';

/** A project is named without anybody who pays for it: agreements ask for it. */
export const projectWithoutDonor: WholeRule = {
  id: 'project-without-donor',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'warning',
  kind: 'names',
  say: 'project-without-donor',
  source: 'directory',
  across: withoutDonor,
};

/** Somebody is said to pay for something, and no project of the directory is named. */
export const donorWithoutProject: WholeRule = {
  id: 'donor-without-project',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'info',
  kind: 'names',
  say: 'donor-without-project',
  source: 'directory',
  across: withoutProject,
};

type Found = Hit & { at: number };

function withoutDonor(readings: readonly Reading[], { known }: Setting): Found[] {
  const { projects } = known.directory;
  if (projects.length === 0) return unpaid(readings);
  const named = find(readings, projects, () => projects.flatMap(({ names }) => names));
  if (named.length === 0) return unpaid(readings);
  const paying = new Set(
    find(readings, known.directory.donors, () => known.directory.donors).map(({ name }) => name),
  );
  return projects.flatMap(({ names, donors }) => {
    const [first] = named.filter(({ name }) => names.some((one) => plain(one) === name));
    const isPaid = donors.length === 0 || donors.some((donor) => paying.has(plain(donor)));
    return first && !isPaid ? [{ ...placeOf(first), params: { donors: donors[0] ?? '' } }] : [];
  });
}

// A project the directory does not have, and nobody who pays in the whole text.
function unpaid(readings: readonly Reading[]): Found[] {
  if (readings.some(({ text }) => money.test(text) || backed.test(text))) return [];
  for (const [at, { prose, part }] of readings.entries()) {
    const match = part === 'contacts' ? null : entitled.exec(prose);
    const [found, name] = match ?? [];
    if (!match || found === undefined || name === undefined) continue;
    const start = match.index + found.length - name.length;
    const place = { at, start, end: start + name.length };
    return [{ ...place, severity: 'info', say: 'project-unpaid', params: { name } }];
  }
  return [];
}

const entitled =
  /(?<!\p{L})(?:[Pp]rojets?|[Pp]rojects?|[Pp]royectos?|مشروع)[ \u00a0](?:[«“][ \u00a0\u202f]?)?(\p{Lu}{4,20})(?!\p{L})/u;
const money =
  /fund|financ|subven|contribut|contribu|grant|donor|bailleur|donante|contribución|Union europ|European Union|Unión Europea|الاتحاد الأوروبي|تمويل|مموَّ?ل|مانح|grâce à/iu;
// The Organization's own support pays for nothing.
const backed =
  /(?:[Aa]ppui|[Ss]outien|[Ss]upport|[Aa]poyo) (?:du |de la |de l[’']|des |de |from |of |del )?(?:the |el |la )?(?!OIM|IOM|Organi)\p{Lu}/u;

const pays =
  /(?:fund|financ|financ|grant|contribut|support of|soutien|appui|apoyo|subven|تمويل|بدعم|مموَّ?ل)/iu;

function withoutProject(readings: readonly Reading[], { known }: Setting): Found[] {
  const { projects, donors } = known.directory;
  if (projects.length === 0 || donors.length === 0) return [];
  const [first] = find(readings, donors, () => donors).filter(({ at, start, end }) => {
    const { text = '' } = readings[at] ?? {};
    return pays.test(text.slice(Math.max(0, start - 60), end + 60));
  });
  if (!first || find(readings, projects, () => projects.flatMap(({ names }) => names)).length > 0) return [];
  // a project the directory does not have is named all the same
  return readings.some(({ text }) => project.test(text)) ? [] : [placeOf(first)];
}

const project =
  /(?<!\p{L})(?:[Pp]rojets?|[Pp]rogrammes?|[Pp]rograms?|[Pp]rojects?|[Pp]royectos?|[Pp]rogramas?|[Ii]nitiatives?|[Ii]niciativas?|مشروع|برنامج|مبادرة)[\s\u00a0](?:[«“"]|\p{Lu}|[ء-ي])/u;

function find(readings: readonly Reading[], list: object, names: () => readonly string[]) {
  const finder = namesOf(list, names);
  return readings.flatMap((reading, at) =>
    reading.part === 'contacts' ? [] : finder.in(reading).map((one) => ({ at, ...one })),
  );
}

const placeOf = ({ at, start, end }: { at: number; start: number; end: number }): Found => ({
  at,
  start,
  end,
});
