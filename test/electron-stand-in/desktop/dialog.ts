import type {
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';
import { played } from '../not-played.ts';
import { record } from '../recorded-calls.ts';
import { atDesktop } from '../settings.ts';
import { BrowserWindow } from '../window/browser-window.ts';
import { askMessage, askOpen, askSave, showError } from './desktop-dialog.ts';

/** Electron's dialogs take the parent window first, or not at all. */
type Ask<T> = [options: T] | [window: BrowserWindow, options: T];
function optionsOf<T extends object>(api: string, asked: Ask<T>): T {
  const [first, second] = asked;
  const options = first instanceof BrowserWindow ? second : first;
  record(api, options);
  return options as T;
}

/**
 * Electron's `dialog`. Tests replace these functions to answer; unanswered, a dialog is cancelled, and a
 * message box takes its cancelling button. For a person at a display they are drawn.
 */
export const dialog = played('dialog', {
  async showSaveDialog(...asked: Ask<SaveDialogOptions>): Promise<SaveDialogReturnValue> {
    const options = optionsOf('dialog.showSaveDialog', asked);
    return atDesktop ? askSave(options) : { canceled: true, filePath: '' };
  },
  async showOpenDialog(...asked: Ask<OpenDialogOptions>): Promise<OpenDialogReturnValue> {
    const options = optionsOf('dialog.showOpenDialog', asked);
    return atDesktop ? askOpen(options) : { canceled: true, filePaths: [] };
  },
  async showMessageBox(...asked: Ask<MessageBoxOptions>): Promise<MessageBoxReturnValue> {
    const options = optionsOf('dialog.showMessageBox', asked);
    const response = options.cancelId ?? options.defaultId ?? 0;
    return atDesktop ? askMessage(options) : { response, checkboxChecked: false };
  },
  showErrorBox(title: string, content: string): void {
    record('dialog.showErrorBox', title, content);
    if (atDesktop) showError(title, content);
    else console.error(`${title}\n${content}`);
  },
});
