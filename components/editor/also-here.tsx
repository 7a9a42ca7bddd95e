'use client';

import { clsx } from 'clsx';
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
        <ul aria-label={t('here')} className="flex items-center">
          {others.slice(0, SHOWN).map((one, place) => (
            <li key={one.id} className={clsx('-ms-0.5 first:ms-0', place > 0 && 'max-tablet:hidden')}>
              <Face one={one} hue={hues.get(one.id) ?? 1} />
            </li>
          ))}
          <More of={others.slice(SHOWN)} className="max-tablet:hidden" />
          <More of={others.slice(1)} className="tablet:hidden" />
        </ul>
      )}
    </>
  );
}

// Those there is no room for: how many, and who.
function More({ of, className }: { of: One[]; className: string }) {
  const { t } = useWriting();
  if (of.length === 0) return null;
  const said = of.map(({ name, doing }) => t('company.person', { name, doing: t(`company.${doing}`) }));
  return (
    <li className={clsx('ms-1 text-xs text-ink-2', className)} title={said.join(' · ')}>
      <bdi dir="ltr">+{of.length}</bdi>
      <span className="sr-only">{said.join(' · ')}</span>
    </li>
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
