'use server';

import { action } from '#lib/actions.ts';
import { changeTemplate } from '#lib/templates/change.ts';
import {
  changeTemplateInput,
  makeTemplateInput,
  saveAsTemplateInput,
  templateInput,
} from '#lib/templates/input.ts';
import { makeTemplate } from '#lib/templates/make.ts';
import { bringBackTemplate, retireTemplate } from '#lib/templates/retire.ts';
import { saveAsTemplate } from '#lib/templates/save-as-template.ts';

const toIt = ({ id }: { id: string }) => `/desk/templates/${id}`;

export const makeNewTemplate = action(makeTemplateInput, makeTemplate, toIt);
export const saveReleaseAsTemplate = action(saveAsTemplateInput, saveAsTemplate, toIt);
export const saveTemplate = action(changeTemplateInput, changeTemplate, ({ version }) => ({
  show: { version: String(version) },
}));
export const retireOneTemplate = action(templateInput, retireTemplate, () => '/desk/templates');
export const bringBackOneTemplate = action(templateInput, bringBackTemplate, toIt);
