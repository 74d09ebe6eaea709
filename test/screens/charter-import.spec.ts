import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { startTestApp } from '../support/app.ts';
import { found } from './cases.ts';
import { faults } from './faults.ts';
import { expect, test } from './screen-test.ts';

const charter = () =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph('Nous écrivons cette charte ensemble.'),
            new Paragraph({ text: 'Les réunions', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({ text: 'Le rythme', heading: HeadingLevel.HEADING_2 }),
            new Paragraph('Le CoDir se réunit avant chaque conseil.'),
            new Paragraph({ text: 'Les avis', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({ text: 'L’accueil', heading: HeadingLevel.HEADING_2 }),
            new Paragraph('Chaque collectivité accueille à son tour.'),
          ],
        },
      ],
    }),
  );

test('a Word charter is chosen, shown, then begun; a file that is none says what to do', async ({
  openOver,
}) => {
  let chosen: string[] = [];
  const app = await startTestApp({ files: { choose: async () => chosen } });
  await found(app);
  const [wrong, right] = ['liste.docx', 'charte.docx'].map((name) => path.join(app.folder, name));
  writeFileSync(wrong ?? '', 'Ceci n’est pas un document Word.');
  writeFileSync(right ?? '', await charter());
  const page = await openOver(app.raw, '/charte');
  await page.getByRole('link', { name: 'Importer un document Word' }).click();
  await page.getByRole('button', { name: 'Choisir un document' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  chosen = [wrong ?? ''];
  await page.getByRole('button', { name: 'Choisir un document' }).click();
  await expect(page.getByRole('alert')).toContainText(/Word/);
  chosen = [right ?? ''];
  await page.getByRole('button', { name: 'Choisir un document' }).click();
  await expect(page.getByRole('heading', { name: 'Les réunions' })).toBeVisible();
  await expect(page.getByText('Chaque collectivité accueille à son tour.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Préambule' })).toContainText(
    'Nous écrivons cette charte ensemble.',
  );
  await expect(page.getByText('Les règles restent à rattacher aux articles')).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: /^Commencer avec 2\sarticles$/ }).click();
  await expect(page.getByText('Le rythme').first()).toBeVisible();
  expect((await app.call('charter.get', {})).draftId).not.toBeNull();
  await page.goto('about:blank');
  await openOver(app.raw, '/charte/importer');
  await expect(page.getByRole('button', { name: /document/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'Reprendre l’écriture' }).click();
  await expect(page.getByRole('textbox', { name: /^Titre/ })).toBeVisible();
  expect(app.unexpected).toEqual([]);
  app.remove();
});
