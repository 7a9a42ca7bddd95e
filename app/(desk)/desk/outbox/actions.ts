'use server';

import { action } from '#lib/actions.ts';
import { mailInput } from '#lib/delivery/mail/input.ts';
import { sendAgain } from '#lib/delivery/mail/send-again.ts';

export const sendMailAgain = action(mailInput, sendAgain);
