import type { ReactNode } from 'react';

type Props = {
  title: ReactNode;
  /** Of a title in words of its own: where it is cut when it is too long. */
  dir?: 'ltr' | 'rtl' | 'auto';
  context?: ReactNode;
  children?: ReactNode;
};

/** The bar at the top of a page: where I am, and at the end what I can do here. */
export function PageBar({ title, dir, context, children }: Props) {
  return (
    <header className="bar">
      <h1 dir={dir} className="min-w-0 truncate text-base leading-8 font-semibold">
        {title}
      </h1>
      {context && <span className="truncate text-ink-3 max-tablet:hidden">{context}</span>}
      {children && <div className="ms-auto flex flex-none items-center gap-3">{children}</div>}
    </header>
  );
}
