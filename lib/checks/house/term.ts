import type { Language } from '../../languages.ts';
import type { Severity } from '../engine/rule.ts';

/** A term or wording the house has an opinion on, as texts are held against it. Its words are in its own language. */
export type Term = {
  id: string;
  language: Language;
  pattern: string;
  /** Wordings in which it does not count; empty for none. */
  except: string;
  /** Whether capitals count. */
  isExact: boolean;
  severity: Severity;
  message: string;
  reason: string;
  link: string;
  /** What should stand there instead; null when only a person can say it better. */
  fix: string | null;
};
