import { newSealedLink } from '#lib/auth/sealed-link.ts';

/** How long an invitation can be accepted. */
export const INVITATION_HOURS = 72;

/** A new invitation: the link to hand over, the same link as a mail may store it, and what the table keeps. */
export const newInvitationLink = () => newSealedLink('invite');
