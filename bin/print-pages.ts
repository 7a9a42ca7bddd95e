import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checksPage } from '#lib/checks/checks-page.ts';
import { noticesPage } from '#lib/notices/notices-page.ts';
import { workflowPage } from '#lib/releases/workflow-page.ts';

const write = (name: string, page: string) =>
  writeFileSync(fileURLToPath(new URL(`../docs/${name}`, import.meta.url)), page);

write('workflow.md', workflowPage());
write('notices.md', noticesPage());
write('checks.md', checksPage());
