import { notFound } from 'next/navigation';
import { requireMember } from '#lib/auth/session.ts';

/** Every address of the desk that nothing else answers. */
export default async function MissingPage() {
  await requireMember();
  notFound();
}
