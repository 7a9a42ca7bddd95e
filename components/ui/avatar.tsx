import { clsx } from 'clsx';

const HUES = ['bg-who-1', 'bg-who-2', 'bg-who-3', 'bg-who-4', 'bg-who-5', 'bg-who-6'] as const;

type Props = { name: string /** 1 to 6; from the name when not given. */; hue?: number; small?: boolean };

/** A person as two letters on their own colour, named for a screen reader. */
export function Avatar({ name, hue = hueOf(name), small }: Props) {
  return (
    <span
      role="img"
      aria-label={name}
      title={name}
      className={clsx(
        'inline-grid flex-none place-content-center rounded-full leading-none font-bold text-on-who',
        small ? 'size-5 text-[0.5625rem]' : 'size-[1.625rem] text-[0.6875rem]',
        HUES[(hue - 1) % HUES.length],
      )}
    >
      {initials(name)}
    </span>
  );
}

/** The first letters of the first and last word of a name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words.at(0), words.at(-1)] : [words.at(0)];
  return ends.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('');
}

function hueOf(name: string): number {
  const sum = [...name].reduce((total, letter) => total * 31 + (letter.codePointAt(0) ?? 0), 7) >>> 0;
  return (sum % HUES.length) + 1;
}
