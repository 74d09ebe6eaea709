import { formatDateTime } from '../../db/domain/french-dates.ts';
import { formatSize } from '../../db/domain/file-size.ts';
import { fromInstant } from '../../db/domain/paris-time.ts';
import { count } from '../../db/domain/plural.ts';
import { setText } from '../documents/set-text.ts';
import type { ArchivePlan } from './plan.ts';

export const readMeName = 'LISEZ-MOI.txt';
export const printsName = 'empreintes.txt';
/** This list and that of hashes, which count as files of the copy, and whose weight is known to nobody before them. */
const ownFiles = 2;

export type WrittenFile = { path: string; size: number; hash: string };

type Told = {
  plan: ArchivePlan;
  written: readonly WrittenFile[];
  tables: readonly { name: string; rows: number }[];
  /** What could not be copied, in its own words. */
  missing: readonly string[];
  withReserved: boolean;
  now: string;
  version: string;
};

const size = (files: readonly WrittenFile[]): number => files.reduce((sum, file) => sum + file.size, 0);

const under = (written: readonly WrittenFile[], folder: string): readonly WrittenFile[] =>
  written.filter(({ path }) => path.startsWith(`${folder}/`));

/** Lines that fit a window of Notepad, which does not fold them; what is not to be parted is held by its spaces. */
const longestLine = 92;
const folded = (line: string): string[] => {
  const indent = line.startsWith('- ') ? '  ' : '';
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longestLine)
      lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(last === undefined ? word : `${indent}${word}`);
  }
  return lines;
};

const folders: readonly (readonly [folder: string, holds: string])[] = [
  ['Charte', 'chaque version adoptée de la charte'],
  [
    'Réunions',
    'rangés par année puis par réunion, l’ordre du jour tel qu’il est parti, avec ses versions (ou imprimé ce jour quand aucun n’est parti de CoDir), les attestations d’envoi, le relevé de décisions et les annexes telles qu’elles ont été données',
  ],
  [
    'Conseils',
    'rangés par année puis par conseil, les avis techniques, leur recueil et le tableau des suites',
  ],
  ['Points en réserve', 'les annexes des points qui attendent une réunion'],
  ['Autres envois', 'ce qui est parti sans réunion, ou pour une réunion supprimée depuis'],
  ['Tableaux', 'ce qui est écrit dans CoDir, en lignes et en colonnes, pour un tableur'],
  ['Réservé', 'les ordres du jour avec leurs notes réservées et les relevés avec les notes de séance'],
];

/** What a reader who does not know CoDir finds first. */
export const readMe = ({ plan, written, tables, missing, withReserved, now, version }: Told): Uint8Array => {
  const { date, time } = fromInstant(now);
  const { counts } = plan;
  const held = [
    count(counts.charters, 'version adoptée de la charte', 'versions adoptées de la charte'),
    count(counts.meetings, 'réunion', 'réunions'),
    count(counts.councils, 'conseil', 'conseils'),
    count(counts.opinions, 'avis technique', 'avis techniques'),
    count(counts.sendings, 'envoi', 'envois'),
    count(plan.annexes.length, 'annexe', 'annexes'),
  ];
  const lines = [
    plan.collective === '' ? 'Archives du CoDir' : plan.collective,
    `Copie lisible, écrite par CoDir ${version} le ${formatDateTime(date, time)}.`,
    '',
    'Ce dossier se lit sans CoDir\u00a0: des PDF, des tableaux CSV, et les annexes dans le format où elles ont été données. C’est une copie\u00a0: elle ne se rouvre pas dans CoDir, et ce qui y serait changé ne le serait pas dans CoDir.',
    '',
    'CE QU’ELLE CONTIENT',
    `${held.join(', ')}. En tout, ${count(written.length + ownFiles, 'fichier', 'fichiers')}\u00a0: ${written.length} (${formatSize(size(written))}), celui-ci et «\u00a0${printsName}\u00a0».`,
    '',
    ...folders.flatMap(([folder, holds]) => {
      const files = under(written, folder);
      if (files.length === 0) return [];
      return [
        `- ${folder} (${count(files.length, 'fichier', 'fichiers')}, ${formatSize(size(files))})\u00a0: ${holds}.`,
      ];
    }),
    '',
    'LES TABLEAUX',
    'Séparés par des points-virgules, en UTF-8\u00a0: un double clic les ouvre dans un tableur. Une apostrophe devant un texte empêche le tableur de le prendre pour une formule\u202f; elle n’est pas dans CoDir.',
    ...tables.map(({ name, rows }) => `- ${name}.csv\u00a0: ${count(rows, 'ligne', 'lignes')}`),
    '',
    'CE QU’ELLE NE CONTIENT PAS',
    withReserved
      ? '- Les notes réservées et les notes de séance ne sont que dans le dossier «\u00a0Réservé\u00a0»\u00a0: retirez-le avant de remettre le reste.'
      : '- Les notes réservées des points et les notes de séance.',
    '- Les positions d’un avis qui ne nomme pas les collectivités sont là sans leurs noms.',
    '- Les brouillons\u00a0: projet de charte, modèles, messages abandonnés. Le fichier «\u00a0.codir\u00a0», que CoDir exporte aussi, a tout.',
    '',
    ...(missing.length === 0
      ? []
      : [
          'CE QUI MANQUE',
          'Ces fichiers n’étaient plus dans le dossier des données, ou n’étaient plus ce qu’ils étaient\u00a0:',
          ...missing.map((each) => `- ${each}`),
          '',
        ]),
    'VÉRIFIER LES FICHIERS',
    `«\u00a0${printsName}\u00a0» donne l’empreinte SHA-256 de chaque fichier. Sous Windows, la commande Get-FileHash de PowerShell la donne aussi\u202f; ailleurs, sha256sum -c ${printsName}, dans ce dossier, les vérifie toutes.`,
    '',
    'Ce dossier contient des noms et des coordonnées\u00a0: remettez-le à votre service d’archives, et ne gardez pas de copie dont vous n’avez pas besoin.',
    '',
  ];
  return new TextEncoder().encode(`\ufeff${lines.flatMap((line) => folded(setText(line))).join('\r\n')}`);
};

/** As `sha256sum -c` reads it. */
export const printsOf = (written: readonly WrittenFile[]): Uint8Array =>
  new TextEncoder().encode(written.map(({ path, hash }) => `${hash}  ${path}\n`).join(''));
