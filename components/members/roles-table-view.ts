import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, type Language } from '#lib/languages.ts';
import { writeGrant } from '#lib/members/grant-text.ts';
import { EVERY_SITE, type Grant, ROLES, type Role } from '#lib/members/roles.ts';
import { inLanguage } from '#lib/sites/names.ts';
import type { SiteView } from '#lib/sites/queries.ts';

export type RoleCell = { value: string; label: string };
export type RolesOfSite = {
  key: string;
  name: string;
  caption: string;
  /** True when somebody holds a role there already, or there are few sites. */
  open: boolean;
  columns: { label: string; lang?: string }[];
  rows: { role: Role; label: string; hint: string; cells: (RoleCell | null)[] }[];
};
export type RolesTableView = { sites: RolesOfSite[]; roleLabel: string; held: string[] };

/** Everything one may tick for a member: role by role, in all languages or in one, site by site. */
export function rolesTableView(
  language: Language,
  { everySite, sites }: { everySite: boolean; sites: SiteView[] },
  held: readonly Grant[] = [],
): RolesTableView {
  const t = translator(language, 'members');
  const all = everySite
    ? [
        {
          key: EVERY_SITE,
          name: t('everywhere'),
          languages: [...new Set(sites.flatMap((site) => site.languages))],
        },
      ]
    : [];
  const named = sites.map((site) => ({ ...site, name: inLanguage(site.name, language) }));
  return {
    roleLabel: t('rolesTable.role'),
    held: held.map(writeGrant),
    sites: [...named, ...all].map((site) => ({
      key: site.key,
      name: site.name,
      caption: t('rolesTable.caption', { site: site.name }),
      open: held.some((grant) => grant.site === site.key) || (site.key !== EVERY_SITE && named.length <= 3),
      columns: [
        { label: t('rolesTable.all') },
        ...site.languages.map((each) => ({ label: LANGUAGE_NAMES[each], lang: each })),
      ],
      rows: ROLES.map((role) => ({
        role,
        label: t(`roles.${role}`),
        hint: t(`roleHints.${role}`),
        cells: [null, ...site.languages].map((only) => {
          // Those who look after people or read everything do so in every language.
          if (only && (role === 'admin' || role === 'auditor')) return null;
          const languageName = only ? LANGUAGE_NAMES[only] : t('rolesTable.all');
          return {
            value: writeGrant({ role, site: site.key, language: only }),
            label: t('rolesTable.box', { role: t(`roles.${role}`), language: languageName, site: site.name }),
          };
        }),
      })),
    })),
  };
}
