import type { ReactNodeViewProps } from '@tiptap/react';
import type { ComponentType } from 'react';
import { AboutView } from './about-view.tsx';
import { ContactView } from './contact-view.tsx';
import { DatelineView } from './dateline-view.tsx';
import { HelplineView } from './helpline-view.tsx';
import { ListView } from './list-view.tsx';
import { QuoteView } from './quote-view.tsx';
import { EmbedView, FactView, ImageView, KeyFigureView } from './still-views.tsx';

/** Which nodes of the document are drawn by a component, by their name. */
export const partViews: Record<string, ComponentType<ReactNodeViewProps>> = {
  quote: QuoteView,
  dateline: DatelineView,
  contacts: ListView,
  contact: ContactView,
  helplines: ListView,
  helpline: HelplineView,
  about: AboutView,
  keyFigure: KeyFigureView,
  image: ImageView,
  embed: EmbedView,
  fact: FactView,
};
