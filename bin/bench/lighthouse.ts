import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { env } from '#lib/env.ts';
import { CHROMIUM_FLAGS } from '../stage/chromium.ts';
import { OwnNewsroom } from '../stage/newsroom.ts';
import type { Figure } from './figure.ts';
import type { Setting } from './run.ts';

const PAGES: Record<string, string> = {
  front: '/morocco/fr',
  list: '/global/en/news',
  release: '/morocco/fr/news/a-oujda-96-jeunes-achevent-une-annee-de-formation-aux-metiers-du-solaire',
  search: '/global/en/news?q=clinic',
  arabic: '/morocco/ar',
};

const CATEGORIES = '--only-categories=performance,accessibility,best-practices,seo';

type Report = {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string; displayValue?: string }>;
};

/**
 * What Lighthouse says of readers' pages on its phone profile, each category of 100. It is no dependency: 176 MB for four
 * numbers. `LIGHTHOUSE` names its command where it is installed. What costs points goes to stderr.
 * @throws when there is none
 */
export async function lighthouse({ port, say }: Setting): Promise<Figure[]> {
  const command = process.env.LIGHTHOUSE;
  if (!command) throw new Error('LIGHTHOUSE: name the command of Lighthouse, as lighthouse/cli/index.js');
  const url = `http://localhost:${port}`;
  const newsroom = new OwnNewsroom({ home: env().NEWSROOM_HOME, port, url });
  await newsroom.start();
  try {
    const figures: Figure[] = [];
    for (const [page, path] of Object.entries(PAGES)) {
      await fetch(`${url}${path}`);
      const report = await look(command, `${url}${path}`);
      for (const [name, { score, auditRefs }] of Object.entries(report.categories)) {
        const value = (score ?? 0) * 100;
        figures.push({
          name: `lighthouse.${page}.${name}`,
          unit: 'of 100',
          value,
          min: value,
          max: value,
          n: 1,
        });
        for (const { id, weight } of auditRefs) {
          const audit = report.audits[id];
          if (audit && weight > 0 && audit.score !== null && audit.score < 1)
            say(`${page}, ${name}: ${audit.title} ${audit.displayValue ?? ''} (${audit.score})`);
        }
      }
    }
    return figures;
  } finally {
    await newsroom.stop();
  }
}

async function look(command: string, address: string): Promise<Report> {
  const { CHROMIUM, CHROME_PATH = CHROMIUM } = process.env;
  const flags = ['--headless=new', ...CHROMIUM_FLAGS].join(' ');
  const asked = [command, address, '--output=json', '--quiet', CATEGORIES, `--chrome-flags=${flags}`];
  const { stdout } = await promisify(execFile)(process.execPath, asked, {
    env: { ...process.env, ...(CHROME_PATH && { CHROME_PATH }) },
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Report;
}
