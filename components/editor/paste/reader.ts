import { LatePart } from '#components/ui/late-part.ts';
import { warmLater } from '../late/warm.ts';

/** What reads pages of other programs. Large, and only needed by who pastes one: it comes when the page is idle. */
export const reader = new LatePart(() => import('./read-foreign.ts'));

warmLater(reader);
