import type { ReactNodeViewProps } from '@tiptap/react';
import type { ComponentType } from 'react';
import { AboutView } from './about-view.tsx';
import { ContactView } from './contact-view.tsx';
import { DatelineView } from './dateline-view.tsx';
import { EmbedView } from './embed-view.tsx';
import { FactView } from './fact-view.tsx';
import { FigureView } from './figure-view.tsx';
import { FiguresView } from './figures-view.tsx';
import { FileView } from './file-view.tsx';
import { GalleryView } from './gallery-view.tsx';
import { HelplineView } from './helpline-view.tsx';
import { ImageView } from './image-view.tsx';
import { ListView } from './list-view.tsx';
import { QuoteView } from './quote-view.tsx';

/** Which nodes of the document are drawn by a component, by their name. */
export const partViews: Record<string, ComponentType<ReactNodeViewProps>> = {
  quote: QuoteView,
  dateline: DatelineView,
  contacts: ListView,
  contact: ContactView,
  helplines: ListView,
  helpline: HelplineView,
  about: AboutView,
  keyFigures: FiguresView,
  keyFigure: FigureView,
  image: ImageView,
  gallery: GalleryView,
  file: FileView,
  embed: EmbedView,
  fact: FactView,
};
