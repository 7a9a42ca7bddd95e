type Props = { status: number; location?: string; keys?: string | undefined; modified?: Date | null };

/** Marks for the server in front, which takes them out and answers with them: status, redirect, surrogate keys, date. */
export function Answer({ status, location, keys, modified }: Props) {
  return (
    <>
      {status !== 200 && <meta name="x-status" content={String(status)} />}
      {location && <meta name="x-location" content={location} />}
      {keys && <meta name="x-keys" content={keys} />}
      {modified && <meta name="x-modified" content={modified.toUTCString()} />}
    </>
  );
}
