import type { ChannelType } from '../documents/nodes/end-matter.ts';
import type { Language } from '../languages.ts';

/** What the directory keeps. */
export const RECORD_KINDS = ['contact', 'helpline', 'fact', 'project', 'donor', 'partner', 'about'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What a call costs whoever calls. */
export const COSTS = ['free', 'local', 'paid'] as const;
export type Cost = (typeof COSTS)[number];

/** Words in the languages that have them. */
export type Words = Partial<Record<Language, string>>;
/** Several writings per language. */
export type Writings = Partial<Record<Language, string[]>>;

/** A number of a contact; those that are not public stay on the desk. */
export type ContactPhone = { number: string; note: Words; public: boolean };
/** A way to reach a helpline. `cost` is null where nobody asked. */
export type HelplineChannel = { type: ChannelType; value: string; note: Words; cost: Cost | null };
/** A value of a fact, and from when until when it is true (both ends included; null: always). */
export type FactValue = { value: string; from: string | null; until: string | null };

/** What a record of each kind holds. Dates are YYYY-MM-DD, countries ISO 3166-1 alpha-2, ids those of records and members. */
export type RecordData = {
  /** `name` is a person's or a desk's; `from` and `until` say when they answer. */
  contact: {
    office: Words;
    name: Words;
    role: Words;
    email: string | null;
    /** ISO 639 codes of the languages they speak; contacts that nobody asked have none. */
    spoken?: string[];
    phones: ContactPhone[];
    from: string | null;
    until: string | null;
  };
  helpline: {
    country: string;
    service: Words;
    note: Words;
    hours: Words;
    channels: HelplineChannel[];
    links: string[];
    /** The member who answers for it. */
    owner: string | null;
    verifiedOn: string | null;
    validUntil: string | null;
  };
  /**
   * `counted`: what is counted, as it stands beside the number ("Member States"). `forms`: how the value is written where
   * it is more than the bare value, with `{value}` in its place.
   */
  fact: { key: string; name: Words; counted: Words; forms: Words; values: FactValue[] };
  project: { code: string; name: Words; donors: string[]; from: string | null; until: string | null };
  /** `credit` is the sentence its agreement asks for. */
  donor: { name: Words; aliases: Writings; credit: Words };
  /** `agreed`: it said that it may be named. */
  partner: { name: Words; aliases: Writings; agreed: boolean; agreedOn: string | null };
  /** Facts stand in it as `{members}`. */
  about: { language: Language; text: string };
};
