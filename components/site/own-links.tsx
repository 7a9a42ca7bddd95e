import type { SiteView } from '#lib/releases/view.ts';

/** The links of a site's own, as items of a menu. */
export function OwnLinks({ site }: { site: SiteView }) {
  return site.links?.map(({ label, href }) => (
    <li key={href}>
      <a href={href}>{label}</a>
    </li>
  ));
}
