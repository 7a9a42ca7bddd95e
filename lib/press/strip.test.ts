import { expect, test } from 'vitest';
import { strip } from './strip.ts';

test.each([
  ['a script', '<p>a</p><script src="/_next/x.js" async=""></script>', '<p>a</p>'],
  ['an inline script with markup in it', '<script>self.x="<p>no</p>"</script><p>a</p>', '<p>a</p>'],
  ['a script in capitals', '<SCRIPT>x</SCRIPT><p>a</p>', '<p>a</p>'],
  ['a preload for a script', '<link rel="preload" as="script" href="/x.js"/><p>a</p>', '<p>a</p>'],
  ['a module preload', '<link rel="modulepreload" href="/x.js"/>', ''],
  ['a preload for a style that is inlined', '<link rel="preload" href="/x.css" as="style"/>', ''],
  ['what holds rendering back', '<link rel="expect" href="#r" blocking="render"/>', ''],
  ["React's marks between texts", '<p>On 3<!-- --> <!-- -->May</p>', '<p>On 3 May</p>'],
  ["React's marks around boundaries", '<!--$--><p>a</p><!--/$-->', '<p>a</p>'],
  [
    'an empty hidden block',
    '<body><div hidden=""><!--$--><!--/$--></div><p>a</p></body>',
    '<body><p>a</p></body>',
  ],
])('%s goes', (_, page, left) => {
  expect(strip(page).html).toBe(left);
});

test.each([
  ['JSON-LD, which is data', '<script type="application/ld+json">{"a":"<!-- b -->"}</script>'],
  ['styles', '<style>p > a::before { content: "<!--" }</style>'],
  [
    'the stylesheet, the icon and the feed',
    '<link rel="stylesheet" href="/a.css"/><link rel="alternate" href="/f"/>',
  ],
  ['a hidden block that holds something', '<div hidden="">kept</div>'],
  ['escaped tags in text', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
  ['ordinary metadata', '<meta name="description" content="Status 410"/>'],
])('%s stays', (_, page) => {
  expect(strip(page).html).toBe(page);
});

test('the page says its status, its target and its keys, and the marks are gone', () => {
  const page =
    '<head><meta name="x-status" content="308"/><meta name="x-location" content="/global/en/news/a?b=1&amp;c=2"/>' +
    '<meta name="x-keys" content="release-1 list-home"/><title>t</title></head>';
  expect(strip(page)).toEqual({
    html: '<head><title>t</title></head>',
    status: 308,
    location: '/global/en/news/a?b=1&c=2',
    keys: 'release-1 list-home',
  });
});

test('a mark that is no status is taken out and means nothing', () => {
  expect(strip('<meta name="x-status" content="gone"/>')).toEqual({ html: '' });
});
