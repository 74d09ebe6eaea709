import type { MailSettings } from '../domain/mail-settings.ts';
import { type Patch, patched } from '../domain/patch.ts';
import type { WriteHandle } from '../handles.ts';
import { getMailSettings } from '../queries/mail-settings.ts';
import { mailSettingsTable } from '../schema/sending.ts';

/** Keeps the settings, complete or not: what a server lacks is said where it is used. */
export const saveMailSettings = (tx: WriteHandle, patch: Patch<MailSettings>): void => {
  const settings = patched(getMailSettings(tx), patch);
  tx.insert(mailSettingsTable)
    .values({ id: 1, ...settings })
    .onConflictDoUpdate({ target: mailSettingsTable.id, set: settings })
    .run();
};
