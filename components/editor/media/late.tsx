'use client';

import { late } from '../late/late.tsx';
import type { PickerProps } from './picker.tsx';

/** The library, opened over the text. */
export const MediaPicker = late<PickerProps>(() => import('./picker.tsx').then((it) => it.MediaPicker), {
  close: ({ onClose }) => onClose(),
});
/** The picture of a picture's place, what it weighs and what it lacks. */
export const PictureFace = late(() => import('./picture-face.tsx').then((it) => it.PictureFace), {
  idle: true,
});
/** Which part of a picture is shown, and what must stay in sight. */
export const CutPart = late(() => import('./cut-part.tsx').then((it) => it.CutPart));
/** A document, sound or film of the library in its place. */
export const FileFace = late(() => import('./file-face.tsx').then((it) => it.FileFace), { idle: true });
