import type { Topic } from '../../directory/topics.ts';

/** IPTC Media Topics (cv.iptc.org/newscodes/mediatopic) that our topics belong to, with the key of their names. */
const IMMIGRATION = { code: '20000771', name: 'immigration' } as const;
const POLICY = { code: '20000634', name: 'policy' } as const;
const REFUGEES = { code: '20000645', name: 'refugees' } as const;

export type MediaTopic = typeof IMMIGRATION | typeof POLICY | typeof REFUGEES;

const TOPICS: Partial<Record<Topic, MediaTopic>> = {
  border_management: POLICY,
  diaspora: IMMIGRATION,
  displacement_data: REFUGEES,
  labour_mobility: IMMIGRATION,
  migration_development: IMMIGRATION,
  migration_health: IMMIGRATION,
  protection: REFUGEES,
  resettlement: REFUGEES,
  return_reintegration: IMMIGRATION,
};

/** The media topics of topics, each once; topics that stand in no such list have none. */
export function mediaTopicsOf(topics: readonly string[]): MediaTopic[] {
  return [...new Set(topics.flatMap((topic) => TOPICS[topic as Topic] ?? []))];
}
