import type { NodeJson } from '#lib/documents/parse.ts';
import { sendUpload } from '#lib/media/send-upload.ts';
import type { Opening } from '../opening.ts';
import { shelfFor } from './store.ts';
import { takePicture } from './take.ts';

const LONGEST_MS = 15 * 60_000;

/**
 * Sends a picture that was dropped or pasted into the library, and answers the block that shows it; or a sentence why it was
 * not taken; or null when the connection broke.
 */
export async function bringPicture(
  file: File,
  { release, member }: Pick<Opening, 'release' | 'member'>,
): Promise<{ block: NodeJson } | { refused: string } | null> {
  const shelf = shelfFor(release, member.id);
  try {
    const sent = await sendUpload({
      ...{ file, site: await shelf.site(), member: member.id, address: null },
      ...{ signal: AbortSignal.timeout(LONGEST_MS), onAddress: () => {}, onPart: () => {} },
    });
    if ('refused' in sent) return sent.sentence ? { refused: sent.sentence } : null;
    const [picture] = (await shelf.take([sent.id])) ?? [];
    return picture?.kind === 'picture' ? { block: { type: 'image', attrs: takePicture({}, picture) } } : null;
  } catch {
    return null;
  }
}
