'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { Checkbox } from '#components/form/checkbox.tsx';
import { useField } from '#components/form/form-context.ts';
import { Select } from '#components/form/select.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { LatePart } from '#components/ui/late-part.ts';
import type { Language } from '#lib/languages.ts';
import { writeInstant } from '#lib/time.ts';
import type { Named, WallTime } from '#lib/wall-time.ts';

export type PlanWords = {
  day: string;
  time: string;
  zone: string;
  /** "That is:" before the same instant in other zones. */
  that: string;
  here: string;
  geneva: string;
  which: string;
  earlier: string;
  later: string;
  /** With {time}, {before} and {after}. */
  gap: string;
};

type Props = {
  language: Language;
  /** The zone of the site, and its name in the list. */
  site: { zone: string; name: string };
  zones: readonly string[];
  words: PlanWords;
  planned?: WallTime;
};

const GENEVA = 'Europe/Zurich';

/** When something is to happen: a day, a time and the zone they are meant in, said again in the zones that matter. */
export function PlanFields({ language, site, zones, words, planned }: Props) {
  const group = useRef<HTMLDivElement>(null);
  const [wall, setWall] = useState<WallTime | null>(planned ?? null);
  const named = useNamed(wall);
  const fold = useField('fold', '');
  const changed = () => setWall(readWall(group.current));
  const first = [...new Set([site.zone, GENEVA, 'UTC'])];
  return (
    <div ref={group} onChange={changed} className="grid gap-4">
      <div className="grid gap-4 tablet:grid-cols-2">
        <TextField name="day" type="date" label={words.day} required defaultValue={planned?.day} />
        <TextField name="time" type="time" label={words.time} required defaultValue={planned?.time} />
      </div>
      <Select
        name="zone"
        label={words.zone}
        defaultValue={planned?.zone ?? site.zone}
        options={[
          ...first.map((zone) => ({ value: zone, label: nameOf(zone, site, words) })),
          ...zones
            .filter((zone) => !first.includes(zone))
            .map((zone) => ({ value: zone, label: plain(zone) })),
        ]}
      />
      {(named?.kind === 'fold' || fold.error) && (
        <fieldset>
          <legend className="mb-1 text-[0.8125rem] font-semibold">{words.which}</legend>
          {(['earlier', 'later'] as const).map((which) => (
            <Checkbox
              key={which}
              type="radio"
              name="fold"
              value={which}
              label={words[which]}
              hint={
                named?.kind === 'fold' ? writeInstant(named[which], language, wall?.zone ?? 'UTC') : undefined
              }
            />
          ))}
        </fieldset>
      )}
      <div aria-live="polite" className="text-[0.8125rem] text-ink-2">
        {named?.kind === 'gap' && (
          <p className="font-semibold text-alarm">
            {words.gap
              .replace('{time}', wall?.time ?? '')
              .replace('{before}', named.before)
              .replace('{after}', named.after)}
          </p>
        )}
        {named?.kind === 'one' && <SameInstant at={named.at} {...{ language, site, words }} />}
      </div>
    </div>
  );
}

function SameInstant({
  at,
  language,
  site,
  words,
}: Pick<Props, 'language' | 'site' | 'words'> & { at: Date }) {
  const id = useId();
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones: [string, string][] = [
    [words.here, own],
    [site.name, site.zone],
    [words.geneva, GENEVA],
    ['UTC', 'UTC'],
  ];
  return (
    <>
      <p id={id}>{words.that}</p>
      <dl aria-labelledby={id} className="grid grid-cols-[fit-content(40%)_1fr] gap-x-3">
        {zones.map(([name, zone]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd className="text-ink tabular-nums">{writeInstant(at, language, zone)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

// The rules of clocks are only loaded by who plans something. Without them the newsroom reckons alone, when it is sent.
const clocks = new LatePart(() => import('#lib/wall-time.ts'));

function useNamed(wall: WallTime | null): Named | null {
  const [named, setNamed] = useState<Named | null>(null);
  useEffect(() => {
    let over = false;
    setNamed(null);
    if (!wall) return;
    void clocks.load().then((rules) => {
      if (over || !rules) return;
      try {
        setNamed(rules.instantOf(wall));
      } catch {
        // a day that does not exist yet while it is typed
      }
    });
    return () => {
      over = true;
    };
  }, [wall]);
  return named;
}

function readWall(group: HTMLElement | null): WallTime | null {
  const value = (name: string) =>
    group?.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`)?.value ?? '';
  const wall = { day: value('day'), time: value('time'), zone: value('zone') };
  return wall.day && wall.time && wall.zone ? wall : null;
}

function nameOf(zone: string, site: Props['site'], words: PlanWords): string {
  if (zone === site.zone) return `${site.name} (${plain(zone)})`;
  return zone === GENEVA ? words.geneva : plain(zone);
}

const plain = (zone: string) => zone.replaceAll('_', ' ');
