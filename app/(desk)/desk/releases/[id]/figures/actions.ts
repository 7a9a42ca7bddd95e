'use server';

import { action } from '#lib/actions.ts';
import { changeFigure, retireFigure } from '#lib/figures/change.ts';
import {
  changeFigureInput,
  keepFigureInput,
  putFigureInput,
  retireFigureInput,
  tickFigureInput,
  tieFigureInput,
  untieFigureInput,
} from '#lib/figures/input.ts';
import { keepFigure } from '#lib/figures/keep.ts';
import { putFigure } from '#lib/figures/put.ts';
import { tickFigure } from '#lib/figures/tick.ts';
import { tieFigure, untieFigure } from '#lib/figures/tie.ts';

export const tickNumber = action(tickFigureInput, tickFigure);
export const keepNumber = action(keepFigureInput, keepFigure);
export const tieNumber = action(tieFigureInput, tieFigure);
export const untieNumber = action(untieFigureInput, untieFigure);
export const changeStoryFigure = action(changeFigureInput, changeFigure);
export const retireStoryFigure = action(retireFigureInput, retireFigure);
export const putStoryFigure = action(putFigureInput, putFigure);
