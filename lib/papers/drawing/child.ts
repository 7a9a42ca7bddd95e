import type { Drawing, Drawn } from '../draw-paper.ts';

// The child process of draw-paper.ts: draws what it is told, one thing after the other.
process.on('message', async (drawing: Drawing) => {
  process.send?.(await answer(drawing));
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');

async function answer(drawing: Drawing): Promise<Drawn> {
  try {
    return { bytes: await draw(drawing) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

// Each tool is loaded when its first drawing comes.
async function draw(drawing: Drawing): Promise<Buffer> {
  switch (drawing.form) {
    case 'pdf':
      return (await import('./pdf.ts')).drawPdf(drawing.paper, drawing.pictures);
    case 'docx':
      return (await import('./word.ts')).drawWord(drawing.paper, drawing.pictures);
    case 'png':
      return (await import('./share.ts')).drawShare(drawing.share);
  }
}
