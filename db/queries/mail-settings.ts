import { eq } from 'drizzle-orm';
import { type MailSettings, usualMailSettings } from '../domain/mail-settings.ts';
import type { ReadHandle } from '../handles.ts';
import { mailSettingsTable } from '../schema/sending.ts';

export const getMailSettings = (db: ReadHandle): MailSettings => {
  const row = db.select().from(mailSettingsTable).where(eq(mailSettingsTable.id, 1)).get();
  if (!row) return usualMailSettings;
  const { id: _, ...settings } = row;
  return settings;
};
