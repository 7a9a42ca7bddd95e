import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Pictures } from '../draw-paper.ts';

const FONTS = [
  'noto-serif/400Regular/NotoSerif_400Regular.ttf',
  'noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf',
  'noto-serif/700Bold/NotoSerif_700Bold.ttf',
  'amiri/400Regular/Amiri_400Regular.ttf',
  'amiri/700Bold/Amiri_700Bold.ttf',
];

let known: NodeCompiler | undefined;

/**
 * The typesetter with the fonts of the house and no others. Only for the child process: draw-paper.ts tells it to look
 * for the machine's fonts where there are none.
 */
function typesetter(): NodeCompiler {
  if (known) return known;
  const { resolve } = createRequire(import.meta.url);
  const fontBlobs = FONTS.map((font) => readFileSync(resolve(`@expo-google-fonts/${font}`)));
  known = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs }] });
  return known;
}

/** A release as a tagged PDF: PDF/UA-1, unless its words hold letters that no font of the house has. */
export function pdfOf(paper: object, day: string | null, pictures: Pictures = {}): Buffer {
  const creationTimestamp = day ? Date.parse(day) / 1000 : 0;
  const compiler = typesetter();
  // they lie nowhere the process may read: the template is shown them where it looks for them
  for (const [name, bytes] of Object.entries(pictures))
    compiler.mapShadow(join(import.meta.dirname, 'pictures', name), Buffer.from(bytes));
  try {
    return drawn(paper, creationTimestamp);
  } finally {
    compiler.resetShadow();
  }
}

function drawn(paper: object, creationTimestamp: number): Buffer {
  return compiled('release.typ', { paper: JSON.stringify(paper) }, (compiler, document) => {
    try {
      return compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp });
    } catch {
      return compiler.pdf(document, { creationTimestamp });
    }
  });
}

/** A picture as SVG: every letter an outline. */
export function svgOf(share: object): string {
  return compiled('share.typ', { share: JSON.stringify(share) }, (compiler, document) =>
    compiler.plainSvg(document),
  );
}

type Document = NonNullable<ReturnType<NodeCompiler['compile']>['result']>;

function compiled<T>(
  template: string,
  inputs: Record<string, string>,
  then: (compiler: NodeCompiler, document: Document) => T,
): T {
  const compiler = typesetter();
  const made = compiler.compile({ mainFilePath: join(import.meta.dirname, template), inputs });
  const error = made.takeError();
  if (error || !made.result)
    throw new Error(`typesetting failed: ${JSON.stringify(error && compiler.fetchDiagnostics(error))}`);
  const done = then(compiler, made.result);
  compiler.evictCache(3);
  return done;
}
