import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type {
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';
import { app } from '../app/app.ts';
import { hasZenity, zenity } from './outside.ts';

const titled = (title: string | undefined): string[] => (title === undefined ? [] : [`--title=${title}`]);

function defaultFile(asked = 'document'): string {
  return path.resolve(
    existsSync(app.getPath('documents')) ? app.getPath('documents') : app.getPath('home'),
    asked,
  );
}

/** A name not taken yet: « ordre-du-jour (2).pdf ». */
function freeName(file: string): string {
  const { dir, name, ext } = path.parse(file);
  for (let copy = 1; ; copy += 1) {
    const candidate = copy === 1 ? file : path.join(dir, `${name} (${copy})${ext}`);
    if (!existsSync(candidate)) return candidate;
  }
}

/** Asks where to save; where no dialog can be drawn, saves under the proposed name and says so. */
export async function askSave(options: SaveDialogOptions): Promise<SaveDialogReturnValue> {
  const proposed = defaultFile(options.defaultPath);
  if (!hasZenity()) {
    const filePath = freeName(proposed);
    console.error(
      `Aucune boîte de dialogue ici (paquet « zenity »)\u00A0: le fichier est enregistré sous ${filePath}`,
    );
    return { canceled: false, filePath };
  }
  const parameters = ['--file-selection', '--save', '--confirm-overwrite', `--filename=${proposed}`];
  const { confirmed, text } = await zenity([...parameters, ...titled(options.title)]);
  return { canceled: !confirmed, filePath: confirmed ? text : '' };
}

export async function askOpen(options: OpenDialogOptions): Promise<OpenDialogReturnValue> {
  if (!hasZenity()) {
    console.error('Aucune boîte de dialogue ici\u00A0: installez « zenity » pour choisir un fichier.');
    return { canceled: true, filePaths: [] };
  }
  const { properties = [] } = options;
  const folder = properties.includes('openDirectory') ? ['--directory'] : [];
  const several = properties.includes('multiSelections') ? ['--multiple', '--separator=\n'] : [];
  const { confirmed, text } = await zenity([
    '--file-selection',
    ...folder,
    ...several,
    ...titled(options.title),
  ]);
  return { canceled: !confirmed, filePaths: confirmed ? text.split('\n') : [] };
}

/** Asks a question; where no dialog can be drawn, it is said in the console and answered by its cancelling button. */
export async function askMessage(options: MessageBoxOptions): Promise<MessageBoxReturnValue> {
  const { buttons = ['OK'], message, detail } = options;
  const cancelled = { response: options.cancelId ?? options.defaultId ?? 0, checkboxChecked: false };
  const full = detail === undefined ? message : `${message}\n\n${detail}`;
  if (!hasZenity()) {
    console.error(`${full}\n→ ${buttons[cancelled.response] ?? ''}`);
    return cancelled;
  }
  const choices = buttons.map((label) => `--extra-button=${label}`);
  const { text } = await zenity([
    '--question',
    '--switch',
    '--no-markup',
    `--text=${full}`,
    ...choices,
    ...titled(options.title),
  ]);
  const response = buttons.indexOf(text);
  return response < 0 ? cancelled : { response, checkboxChecked: false };
}

/** Blocks until it is read, as Electron's does. */
export function showError(title: string, content: string): void {
  console.error(`${title}\n${content}`);
  if (hasZenity()) spawnSync('zenity', ['--error', '--no-markup', `--title=${title}`, `--text=${content}`]);
}
