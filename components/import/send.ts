import type { ImportView } from '#lib/documents/import/view.ts';

/** What the newsroom answered: the thing asked for, a sentence why not, or the code of a reason. */
export type Answer<T> = { done: T } | { refused: string } | { reason: string };

/** Sends one file, telling how much of it has gone (0 to 1), and gets what would be taken from it. */
export function sendFile(
  file: File,
  memberId: string,
  onProgress: (part: number) => void,
): Promise<Answer<ImportView>> {
  return new Promise((resolve) => {
    // fetch cannot tell how far an upload has come.
    const request = new XMLHttpRequest();
    request.open('POST', '/api/desk/import');
    request.setRequestHeader('newsroom-member', memberId);
    request.setRequestHeader('newsroom-file', encodeURIComponent(file.name));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total ? loaded / total : 1),
    );
    request.addEventListener('load', () => resolve(readAnswer(request.status, request.responseText)));
    request.addEventListener('error', () => resolve({ reason: 'network' }));
    request.addEventListener('abort', () => resolve({ reason: 'network' }));
    request.send(file);
  });
}

function readAnswer(status: number, text: string): Answer<ImportView> {
  const body = parse(text);
  if (status === 200 && body.view) return { done: body.view as ImportView };
  if (status === 200 && typeof body.refused === 'string') return { refused: body.refused };
  return { reason: reasonOf(body) };
}

export type DraftChoice = {
  siteKey: string;
  language: string;
  kind: string;
  reach: string;
  /** Where readers found it before, and since which day (YYYY-MM-DD); empty: nowhere. */
  address: string;
  publishedOn: string;
};

/** Asks for the draft of a file that was sent. */
export async function askForDraft(
  id: string,
  memberId: string,
  choice: DraftChoice,
): Promise<Answer<{ releaseId: string; already: boolean }>> {
  try {
    const response = await fetch(`/api/desk/import/${id}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'newsroom-member': memberId },
      body: JSON.stringify(choice),
    });
    const body = parse(await response.text());
    if (response.ok && typeof body.releaseId === 'string') {
      return { done: { releaseId: body.releaseId, already: body.already === true } };
    }
    return { reason: reasonOf(body) };
  } catch {
    return { reason: 'network' };
  }
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

const reasonOf = (body: Record<string, unknown>) =>
  typeof body.reason === 'string' ? body.reason : 'unknown';
