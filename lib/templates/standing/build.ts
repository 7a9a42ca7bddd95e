import type { NodeJson } from '#lib/documents/parse.ts';
import { LANGUAGES, type Language } from '#lib/languages.ts';
import type { Kind } from '#lib/releases/kinds.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

type Figure = { value: string; unit: string; label: string; partOf?: number };
type Block =
  | string
  | { h: string }
  | { list: string[] }
  | { box: string[] }
  | { quote: string }
  | { figures: Figure[] };
type Standing = {
  kind: string;
  name: string;
  headline: string;
  standfirst: string;
  body: Block[];
  notes: string[];
};
type Catalogue = {
  contact: { office: string; name: string; role: string };
  speaker: { speaker: string; title: string; organisation: string };
  templates: Record<string, Standing>;
};

const CATALOGUES: Record<Language, Catalogue> = { en, fr, es, ar } as Record<Language, Catalogue>;

/** A template the newsroom comes with. `origin` names it for ever: "appeal.fr". */
export type StandingTemplate = {
  origin: string;
  language: Language;
  kind: Kind;
  name: string;
  doc: NodeJson;
};

/** The templates the newsroom comes with, in every language. */
export function standingTemplates(): StandingTemplate[] {
  return LANGUAGES.flatMap((language) => {
    const catalogue = CATALOGUES[language];
    return Object.entries(catalogue.templates).map(([key, standing]) => ({
      origin: `${key}.${language}`,
      language,
      kind: standing.kind as Kind,
      name: standing.name,
      doc: documentOf(standing, catalogue),
    }));
  });
}

function documentOf(standing: Standing, { contact, speaker }: Catalogue): NodeJson {
  const { headline, standfirst, body, notes } = standing;
  return {
    type: 'doc',
    content: [
      { type: 'headline', content: words(headline) },
      { type: 'standfirst', ...(standfirst ? { content: words(standfirst) } : {}) },
      { type: 'dateline', attrs: { place: contact.office, country: null, date: null } },
      { type: 'body', content: body.map((block) => blockOf(block, speaker)) },
      {
        type: 'endMatter',
        content: [
          ...(notes.length ? [{ type: 'notesToEditors', content: notes.map(paragraph) }] : []),
          { type: 'contacts', content: [{ type: 'contact', attrs: contact }] },
          { type: 'about' },
        ],
      },
    ],
  };
}

function blockOf(block: Block, speaker: Catalogue['speaker']): NodeJson {
  if (typeof block === 'string') return paragraph(block);
  if ('h' in block) return { type: 'heading', attrs: { level: 2 }, content: words(block.h) };
  if ('list' in block) return listOf(block.list);
  if ('box' in block) return { type: 'factBox', content: block.box.map(paragraph) };
  if ('quote' in block) return { type: 'quote', attrs: speaker, content: [paragraph(block.quote)] };
  return {
    type: 'keyFigures',
    content: block.figures.map(({ partOf, ...figure }, at) => ({
      type: 'keyFigure',
      attrs: { ...figure, id: `figure-${at}`, partOf: partOf === undefined ? null : `figure-${partOf}` },
    })),
  };
}

const words = (text: string): NodeJson[] => [{ type: 'text', text }];
const paragraph = (text: string): NodeJson => ({ type: 'paragraph', content: words(text) });
const listOf = (items: string[]): NodeJson => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
});
