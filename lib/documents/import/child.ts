import { readForeignBlocks, readForeignFile, type ToRead, type ToReadInto } from './read-file.ts';
import { UnreadableFile } from './refusals.ts';

// The child process of parse-file.ts: reads the files it is told, one after the other, and answers with JSON.
process.on('message', async (asked: ToRead | ToReadInto) => {
  process.send?.(await answer(asked));
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');

async function answer(asked: ToRead | ToReadInto) {
  try {
    if ('into' in asked) return { blocks: await readForeignBlocks(asked) };
    return { read: await readForeignFile(asked) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { refused: error.refusal };
    if (error instanceof RangeError && /call stack/i.test(error.message)) {
      return { refused: { code: 'html_too_deep', params: { levels: 400 } } };
    }
    return { refused: { code: 'failed', params: {} } };
  }
}
