'use client';

import { Avatar } from '#components/ui/avatar.tsx';
import type { Person } from '#lib/documents/hub/room.ts';
import { useWriting } from './context.ts';

const SHOWN = 5;

/** Who else has this release open, in the order they came; one face for each person, however many tabs. */
export function AlsoHere() {
  const { t, people, opening } = useWriting();
  const others = distinct(people).filter(({ id }) => id !== opening.member.id);
  if (others.length === 0) return null;
  const more = others.length - SHOWN;
  return (
    <ul aria-label={t('here')} className="flex items-center max-tablet:hidden">
      {others.slice(0, SHOWN).map(({ id, name }) => (
        <li key={id} className="-ms-0.5 rounded-full ring-2 ring-paper first:ms-0">
          <Avatar name={name} />
        </li>
      ))}
      {more > 0 && <li className="ms-1 text-xs text-ink-2">+{more}</li>}
    </ul>
  );
}

function distinct(people: Person[]): Person[] {
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
