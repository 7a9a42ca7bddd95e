import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { workflowPage } from '#lib/releases/workflow-page.ts';

writeFileSync(fileURLToPath(new URL('../docs/workflow.md', import.meta.url)), workflowPage());
