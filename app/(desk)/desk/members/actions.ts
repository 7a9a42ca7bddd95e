'use server';

import { action } from '#lib/actions.ts';
import { changeRoles } from '#lib/members/change-roles.ts';
import { disable } from '#lib/members/disable.ts';
import { enable } from '#lib/members/enable.ts';
import { changeRolesForm, inviteForm, memberInput, revokeInvitationInput } from '#lib/members/input.ts';
import { invite } from '#lib/members/invite.ts';
import { makePasswordLink } from '#lib/members/make-password-link.ts';
import { revokeInvitation } from '#lib/members/revoke-invitation.ts';

export const inviteMember = action(inviteForm, invite, ({ url }, { email }) => ({ show: { url, email } }));
export const takeBackInvitation = action(revokeInvitationInput, revokeInvitation);
export const saveRoles = action(changeRolesForm, changeRoles, () => ({ show: { done: 'roles' } }));
export const makeMemberPasswordLink = action(memberInput, makePasswordLink, ({ url }) => ({ show: { url } }));
export const disableMember = action(memberInput, disable);
export const enableMember = action(memberInput, enable);
