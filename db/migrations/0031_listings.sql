CREATE TABLE "listing_keys" (
	"site_key" text NOT NULL,
	"language" text NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "listing_keys_site_key_language_key_pk" PRIMARY KEY("site_key","language","key")
);
--> statement-breakpoint
CREATE TABLE "listing_words" (
	"language" text NOT NULL,
	"word" text NOT NULL,
	"written" text NOT NULL,
	"shape" text NOT NULL,
	CONSTRAINT "listing_words_language_word_pk" PRIMARY KEY("language","word"),
	CONSTRAINT "listing_words_shape" CHECK ("listing_words"."shape" <> '')
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"site_key" text NOT NULL,
	"release_id" uuid NOT NULL,
	"edition_id" uuid NOT NULL,
	"story_id" uuid NOT NULL,
	"home_key" text NOT NULL,
	"slug" text NOT NULL,
	"language" text NOT NULL,
	"live" text NOT NULL,
	"kind" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"corrected" boolean NOT NULL,
	"countries" text[] NOT NULL,
	"keys" text[] NOT NULL,
	"headline" text NOT NULL,
	"standfirst" text NOT NULL,
	"opening" jsonb,
	"said" text NOT NULL,
	"headline_words" "tsvector" NOT NULL,
	"words" "tsvector" NOT NULL,
	CONSTRAINT "listings_site_key_release_id_pk" PRIMARY KEY("site_key","release_id"),
	CONSTRAINT "listings_live" CHECK ("listings"."live" in ('published', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_site_key_sites_key_fk" FOREIGN KEY ("site_key") REFERENCES "public"."sites"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_edition_own" FOREIGN KEY ("edition_id","release_id") REFERENCES "public"."editions"("id","release_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "listing_words_shape" ON "listing_words" USING gin ("shape" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "listings_release" ON "listings" USING btree ("release_id");--> statement-breakpoint
CREATE INDEX "listings_newest" ON "listings" USING btree ("site_key","language","published_at" DESC NULLS LAST,"release_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "listings_found" ON "listings" USING gin ("keys","words","headline_words") WITH (fastupdate=false);--> statement-breakpoint

-- What is wide stands apart from the row, so that choosing among many rows reads little.
alter table listings set (toast_tuple_target = 128);
--> statement-breakpoint

-- 1. Words as they are compared: no accents, no vowel signs, one form of each letter, one kind of digit, one space between.
--    lib/finding/fold.ts says the same in the application.
create function folded(said text) returns text language sql immutable strict parallel safe as $$
  select btrim(regexp_replace(regexp_replace(
    replace(replace(replace(
      translate(
        lower(regexp_replace(normalize(said, nfkd),
          '[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u061c\u0621\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]', '', 'g')),
        'ىةٱکیہ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹øØłŁđĐðıħĦς', 'يهاكيه01234567890123456789oollddd' || 'ihhσ'),
      'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'),
    '(?<![0-9]{4})(?<=[0-9])[ .,\u2019''\u066b\u066c](?=[0-9]{3}(?![0-9]))', '', 'g'),
    '[^a-z0-9\u00df-\u00f6\u00f8-\u024f\u0370-\u052f\u0531-\u0587\u05d0-\u05ea\u0622-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\u0900-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufaff]+', ' ', 'g'))
$$;
--> statement-breakpoint

-- 2. What the stemmers of PostgreSQL need to hear, now that accents are gone: the feminine of French participles and
--    trades, plurals in -nes of Spanish; in Arabic article and endings, after Larkey, Ballesteros and Connell, "Light
--    stemming for Arabic information retrieval" (2007), because the Snowball stemmer parts "منظمة" from "المنظمات".
create function stemmable(language text, words text) returns text language sql immutable strict parallel safe as $$
  select case language
    when 'fr' then regexp_replace(regexp_replace(words,
      '(?<=[a-z]{2})ees?(?![^ ])', 'e', 'g'),
      '(?<=[a-z]{4})eres?(?![^ ])', 'er', 'g')
    when 'es' then regexp_replace(regexp_replace(words,
      '(?<=[a-z]{3}n)es(?![^ ])', '', 'g'),
      '(?<![^ ])anos(?![^ ])', 'ano', 'g')
    when 'ar' then regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(words,
      '(?<![^ ])[وف]?(?:ال|لل|بال|كال)(?=[\u0622-\u064a]{2})', '', 'g'),
      '(?<![^ ])و(?=[\u0622-\u064a]{4})', '', 'g'),
      '(?<=[\u0622-\u064a]{4})ا(?![^ ])', '', 'g'),
      '(?<=[\u0622-\u064a]{3})(?:ها|هم|ان|ات|ون|ين)(?![^ ])', '', 'g'),
      '(?<=[\u0622-\u064a]{3})(?:يه|ه|ي)(?![^ ])', '', 'g')
    else words
  end
$$;
--> statement-breakpoint

-- 3. The stemmers without their lists of common words: "WHO" is found too. Which words a question may lose is decided
--    where it is read.
create text search dictionary newsroom_en (template = snowball, language = english);
--> statement-breakpoint
create text search dictionary newsroom_fr (template = snowball, language = french);
--> statement-breakpoint
create text search dictionary newsroom_es (template = snowball, language = spanish);
--> statement-breakpoint
create text search configuration newsroom_en (copy = english);
--> statement-breakpoint
create text search configuration newsroom_fr (copy = french);
--> statement-breakpoint
create text search configuration newsroom_es (copy = spanish);
--> statement-breakpoint
create text search configuration newsroom_ar (copy = simple);
--> statement-breakpoint
alter text search configuration newsroom_en alter mapping for asciiword, word, numword with newsroom_en;
--> statement-breakpoint
alter text search configuration newsroom_fr alter mapping for asciiword, word, numword with newsroom_fr;
--> statement-breakpoint
alter text search configuration newsroom_es alter mapping for asciiword, word, numword with newsroom_es;
--> statement-breakpoint
create function search_config(language text) returns regconfig language sql immutable strict parallel safe as $$
  select case language
    when 'en' then 'public.newsroom_en'::regconfig
    when 'fr' then 'public.newsroom_fr'::regconfig
    when 'es' then 'public.newsroom_es'::regconfig
    else 'public.newsroom_ar'::regconfig
  end
$$;
--> statement-breakpoint

-- The words of a text as search knows them; far more than a release may hold would be an error of PostgreSQL's.
create function searchable(language text, said text) returns tsvector language sql immutable strict parallel safe as $$
  select to_tsvector(search_config(language), stemmable(language, folded(left(said, 150000))))
$$;
--> statement-breakpoint
-- Folded words, one after the other, as a question.
create function asked(language text, words text) returns tsquery language sql immutable strict parallel safe as $$
  select phraseto_tsquery(search_config(language), stemmable(language, words))
$$;
--> statement-breakpoint

-- 4. The words of a part of a document, a block a line.
create function said_in(part jsonb, facts jsonb) returns text language sql immutable parallel safe as $$
  select btrim(coalesce(string_agg(case node->>'type'
    when 'text' then node->>'text'
    when 'fact' then facts->>(node->'attrs'->>'key')
    when 'quote' then concat_ws(' ', E'\n', node->'attrs'->>'speaker', node->'attrs'->>'title', node->'attrs'->>'organisation')
    when 'keyFigure' then concat_ws(' ', E'\n', node->'attrs'->>'value', node->'attrs'->>'unit', node->'attrs'->>'label')
    when 'image' then concat_ws(' ', E'\n', node->'attrs'->>'caption')
    when 'file' then concat_ws(' ', E'\n', node->'attrs'->>'title', node->'attrs'->>'description')
    when 'embed' then concat_ws(' ', E'\n', node->'attrs'->>'title', node->'attrs'->>'fallback')
    else E'\n'
  end, '' order by at), ''), E' \n')
  from jsonb_path_query(part, 'strict $.** ? (@.type == "text" || @.type == "fact" || @.type == "quote" ||
    @.type == "keyFigure" || @.type == "image" || @.type == "file" || @.type == "embed" || @.type == "paragraph" ||
    @.type == "heading" || @.type == "tableRow" || @.type == "tableCell" || @.type == "tableHeader")')
    with ordinality as nodes(node, at)
$$;
--> statement-breakpoint

-- 5. What readers' lists should say, from what is live. Drafts, and what waits under embargo, have no live edition.
create view listings_due as
  select r.site_key, r.id as release_id, e.id as edition_id, r.story_id, r.site_key as home_key, r.slug, r.language, r.live,
         e.details->>'kind' as kind, r.first_published_at as published_at,
         case when r.live = 'withdrawn' then r.withdrawn_at end as withdrawn_at,
         exists (select from editions c where c.release_id = r.id and c.correction_note is not null and not c.restored)
           as corrected,
         array(select jsonb_array_elements_text(e.details->'countries')) as countries,
         array['in:' || r.site_key || '/' || r.language, 'kind:' || (e.details->>'kind'),
           to_char(r.first_published_at at time zone t.time_zone, '"year:"YYYY'),
           to_char(r.first_published_at at time zone t.time_zone, '"month:"YYYY-MM')]
           || array(select 'country:' || it from jsonb_array_elements_text(e.details->'countries') it)
           || array(select 'topic:' || it from jsonb_array_elements_text(e.details->'topics') it)
           || array(select 'sdg:' || it from jsonb_array_elements_text(e.details->'sdgs') it)
           || array(select 'project:' || it from jsonb_array_elements_text(coalesce(e.details->'projects', '[]')) it)
           as keys,
         e.headline, btrim(e.standfirst) as standfirst,
         case when btrim(e.standfirst) = '' then jsonb_path_query_first(e.doc,
           '$.content[*] ? (@.type == "body").content[*] ? (@.type == "paragraph" && exists (@.content))') end as opening,
         said_in(jsonb_path_query_first(e.doc, '$.content[*] ? (@.type == "body")'), e.details->'facts') as said,
         searchable(r.language, e.headline) as headline_words,
         setweight(searchable(r.language, e.headline), 'A')
           || setweight(searchable(r.language, e.standfirst), 'B')
           || setweight(searchable(r.language,
                said_in(jsonb_path_query_first(e.doc, '$.content[*] ? (@.type == "body")'), e.details->'facts')), 'C')
           || setweight(searchable(r.language, concat_ws(' ',
                jsonb_path_query_first(e.doc, '$.content[*] ? (@.type == "dateline").attrs.place')#>>'{}', s.reference,
                said_in(jsonb_path_query_first(e.doc,
                  '$.content[*] ? (@.type == "endMatter").content[*] ? (@.type == "notesToEditors")'), e.details->'facts'))), 'D')
           as words
  from releases r
  join editions e on e.id = r.live_edition_id
  join stories s on s.id = r.story_id
  join sites t on t.key = r.site_key
  where r.live in ('published', 'withdrawn');
--> statement-breakpoint

-- 6. The words of texts to guess from: folded and as written, small letters rather than capitals.
create function words_in(said text) returns table (word text, written text) language sql immutable strict parallel safe as $$
  select distinct on (f) f, w
  from regexp_split_to_table(left(said, 150000),
         '[\u0001-\u0040\u005b-\u0060\u007b-\u00ac\u00ae-\u00bf\u00d7\u00f7\u060c\u061b\u061f\u066a-\u066d\u06d4\u2000-\u200a\u2010-\u2029\u202f-\u205f\u2e00-\u2e7f\u3000-\u303f]+') w,
       folded(w) f
  where f ~ '^[^ 0-9]{4,30}$'
  order by f, w <> lower(w), w collate "C"
$$;
--> statement-breakpoint
create function shape_of(word text) returns text language sql immutable strict parallel safe as $$
  select translate(word, 'ابتثجحخدذرزسشصضطظعغفقكلمنهويپچگڤ', 'abtqjhxdvrzsc0123e4f5klmnpwy6789')
$$;
--> statement-breakpoint

-- 7. Whatever puts a release before readers, changes what they see of it or takes it away, lists it in the same transaction.
create function list_release(which uuid) returns void language plpgsql set enable_seqscan = off as $$
declare
  before listings[];
  known text[];
begin
  with gone as (delete from listings where release_id = which returning listings)
    select array_agg(listings) into before from gone;
  insert into listings (site_key, release_id, edition_id, story_id, home_key, slug, language, live, kind, published_at,
      withdrawn_at, corrected, countries, keys, headline, standfirst, opening, said, headline_words, words)
    select site_key, release_id, edition_id, story_id, home_key, slug, language, live, kind, published_at,
      withdrawn_at, corrected, countries, keys, headline, standfirst, opening, said, headline_words, words
    from listings_due where release_id = which;
  insert into listing_keys
    select l.site_key, l.language, k from listings l, unnest(l.keys) k
    where l.release_id = which and k not like 'in:%'
    order by 1, 2, 3
    on conflict do nothing;
  insert into listing_words
    select distinct on (l.language, w.word) l.language, w.word, w.written, shape_of(w.word)
    from listings l, words_in(concat_ws(' ', l.headline, l.standfirst, l.said)) w
    where l.release_id = which
      and not exists (select from listing_words k where k.language = l.language and k.word = w.word)
    order by l.language, w.word
    on conflict do nothing;
  if before is null then return; end if;
  -- what nothing is listed by any more, and words that nobody can find any more, are forgotten
  select coalesce(array_agg(k), '{}') into known from listings l, unnest(l.keys) k where l.release_id = which;
  delete from listing_keys k
    using (select distinct b.site_key, b.language, key from unnest(before) b, unnest(b.keys) key) was
    where k.site_key = was.site_key and k.language = was.language and k.key = was.key and k.key <> all (known)
      and not exists (select from listings l where l.keys @> array['in:' || k.site_key || '/' || k.language, k.key]);
  delete from listing_words k
    using (
      select b.language, w.word from unnest(before) b, words_in(concat_ws(' ', b.headline, b.standfirst, b.said)) w
      except
      select l.language, w.word from listings l, words_in(concat_ws(' ', l.headline, l.standfirst, l.said)) w
      where l.release_id = which
    ) was
    where k.language = was.language and k.word = was.word
      and not exists (select from listings l where l.language = k.language and l.words @@ asked(k.language, k.word));
end $$;
--> statement-breakpoint
create function keep_listed() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.live in ('published', 'withdrawn') then perform list_release(new.id); end if;
  elsif (new.live in ('published', 'withdrawn') or old.live in ('published', 'withdrawn'))
    and (new.live, new.live_edition_id, new.slug, new.first_published_at, new.withdrawn_at)
      is distinct from (old.live, old.live_edition_id, old.slug, old.first_published_at, old.withdrawn_at) then
    perform list_release(new.id);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger releases_listed
  after insert or update of live, live_edition_id, slug, first_published_at, withdrawn_at on releases
  for each row execute function keep_listed();
--> statement-breakpoint
-- Years and months are those of the site's own calendar.
create function keep_site_listed() returns trigger language plpgsql as $$
begin
  perform list_release(release_id) from (select distinct release_id from listings where home_key = new.key) listed;
  return null;
end $$;
--> statement-breakpoint
create trigger sites_listed after update of time_zone on sites
  for each row when (new.time_zone is distinct from old.time_zone) execute function keep_site_listed();
--> statement-breakpoint

-- 8. What is live already.
insert into listings (site_key, release_id, edition_id, story_id, home_key, slug, language, live, kind, published_at,
    withdrawn_at, corrected, countries, keys, headline, standfirst, opening, said, headline_words, words)
  select site_key, release_id, edition_id, story_id, home_key, slug, language, live, kind, published_at,
    withdrawn_at, corrected, countries, keys, headline, standfirst, opening, said, headline_words, words
  from listings_due;
--> statement-breakpoint
insert into listing_keys
  select distinct l.site_key, l.language, k from listings l, unnest(l.keys) k where k not like 'in:%';
--> statement-breakpoint
insert into listing_words
  select distinct on (l.language, w.word) l.language, w.word, w.written, shape_of(w.word)
  from listings l, words_in(concat_ws(' ', l.headline, l.standfirst, l.said)) w
  order by l.language, w.word;
--> statement-breakpoint
analyze listings;
--> statement-breakpoint

-- 9. Readers see lists through views, like everything else.
create view published_listings as
  select site_key, release_id, story_id, home_key, slug, language, live, kind, published_at, withdrawn_at, corrected,
         countries, keys, headline, standfirst, opening, said, headline_words, words
  from listings;
--> statement-breakpoint
create view published_listing_keys as select site_key, language, key from listing_keys;
--> statement-breakpoint
create view published_words as select language, word, written, shape from listing_words;
--> statement-breakpoint
grant select on published_listings, published_listing_keys, published_words to newsroom_reader;
