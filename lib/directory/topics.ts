/** What a story can be about; named in `topics.json`. */
export const TOPICS = [
  'border_management',
  'counter_trafficking',
  'data_research',
  'diaspora',
  'displacement_data',
  'emergency_response',
  'environment_climate',
  'gender',
  'humanitarian_funding',
  'labour_mobility',
  'migration_development',
  'migration_health',
  'partnerships',
  'peace_stability',
  'protection',
  'resettlement',
  'return_reintegration',
  'youth',
] as const;
export type Topic = (typeof TOPICS)[number];

/** The numbers of the Sustainable Development Goals; named in `topics.json`. */
export const SDGS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17] as const;
