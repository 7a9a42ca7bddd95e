import type { NamedProject } from '#lib/directory/queries/projects.ts';
import type { Language } from '#lib/languages.ts';
import { inLanguage } from '#lib/sites/names.ts';

/** A project as the desk calls it: "Solar Horizons (MA.0412)"; its id where nobody knows it any more. */
export function projectLabel(id: string, known: readonly NamedProject[], language: Language): string {
  const project = known.find((it) => it.id === id);
  if (!project) return id;
  const name = inLanguage(project.name, language);
  return project.code ? `${name} (${project.code})` : name;
}
