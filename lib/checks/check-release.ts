import type { NodeJson } from '../documents/parse.ts';
import { documentSchema } from '../documents/schema.ts';
import type { Language } from '../languages.ts';
import { cutDocument } from './cut/document.ts';
import { datedOn } from './dated-on.ts';
import type { Finding } from './engine/rule.ts';
import type { Known } from './known.ts';
import { newsroomChecker } from './newsroom-checker.ts';

/** What every rule of the house finds in a document as it is agreed: nothing that is only suggested is read. */
export function checkRelease(doc: NodeJson, language: Language, known: Known): Finding[] {
  const read = documentSchema.nodeFromJSON(doc);
  return newsroomChecker()(cutDocument(read, language), {
    language,
    date: datedOn(read),
    known,
  });
}
