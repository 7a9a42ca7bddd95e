import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { type TemplateRow, templates } from '#db/schema/templates.ts';
import { NotFound } from '../errors.ts';
import type { Language } from '../languages.ts';
import type { Actor } from '../members/roles.ts';
import type { Kind } from '../releases/kinds.ts';
import { canStartOn } from '../releases/policy.ts';
import { listSites, type SiteView, siteKeysOf } from '../sites/queries.ts';
import { canManageTemplate, canSeeTemplate } from './policy.ts';

/** A line of the list of templates. */
export type TemplateLine = Pick<
  TemplateRow,
  'id' | 'siteKey' | 'language' | 'kind' | 'name' | 'version' | 'updatedAt' | 'retiredAt'
> & {
  /** Who changed it last; null when it is as it came with the newsroom. */
  by: string | null;
  manages: boolean;
};

/** A template one may start from. */
export type TemplateOffer = {
  id: string;
  name: string;
  siteKey: string | null;
  language: Language;
  kind: Kind;
};

/** A template with its document. */
export type TemplateView = TemplateLine & Pick<TemplateRow, 'doc' | 'topics' | 'sdgs'>;

/** Every template the member may see, retired ones last; by kind, language and name. */
export async function listTemplates(viewer: Actor): Promise<TemplateLine[]> {
  const rows = await db()
    .select({ ...line, by: members.name })
    .from(templates)
    .leftJoin(members, eq(members.id, templates.updatedBy))
    .where(seenBy(viewer))
    .orderBy(
      sql`${templates.retiredAt} is not null`,
      asc(templates.kind),
      asc(templates.language),
      asc(templates.name),
    );
  return rows
    .filter((row) => canSeeTemplate(viewer, row).allowed)
    .map((row) => ({ ...row, manages: canManageTemplate(viewer, row).allowed }));
}

/**
 * One template with its document.
 * @throws {NotFound} 'template_unknown' when it is not there, or not for this person
 */
export async function readTemplate(viewer: Actor, id: string): Promise<TemplateView> {
  if (!z.uuid().safeParse(id).success) throw new NotFound('template_unknown');
  const [row] = await db()
    .select({
      ...line,
      doc: templates.doc,
      topics: templates.topics,
      sdgs: templates.sdgs,
      by: members.name,
    })
    .from(templates)
    .leftJoin(members, eq(members.id, templates.updatedBy))
    .where(eq(templates.id, id));
  if (!row || !canSeeTemplate(viewer, row).allowed) throw new NotFound('template_unknown');
  return { ...row, manages: canManageTemplate(viewer, row).allowed };
}

/** What the member may start from, wherever they may start; a site's own before every site's. */
export async function listOffers(viewer: Actor): Promise<TemplateOffer[]> {
  const rows = await db()
    .select(offer)
    .from(templates)
    .where(and(seenBy(viewer), isNull(templates.retiredAt)))
    .orderBy(sql`${templates.siteKey} is null`, asc(templates.name));
  return rows.filter(({ siteKey, language }) =>
    siteKey === null ? true : canStartOn(viewer, siteKey, language).allowed,
  );
}

const offer = {
  id: templates.id,
  name: templates.name,
  siteKey: templates.siteKey,
  language: templates.language,
  kind: templates.kind,
};
const line = {
  ...offer,
  version: templates.version,
  updatedAt: templates.updatedAt,
  retiredAt: templates.retiredAt,
};

function seenBy(viewer: Actor) {
  const keys = siteKeysOf(viewer);
  return keys === null ? undefined : or(isNull(templates.siteKey), inArray(templates.siteKey, keys));
}

export type TemplatePlaces = { everySite: boolean; sites: SiteView[] };

/** Where the member may make templates: the sites they edit, each with the languages they edit it in, and every site. */
export async function listPlacesForTemplates(viewer: Actor): Promise<TemplatePlaces> {
  const may = (siteKey: string | null, language: Language) =>
    canManageTemplate(viewer, { siteKey, language }).allowed;
  const seen = await listSites(viewer);
  return {
    everySite: may(null, 'en'),
    sites: seen
      .map((site) => ({ ...site, languages: site.languages.filter((language) => may(site.key, language)) }))
      .filter(({ languages }) => languages.length > 0),
  };
}
