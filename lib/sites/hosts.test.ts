import { afterEach, expect, test } from 'vitest';
import { atHome, rememberHosts } from './hosts.ts';

afterEach(() => rememberHosts([]));

test('a site with a hostname of its own is at home there, every other at the newsroom’s address', () => {
  rememberHosts([
    { key: 'global', hostnames: [] },
    { key: 'morocco', hostnames: ['maroc.example', 'rabat.example'] },
  ]);
  const at = (path: string) => atHome(path, 'https://news.example');
  expect(at('/morocco/fr/news/a')).toBe('https://maroc.example/fr/news/a');
  expect(at('/morocco')).toBe('https://maroc.example/');
  expect(at('/global/en')).toBe('https://news.example/global/en');
  expect(at('')).toBe('https://news.example');
  expect(atHome('/morocco/fr', 'http://localhost:3000')).toBe('http://maroc.example:3000/fr');
});
