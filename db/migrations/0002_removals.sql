-- Readers' caches must notice that something was taken away: when, beside what stands at the address now.
create or replace view published_addresses as
  select a.site_key, a.language, a.slug, a.release_id, r.slug as current_slug, r.live, r.unpublished_reason,
         m.site_key as merged_site, m.language as merged_language, m.slug as merged_slug, m.live as merged_live,
         case when r.live in ('unpublished', 'recalled') then r.updated_at end as removed_at
  from slugs a
  join releases r on r.id = a.release_id
  left join releases m on m.id = r.merged_into and m.live in ('published', 'withdrawn')
  where r.live <> 'none';
