/** What came of a file that was sent: it is in the library, or why it is not taken. */
export type SentFile =
  | { id: string; known: boolean; removed: string[] }
  | {
      refused: { code: string; params: Record<string, string | number> };
      /** The same in the language of who sent it. */
      sentence?: string;
    };

/** How much of a file goes in one piece, in bytes: what a broken connection loses at most. */
const PIECE = 4_000_000;
const VERSION = { 'tus-resumable': '1.0.0' };

type Sending = {
  file: File;
  site: string;
  member: string;
  /** Where an upload that was begun goes on; null: it begins. */
  address: string | null;
  signal: AbortSignal;
  onAddress: (address: string) => void;
  onPart: (sent: number) => void;
};

/**
 * Sends a file in pieces over tus 1.0, from where the server says it stopped, and answers what came of it. Runs in browsers.
 * @throws {Error} when the connection breaks or the server answers anything else; the address can be gone on with
 */
export async function sendUpload(sending: Sending): Promise<SentFile> {
  const { file, member, signal } = sending;
  const headers = { ...VERSION, 'newsroom-member': member };
  let { address } = sending;
  let offset = 0;
  if (address) {
    const asked = await fetch(address, { method: 'HEAD', headers, signal });
    if (asked.ok) offset = Number(asked.headers.get('upload-offset'));
    else if (asked.status === 404) address = null;
    else throw new Error(`asked: ${asked.status}`);
  }
  if (!address) {
    address = await begin(sending, headers);
    sending.onAddress(address);
    offset = 0;
  }
  for (;;) {
    sending.onPart(offset);
    const answer = await fetch(address, {
      method: 'PATCH',
      headers: {
        ...headers,
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
      },
      body: file.slice(offset, offset + PIECE),
      signal,
    });
    const said = await resultOf(answer);
    if (said) return said;
    offset = Number(answer.headers.get('upload-offset'));
    if (!Number.isSafeInteger(offset) || offset >= file.size) throw new Error('no answer to the last piece');
  }
}

async function begin({ file, site, signal }: Sending, headers: Record<string, string>): Promise<string> {
  const answer = await fetch('/api/desk/uploads', {
    method: 'POST',
    headers: {
      ...headers,
      'upload-length': String(file.size),
      'upload-metadata': `site ${base64(site)},filename ${base64(file.name)}`,
    },
    signal,
  });
  const address = answer.headers.get('location');
  if (!answer.ok || !address) throw new Error(`not begun: ${answer.status}`);
  return address;
}

async function resultOf(answer: Response): Promise<SentFile | null> {
  if (answer.status === 204) return null;
  const body = (await answer.json().catch(() => null)) as Record<string, unknown> | null;
  const isResult = body && (answer.status === 200 || (answer.status === 422 && 'refused' in body));
  if (isResult) return body as SentFile;
  throw new Error(`not sent: ${answer.status}`);
}

const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
