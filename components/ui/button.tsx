import type { LucideIcon } from 'lucide-react';
import { type ComponentProps, useId } from 'react';
import { type ButtonLook, buttonClass } from './button-class.ts';
import { Icon } from './icon.tsx';

type Props = Omit<ComponentProps<'button'>, 'disabled' | 'className'> &
  Omit<ButtonLook, 'disabled'> & {
    icon?: LucideIcon;
    /** Why it cannot be pressed now. It stays focusable and says so. */
    reason?: string | null;
    /** `beside` shows the reason next to the button, `spoken` leaves it to a screen reader and the tooltip. */
    reasonPlace?: 'beside' | 'spoken';
  };

/** A button. One that may not be pressed keeps its place and gives its reason. */
export function Button({ reason, reasonPlace = 'spoken', variant, small, className, icon, ...rest }: Props) {
  const id = useId();
  const face = (
    <>
      {icon && <Icon of={icon} />}
      {rest.children}
    </>
  );
  if (!reason) {
    return (
      <button type="button" {...rest} className={buttonClass({ variant, small, className })}>
        {face}
      </button>
    );
  }
  return (
    <>
      <button
        type="button"
        className={buttonClass({ variant, small, className, disabled: true })}
        aria-disabled="true"
        aria-describedby={id}
        aria-label={rest['aria-label']}
        title={reason}
      >
        {face}
      </button>
      <span id={id} className={reasonPlace === 'spoken' ? 'sr-only' : 'text-[0.8125rem] text-ink-2'}>
        {reason}
      </span>
    </>
  );
}
