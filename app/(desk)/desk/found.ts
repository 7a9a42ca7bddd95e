import { forbidden, notFound } from 'next/navigation';
import { Forbidden, NotFound } from '#lib/errors.ts';

/** Waits for what a page shows; what is not there for this person becomes the 404 page, what they may not do the 403 page. */
export async function found<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof NotFound) notFound();
    if (error instanceof Forbidden) forbidden();
    throw error;
  }
}
