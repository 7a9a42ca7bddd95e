import { readFile, writeFile } from 'node:fs/promises';
import type { MediaType } from '../limits.ts';
import type { Removed } from '../vocabulary.ts';
import { openArchive } from './open-archive.ts';
import { cleanInside } from './picture.ts';
import { Refused } from './refused.ts';
import { type Rules, rewriteXml } from './rewrite-xml.ts';
import { writeArchive } from './write-archive.ts';

const OOXML = 'application/vnd.openxmlformats-officedocument';
const FORMS: [RegExp, MediaType][] = [
  [/wordprocessingml\.document\.main\+xml/, `${OOXML}.wordprocessingml.document`],
  [/spreadsheetml\.sheet\.main\+xml/, `${OOXML}.spreadsheetml.sheet`],
];

// Parts that say who, when, with what, or what was remarked; nothing that is shown needs them.
const DROPPED: [RegExp, Removed][] = [
  [/^docProps\/thumbnail/i, 'thumbnail'],
  [/^docProps\//i, 'people'],
  [/^customXml\//i, 'other'],
  [/^(?:word|xl)\/comments\w*\.xml$|^xl\/(?:threadedComments|comments)\//i, 'words'],
  [/^word\/people\.xml$|^xl\/persons\//i, 'people'],
  [/^xl\/revisions\//i, 'history'],
  [/^(?:word|xl)\/printerSettings\//i, 'device'],
  [/^word\/(?:webSettings|stylesWithEffects)\.xml$/i, 'other'],
];
const NOT_TAKEN: [RegExp, 'office_macros' | 'office_embedded' | 'office_linked'][] = [
  [/vbaProject|vbaData|\.(?:bin|exe|js|vbs|dll)$|activeX|ctrlProps/i, 'office_macros'],
  [/(?:^|\/)embeddings\/|oleObject|\/model\//i, 'office_embedded'],
  [/externalLinks\/|\/connections\.xml$|queryTables\//i, 'office_linked'],
];
const PICTURES: [RegExp, 'jpeg' | 'png' | 'gif'][] = [
  [/\.jpe?g$/i, 'jpeg'],
  [/\.png$/i, 'png'],
  [/\.gif$/i, 'gif'],
];

/**
 * Writes a Word or Excel file anew without properties, remarks, names of authors and session marks, its pictures cleaned.
 * @throws {Refused} 'office_unsafe' · 'office_macros' · 'office_embedded' · 'office_linked' · 'office_tracked' · 'broken'
 */
export async function cleanOffice(
  path: string,
  to: string,
): Promise<{ type: MediaType; removed: Removed[] }> {
  const parts = await openArchive(await readFile(path));
  const type = formOf(parts);
  const found = new Set<Removed>();
  const gone = new Set<string>();
  for (const part of parts.keys()) {
    const dropped = DROPPED.find(([pattern]) => pattern.test(part));
    if (dropped) found.add(dropped[1]);
    if (dropped) gone.add(part);
    const [, reason] = NOT_TAKEN.find(([pattern]) => !dropped && pattern.test(part)) ?? [];
    if (reason) throw new Refused(reason);
  }
  const clean: [string, Buffer][] = [];
  for (const [part, bytes] of parts)
    if (!gone.has(part)) clean.push([part, await cleanPart(part, bytes, gone, found)]);
  await writeFile(to, writeArchive(clean));
  return { type, removed: [...found] };
}

function formOf(parts: ReadonlyMap<string, Buffer>): MediaType {
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? '';
  if (/macroEnabled/i.test(types)) throw new Refused('office_macros');
  const form = FORMS.find(([sign]) => sign.test(types))?.[1];
  if (!form) throw new Refused('type_unknown');
  return form;
}

async function cleanPart(
  part: string,
  bytes: Buffer,
  gone: ReadonlySet<string>,
  found: Set<Removed>,
): Promise<Buffer> {
  const form = PICTURES.find(([ending]) => ending.test(part))?.[1];
  if (form) return cleanInside(bytes, form);
  if (part === '[Content_Types].xml') return rewriteXml(bytes, typesWithout(gone));
  if (part.endsWith('.rels')) return rewriteXml(bytes, linksWithout(part, gone));
  if (/\.(?:xml|vml)$/i.test(part)) return rewriteXml(bytes, wordsWithout(found));
  if (/\.(?:odttf|fntdata)$/i.test(part)) return bytes;
  throw new Refused('office_embedded');
}

const typesWithout = (gone: ReadonlySet<string>): Rules => ({
  drops: (tag, attributes) => tag === 'Override' && gone.has((attributes.PartName ?? '').slice(1)),
});

// A relation to a part that is gone goes too; one to the outside may only be a link that a reader follows.
const linksWithout = (rels: string, gone: ReadonlySet<string>): Rules => {
  const base = rels.replace(/_rels\/[^/]*$/, '');
  return {
    drops(tag, { Target = '', TargetMode = '', Type = '' }) {
      if (tag !== 'Relationship') return false;
      if (TargetMode === 'External') {
        if (/\/hyperlink$/.test(Type) && /^(?:https?:|mailto:|tel:|#)/i.test(Target)) return false;
        if (/\/attachedTemplate$/.test(Type)) return true;
        throw new Refused('office_linked');
      }
      return gone.has(resolved(base, Target));
    },
  };
};

function resolved(base: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${base}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const TRACKED = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'rPrChange', 'pPrChange', 'delText']);
const REMARKS = new Set(['commentRangeStart', 'commentRangeEnd', 'commentReference', 'legacyDrawing']);
const SETTINGS = new Set([
  'rsids',
  'attachedTemplate',
  'docVars',
  'mailMerge',
  'absPath',
  'fileSharing',
  'proofErr',
]);

const wordsWithout = (found: Set<Removed>): Rules => ({
  drops(tag) {
    const local = tag.split(':').at(-1) ?? tag;
    if (tag.startsWith('w:') && TRACKED.has(local)) throw new Refused('office_tracked');
    if (REMARKS.has(local)) found.add('words');
    if (SETTINGS.has(local) && local !== 'proofErr') found.add('history');
    return REMARKS.has(local) || SETTINGS.has(local);
  },
  keeps(attribute) {
    if (/^w:rsid|^w14:(?:paraId|textId)$|^(?:xr\d*:)?uid$/.test(attribute)) return false;
    return !/^(?:w:author|w:initials|refreshedBy|userName|lastEditedBy)$/.test(attribute);
  },
});
