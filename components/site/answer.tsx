type Props = { status: number; location?: string; keys?: string };

/** Marks for the server in front, which takes them out and answers with them: status, redirect, surrogate keys. */
export function Answer({ status, location, keys }: Props) {
  return (
    <>
      {status !== 200 && <meta name="x-status" content={String(status)} />}
      {location && <meta name="x-location" content={location} />}
      {keys && <meta name="x-keys" content={keys} />}
    </>
  );
}
