import type { NodeJson } from '#lib/documents/parse.ts';
import { type Beside, renderText } from '#lib/documents/render.ts';
import type { Language } from '#lib/languages.ts';

type Props = { doc: NodeJson; language: Language } & Beside;

/** The text of a release: body with its dateline, then notes, numbers to call, contacts and About. */
export function Body({ doc, language, ...beside }: Props) {
  return renderText(doc, language, beside);
}
