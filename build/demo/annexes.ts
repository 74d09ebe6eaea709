import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument, StandardFonts, rgb } from '@cantoo/pdf-lib';
import { drawPlan } from './plan-picture.ts';

type Sheet = { title: string; lines: readonly string[]; isLandscape?: boolean };

/** A PDF such as an office sends: a title, and lines under it. */
const pdfOf = async (sheets: readonly Sheet[]): Promise<Uint8Array> => {
  const file = await PDFDocument.create();
  const body = await file.embedFont(StandardFonts.Helvetica);
  const bold = await file.embedFont(StandardFonts.HelveticaBold);
  for (const { title, lines, isLandscape = false } of sheets) {
    const page = file.addPage(isLandscape ? [841.89, 595.28] : [595.28, 841.89]);
    const top = page.getHeight() - 90;
    page.drawText(title, { x: 60, y: top, size: 18, font: bold });
    for (const [index, line] of lines.entries())
      page.drawText(line, {
        x: 60,
        y: top - 40 - index * 22,
        size: 11,
        font: body,
        color: rgb(0.15, 0.15, 0.15),
      });
  }
  file.setTitle(sheets[0]?.title ?? '');
  return file.save();
};

const tariffs: readonly Sheet[] = [
  {
    title: 'Eau potable : simulation des trois scénarios',
    lines: [
      'Scénario 1 : hausse unique de 0,18 € par m³ au 1er janvier 2027',
      'Scénario 2 : trois paliers de 0,06 € par m³, 2027 à 2029',
      'Scénario 3 : hausse réservée aux communes raccordées depuis 2020',
      '',
      'Facture type de 120 m³, par an :',
      '    aujourd’hui : 268,40 €',
      '    scénario 1 : 290,00 €',
      '    scénario 2 : 275,60 €, 282,80 €, 290,00 €',
      '    scénario 3 : 268,40 € à 301,20 € selon la commune',
    ],
  },
  {
    title: 'Effet sur le budget annexe',
    lines: [
      'Recettes attendues en 2027 : 412 000 € (scénario 1), 328 000 € (scénario 2)',
      'Programme de renouvellement : 1 150 000 € sur trois ans',
    ],
  },
];

const transfer: readonly Sheet[] = [
  {
    title: 'Enfance-jeunesse : calendrier du transfert',
    isLandscape: true,
    lines: [
      'Janvier à mars : inventaire des contrats et des personnels, commune par commune',
      'Avril : comités sociaux territoriaux',
      'Mai et juin : conseils municipaux, à la majorité qualifiée',
      'Septembre : arrêté préfectoral',
      'Janvier 2028 : prise de compétence',
    ],
  },
];

/** Files such as the secretary receives, written in `folder`; by the place of the point they go with. */
export const writeExampleAnnexes = async (folder: string): Promise<Map<number, string[]>> => {
  mkdirSync(folder, { recursive: true });
  const keep = (name: string, bytes: Uint8Array): string => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  return new Map([
    [0, [keep('Simulation tarifaire eau potable.pdf', await pdfOf(tariffs))]],
    [
      1,
      [
        keep('Calendrier du transfert enfance-jeunesse.pdf', await pdfOf(transfer)),
        keep('Plan des accueils de loisirs.png', drawPlan()),
      ],
    ],
  ]);
};
