import mammoth from 'mammoth';
import type { Source } from './blocks.ts';
import { checkDocx } from './docx-safety.ts';
import { type Finding, finding } from './findings.ts';
import { readPlainHtml } from './html.ts';
import { UnreadableFile } from './refusals.ts';

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Titre'] => h1:fresh",
  "p[style-name='Subtitle'] => p.standfirst:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  'u => ',
  'comment-reference => ',
];

/**
 * Reads a Word document: headings, lists, links, tables, bold and italic. Pictures and comments are left out.
 * @throws {UnreadableFile} when the archive is broken, unsafe or too large
 */
export async function readDocx(bytes: Buffer): Promise<Source> {
  const parts = await checkDocx(bytes);
  const html = await convert(bytes);
  const source = readPlainHtml(html);
  return { ...source, findings: [...parts.findings, ...source.findings, ...footnotes(html)] };
}

async function convert(bytes: Buffer): Promise<string> {
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: bytes },
      { styleMap: STYLES, convertImage, externalFileAccess: false, includeEmbeddedStyleMap: false },
    );
    return value;
  } catch {
    throw new UnreadableFile('docx_broken');
  }
}

const footnotes = (html: string): Finding[] =>
  /<li id="(?:foot|end)note-/.test(html) ? [finding('left_footnotes')] : [];
