import type { Bucket } from './s3.ts';

/**
 * Reads `https://KEY:SECRET@HOST/BUCKET/FOLDER?region=REGION`, or for Amazon `s3://KEY:SECRET@BUCKET/FOLDER?region=REGION`.
 * The folder may be left out, the region is us-east-1 unless named; letters that mean something in an address are
 * percent-encoded.
 * @throws {Error} with the rest of a sentence that says what is wrong
 */
export function parseS3Url(given: string): Bucket {
  if (!URL.canParse(given)) throw new Error('must be a URL starting with https://, http:// or s3://');
  const url = new URL(given);
  const [keyId, secret] = [url.username, url.password].map(decodeURIComponent);
  if (!keyId || !secret) throw new Error('must hold a key and a secret: https://KEY:SECRET@HOST/BUCKET');
  const region = url.searchParams.get('region') ?? 'us-east-1';
  if (!/^[a-z0-9-]{2,40}$/.test(region)) throw new Error('names a region that is none');
  const isAmazon = url.protocol === 's3:';
  const path = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
  const bucket = isAmazon ? url.hostname : path.shift();
  if (!bucket || !/^[a-z0-9][a-z0-9.-]{1,62}$/.test(bucket))
    throw new Error('must name a bucket: https://KEY:SECRET@HOST/BUCKET');
  if (!path.every((part) => /^[\w.-]{1,100}$/.test(part) && !/^\.+$/.test(part)))
    throw new Error('names a folder of other letters than A to Z, digits, dots, hyphens and underscores');
  return {
    endpoint: isAmazon ? `https://s3.${region}.amazonaws.com` : `${url.protocol}//${url.host}`,
    bucket,
    folder: path.map((part) => `${part}/`).join(''),
    region,
    keyId,
    secret,
  };
}
