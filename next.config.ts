import type { NextConfig } from 'next';

const config: NextConfig = {
  // For staff. Readers' pages are compressed by the front, which asks Next for them without an encoding.
  compress: true,
  poweredByHeader: false,
  // Types are a step of npm test: a start should not wait for them.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  // Readers get no script, so nothing may be streamed into place later: metadata stays in <head> for everybody.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['postgres', 'pg-boss', 'pino', '@node-rs/argon2'],
  experimental: {
    // forbidden() for what a member may see but not open.
    authInterrupts: true,
    // A newsroom is built once for each version: writing 200 MB for a next time costs every first start.
    turbopackFileSystemCacheForBuild: false,
  },
  // Other forms of a release have the address of its page with .pdf and the like after it; a page can only answer HTML.
  rewrites: async () => ({
    beforeFiles: [
      {
        source: '/:site/:lang/news/:slug(.+)\\.:form(pdf|docx|txt|csv|zip|png)',
        destination: '/:site/:lang/papers/:form/:slug',
      },
      { source: '/:site/:lang/news/:slug(.+)\\.ninjs\\.json', destination: '/:site/:lang/ninjs/:slug' },
    ],
  }),
};

export default config;
