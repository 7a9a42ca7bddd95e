'use client';

import { Avatar } from '#components/ui/avatar.tsx';
import type { Doing, Person } from '#lib/documents/hub/room.ts';
import { useWriting } from './context.ts';
import { huesOf } from './hues.ts';

const SHOWN = 5;
const MOST_AWAKE: Doing[] = ['editing', 'viewing', 'idle'];

type One = { id: string; name: string; doing: Doing; clients: string[] };

/** Who else has this release open and what they do, in the order they came; a press leads to where they are. */
export function AlsoHere() {
  const { t, people, opening, session } = useWriting();
  const hues = huesOf(people);
  const all = distinct(people.filter(({ client }) => client !== session?.clientId));
  const others = all.filter(({ id }) => id !== opening.member.id);
  const self = all.find(({ id }) => id === opening.member.id);
  const more = others.length - SHOWN;
  return (
    <>
      {self && (
        <span
          aria-live="polite"
          title={t('company.second_tab_why')}
          className="text-xs text-ink-2 max-panel:sr-only"
        >
          {t('company.second_tab')}
        </span>
      )}
      {others.length > 0 && (
        <ul aria-label={t('here')} className="flex items-center max-tablet:hidden">
          {others.slice(0, SHOWN).map((one) => (
            <li key={one.id} className="-ms-0.5 first:ms-0">
              <Face one={one} hue={hues.get(one.id) ?? 1} />
            </li>
          ))}
          {more > 0 && (
            <li className="ms-1 text-xs text-ink-2">
              +{more}
              <span className="sr-only">
                {others
                  .slice(SHOWN)
                  .map(({ name, doing }) => t('company.person', { name, doing: t(`company.${doing}`) }))
                  .join(' · ')}
              </span>
            </li>
          )}
        </ul>
      )}
    </>
  );
}

function Face({ one: { name, doing, clients }, hue }: { one: One; hue: number }) {
  const { t, jump } = useWriting();
  const said = t('company.person', { name, doing: t(`company.${doing}`) });
  return (
    <button
      type="button"
      data-doing={doing}
      title={said}
      onClick={() => jump.current(clients)}
      className="face"
    >
      <Avatar name={name} hue={hue} hollow={doing === 'idle'} plain />
      <span className="sr-only">{t('company.go_to', { person: said })}</span>
    </button>
  );
}

function distinct(people: readonly Person[]): One[] {
  const all = new Map<string, One>();
  for (const { id, name, client, doing = 'viewing' } of people) {
    const known = all.get(id);
    const doings = MOST_AWAKE.filter((it) => it === doing || it === known?.doing);
    all.set(id, { id, name, doing: doings[0] ?? doing, clients: [...(known?.clients ?? []), client] });
  }
  return [...all.values()];
}
