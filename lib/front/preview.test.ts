import { expect, test } from 'vitest';
import { isPreview } from './preview.ts';

test('only the frame of a preview is stripped and framed, not the page around it', () => {
  const id = '4a06c438-c7a8-4f70-9575-9d7342c9ec27';
  expect(isPreview(`/desk/releases/${id}/preview/frame`)).toBe(true);
  expect(isPreview(`/desk/releases/${id}/preview`)).toBe(false);
  expect(isPreview(`/desk/releases/${id}/preview/frame/`)).toBe(false);
  expect(isPreview('/desk/releases/x/preview/frame')).toBe(false);
});
