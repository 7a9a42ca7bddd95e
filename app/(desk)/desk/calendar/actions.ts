'use server';

import { action } from '#lib/actions.ts';
import { moveItemInput } from '#lib/calendar/input.ts';
import { endCalendarLink, makeCalendarLink } from '#lib/calendar/link.ts';
import { moveItem } from '#lib/calendar/move-item.ts';
import { noInput } from '#lib/members/input.ts';

export const moveOnCalendar = action(moveItemInput, moveItem, () => ({ show: { done: 'moved' } }));
export const makeLink = action(noInput, makeCalendarLink, ({ url }) => ({ show: { url } }));
export const endLink = action(noInput, endCalendarLink);
