import { z } from 'zod';
import { LANGUAGES } from '../languages.ts';
import { grantText } from './grant-text.ts';
import { EVERY_SITE, ROLES } from './roles.ts';

const email = z
  .string()
  .trim()
  .min(1, 'required')
  .max(254, 'too_long')
  .pipe(z.email('email_form'))
  .transform((text) => text.toLowerCase());
const name = z
  .string()
  .trim()
  .min(1, 'required')
  .max(120, 'too_long')
  .regex(/^[^\p{Cc}\p{Cf}\u2028\u2029]*$/u, 'name_form');
const language = z.enum(LANGUAGES);
const siteKey = z.union([z.literal(EVERY_SITE), z.string().regex(/^[a-z][a-z0-9-]*$/)]);

const grant = z
  .strictObject({ role: z.enum(ROLES), site: siteKey, language: language.nullable() })
  // Those who look after people or read everything do so in every language.
  .refine(({ role, language: only }) => only === null || (role !== 'admin' && role !== 'auditor'), {
    path: ['language'],
  });

const grants = z.array(grant).max(40).transform(distinct);

const memberId = z.uuid();

export const noInput = z.strictObject({});

export const inviteInput = z.strictObject({
  email,
  name,
  language,
  grants: grants.pipe(z.array(grant).min(1, 'required')),
});
export const revokeInvitationInput = z.strictObject({ tokenHash: z.string().regex(/^[0-9a-f]{64}$/) });
export const acceptInvitationInput = z.strictObject({
  token: z.string().max(100),
  name,
  language,
  password: z.string(),
});
export const choosePasswordInput = z.strictObject({ token: z.string().max(100), password: z.string() });
export const changeRolesInput = z.strictObject({ memberId, grants });
export const memberInput = z.strictObject({ memberId });
export const changePasswordInput = z.strictObject({ currentPassword: z.string(), newPassword: z.string() });
export const changePreferencesInput = z.strictObject({
  name,
  language,
  theme: z.enum(['system', 'light', 'dark']),
});

/** The same as a form sends it: roles as words. */
export const inviteForm = inviteInput.extend({ grants: z.array(grantText).min(1, 'required') });
export const changeRolesForm = changeRolesInput.extend({ grants: z.array(grantText).default([]) });

function distinct<G extends z.output<typeof grant>>(list: G[]): G[] {
  const keyed = list.map((it) => [`${it.site} ${it.role} ${it.language ?? ''}`, it] as const);
  return [...new Map(keyed).values()];
}
