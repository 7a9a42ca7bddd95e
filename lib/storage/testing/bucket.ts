import S3rver from 's3rver';

/** An S3 server of the test's own with an empty bucket, and the `S3_URL` that leads to a folder in it. */
export async function openBucket(directory: string): Promise<{ url: string; close: () => Promise<void> }> {
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: 'newsroom', configs: [] }],
  });
  const { port } = await server.run();
  return { url: `http://S3RVER:S3RVER@127.0.0.1:${port}/newsroom/morocco`, close: () => server.close() };
}
