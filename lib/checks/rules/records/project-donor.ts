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
  if (projects.length === 0) return [];
  const named = find(readings, projects, () => projects.flatMap(({ names }) => names));
  if (named.length === 0) return [];
  const paying = new Set(
    find(readings, known.directory.donors, () => known.directory.donors).map(({ name }) => name),
  );
  return projects.flatMap(({ names, donors }) => {
    const [first] = named.filter(({ name }) => names.some((one) => plain(one) === name));
    const isPaid = donors.length === 0 || donors.some((donor) => paying.has(plain(donor)));
    return first && !isPaid ? [{ ...placeOf(first), params: { donors: donors[0] ?? '' } }] : [];
  });
}

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
