import { explainFailure } from '#lib/refusal.ts';
import { WrongUsage } from './usage.ts';

interface Command {
  /** Gets the words after the command's name; resolves with the exit status. */
  run: (args: readonly string[]) => Promise<number>;
}

// Each command is read only when it is asked for, so that `import --dry-run` needs no database driver.
const commands: Record<string, { load: () => Promise<Command>; usage: string }> = {
  import: {
    load: () => import('./commands/import.ts'),
    usage: 'import [--site KEY] [--lang en|fr|es|ar] [--as EMAIL] [--dry-run] [--json] FILE…',
  },
  check: {
    load: () => import('./commands/check.ts'),
    usage: 'check [--lang en|fr|es|ar] [--json] FILE…',
  },
  parity: {
    load: () => import('./commands/parity.ts'),
    usage: 'parity [--from en|fr|es|ar] [--to en|fr|es|ar] [--json] SOURCE TRANSLATION',
  },
  member: {
    load: () => import('./commands/member.ts'),
    usage:
      'member add EMAIL --role ROLE --site KEY [--name NAME] [--lang LANG] · disable EMAIL · password EMAIL',
  },
  lists: { load: () => import('./commands/lists.ts'), usage: 'lists [--mend]' },
  files: { load: () => import('./commands/files.ts'), usage: 'files [--mend]' },
  doctor: { load: () => import('./commands/doctor.ts'), usage: 'doctor [--json]' },
};

const [name = '', ...args] = process.argv.slice(2);
process.exitCode = await dispatch();

async function dispatch(): Promise<number> {
  const command = commands[name];
  if (!command) {
    const all = Object.values(commands).map(({ usage }) => `  newsroom ${usage}`);
    console.error([name ? `There is no command "${name}".` : 'Usage:', ...all].join('\n'));
    return 2;
  }
  try {
    return await (await command.load()).run(args);
  } catch (error) {
    if (error instanceof WrongUsage) {
      console.error(`${error.message}\nUsage: newsroom ${command.usage}`);
      return 2;
    }
    console.error(explainFailure(error) ?? error);
    return 1;
  }
}
