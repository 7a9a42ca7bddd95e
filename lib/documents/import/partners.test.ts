import { expect, test } from 'vitest';
import { findPartners } from './partners.ts';

const found = (text: string) => findPartners([text]);

test.each([
  ['financé par la Suisse et la Belgique. Le projet', ['Suisse', 'Belgique']],
  [
    'financé par l’Agence des eaux pour les villages (AEV) et mis en œuvre',
    ['Agence des eaux pour les villages (AEV)'],
  ],
  [
    'avec le soutien financier du Ministère des Affaires Etrangères de la Finlande, une série',
    ['Ministère des Affaires Etrangères de la Finlande'],
  ],
  ['a project funded by the Government of Japan and implemented', ['Government of Japan']],
  ['un proyecto financiado por la Unión Europea y ejecutado', ['Unión Europea']],
])('donors: %s', (text, donors) => {
  expect(found(text).donors).toEqual(donors);
});

test.each([
  [
    'L’association Al Nour pour le Développement de la ville, avec l’appui de l’OIM',
    ['Association Al Nour pour le Développement'],
  ],
  ['un mémorandum d’entente entre Terre Neuve et l’OIM', ['Terre Neuve']],
  ['en coordination avec le gouvernement et « Help for All »', ['Help for All']],
  [
    'in partnership with the Red Crescent and Doctors Without Walls',
    ['Red Crescent', 'Doctors Without Walls'],
  ],
  ['en colaboración con la Cruz Roja', ['Cruz Roja']],
  ['avec l’Association de Lutte contre la Soif (ALS) à Fès', ['Association de Lutte contre la Soif (ALS)']],
  ['en coordination avec les autorités compétentes.', []],
])('partners: %s', (text, partners) => {
  expect(found(text).partners).toEqual(partners);
});

test.each([
  ['dans le cadre du projet MARJAN, dont', ['MARJAN']],
  ['le programme SOFIA+ et le projet NOUR “Light along the road”', ['SOFIA+', 'NOUR']],
  ['under the HORIZON project', ['HORIZON']],
  ['el proyecto «Volver a casa»', ['Volver a casa']],
  ['le Programme alimentaire mondial', []],
  ['le Programme 2030', []],
])('projects: %s', (text, projects) => {
  expect(found(text).projects).toEqual(projects);
});
