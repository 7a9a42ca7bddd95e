import { clsx } from 'clsx';
import { hueOf } from './hue.ts';

const FILLED = ['bg-who-1', 'bg-who-2', 'bg-who-3', 'bg-who-4', 'bg-who-5', 'bg-who-6'] as const;
const HOLLOW = ['text-who-1', 'text-who-2', 'text-who-3', 'text-who-4', 'text-who-5', 'text-who-6'] as const;

type Props = {
  name: string;
  /** 1 to 6; from the name when not given. */
  hue?: number;
  small?: boolean;
  /** Drawn as an outline: somebody who is there and does nothing. */
  hollow?: boolean;
  /** Inside of something that already says the name. */
  plain?: boolean;
};

/** A person as two letters on their own colour, named for a screen reader. */
export function Avatar({ name, hue = hueOf(name), small, hollow, plain }: Props) {
  const place = (hue - 1) % FILLED.length;
  return (
    <span
      {...(plain ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name, title: name })}
      className={clsx(
        'inline-grid flex-none place-content-center rounded-full leading-none font-bold',
        small ? 'size-5 text-[0.5625rem]' : 'size-[1.625rem] text-[0.6875rem]',
        hollow ? 'bg-paper ring-2 ring-current ring-inset' : 'text-on-who',
        hollow ? HOLLOW[place] : FILLED[place],
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
