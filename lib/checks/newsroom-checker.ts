import { checker } from './engine/checker.ts';
import { ownTerms } from './house/own-terms.ts';
import { RULES, WHOLE_RULES } from './rules/all.ts';

/**
 * A checker with every rule of the house. It remembers what it read: keep one for each text that is being written. What
 * `onFault` is for, see `checker`.
 */
export const newsroomChecker = (onFault?: (rule: string, error: unknown) => void) =>
  checker([...RULES, ownTerms], WHOLE_RULES, onFault);
