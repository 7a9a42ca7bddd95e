import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
const words = /\.(?:css|js|json|map|svg|txt)$/;

/** Puts beside each script and stylesheet under `folder` the best brotli of it, as `.br`. Seconds here save every visit some. */
export async function packAssets(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => words.test(name));
  await Promise.all(
    files.map(async (name) => {
      const path = join(folder, name);
      const body = await readFile(path);
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      };
      await writeFile(`${path}.br`, await compress(body, { params }));
    }),
  );
}
