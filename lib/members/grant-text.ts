import { z } from 'zod';
import { isLanguage } from '../languages.ts';
import { type Grant, ROLES, type Role } from './roles.ts';

/** A role as one word of a form: `writer@morocco`, or `translator@global:fr` in one language. */
export function writeGrant({ role, site, language }: Grant): string {
  return `${role}@${site}${language ? `:${language}` : ''}`;
}

/** Reads such a word again. */
export const grantText = z.string().transform((text, context): Grant => {
  const [, role, site, language] = /^(\w+)@(\*|[a-z][a-z0-9-]*)(?::(\w+))?$/.exec(text) ?? [];
  if (!ROLES.includes(role as Role) || !site || (language && !isLanguage(language))) {
    context.addIssue({ code: 'custom', message: 'unknown' });
    return z.NEVER;
  }
  return { role: role as Role, site, language: isLanguage(language) ? language : null };
});
