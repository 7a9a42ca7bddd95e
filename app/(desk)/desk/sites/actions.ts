'use server';

import { z } from 'zod';
import { action } from '#lib/actions.ts';
import { answerListing } from '#lib/sites/answer-listing.ts';
import { arrangeFront } from '#lib/sites/arrange-front.ts';
import { changeSite } from '#lib/sites/change-site.ts';
import { endBanner } from '#lib/sites/end-banner.ts';
import {
  answerListingInput,
  arrangeInput,
  changeSiteInput,
  endBannerInput,
  putBannerInput,
} from '#lib/sites/input.ts';
import { putBanner } from '#lib/sites/put-banner.ts';
import { sayBannerPlan } from '#lib/sites/say-banner.ts';

// What is said per language comes as `texts.` and its path; how much there may be, the verb says.
const withTexts = <S extends z.ZodRawShape>(shape: S) => z.object(shape).catchall(z.string());
const textsIn = (form: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, text]) =>
      name.startsWith('texts.') && typeof text === 'string' ? [[name.slice('texts.'.length), text]] : [],
    ),
  );

const { texts: _, ...settings } = changeSiteInput.shape;
const { texts: __, ...banner } = putBannerInput.shape;

export const changeOneSite = action(
  withTexts(settings),
  (
    actor,
    { siteKey, seen, languages, contacts, timeZone, accent, originals, oldAfter, hostnames, ...rest },
  ) =>
    changeSite(actor, {
      ...{ siteKey, seen, languages, contacts, timeZone, accent, originals, oldAfter, hostnames },
      texts: textsIn(rest),
    }),
  (version) => ({ show: { version: String(version) } }),
);
export const putOneBanner = action(
  withTexts({ ...banner, confirmed: z.string().max(2000).default('') }),
  (actor, { siteKey, tone, startDay, startTime, endDay, endTime, confirmed, ...rest }) =>
    putBanner(
      actor,
      { siteKey, tone, startDay, startTime, endDay, endTime, texts: textsIn(rest) },
      { say: (plan) => sayBannerPlan(plan, actor.language), confirmed },
    ),
  () => ({ show: { put: 'yes' } }),
);
export const endOneBanner = action(endBannerInput, endBanner);
export const arrangeOneFront = action(arrangeInput, arrangeFront, () => ({ show: { done: 'yes' } }));
export const answerOneListing = action(answerListingInput, answerListing);
