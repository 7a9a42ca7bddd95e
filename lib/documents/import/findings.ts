export const FINDING_CODES = [
  'no_headline',
  'headline_from_title',
  'no_body',
  'no_dateline',
  'dateline_place_unknown',
  'dateline_several_countries',
  'dateline_without_dash',
  'dateline_year_missing',
  'no_contact',
  'contact_without_reach',
  'contact_more_phones',
  'phone_not_dialable',
  'helpline_without_country',
  'helpline_without_channel',
  'language_unsure',
  'language_not_ours',
  'language_differs_from_choice',
  'headline_language',
  'site_unsure',
  'reach_guessed',
  'menu_unsure',
  'quote_without_speaker',
  'countries_only_as_donors',
  'embargo',
  'joined_lines',
  'repaired_ligature',
  'repaired_apostrophe',
  'removed_debris',
  'removed_controls',
  'encoding',
  'tracked_changes',
  'comments_taken',
  'left_changes',
  'left_equations',
  'left_pictures',
  'left_links',
  'left_footnotes',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** Something the importer is unsure of or had to mend: a stable code with what it is about. */
export type Finding = { code: FindingCode; params: Record<string, string | number> };

/** Makes a finding. */
export function finding(code: FindingCode, params: Finding['params'] = {}): Finding {
  return { code, params };
}
