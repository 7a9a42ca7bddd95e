import { createElement, Fragment, type ReactNode } from 'react';

/** Elements as HTML text, for feeds and mail. The renderer is loaded when it is needed: Next allows it no other way. */
export async function toHtml(...nodes: ReactNode[]): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  return renderToStaticMarkup(createElement(Fragment, null, ...nodes));
}
