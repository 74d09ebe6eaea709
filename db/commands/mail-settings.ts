import { Failure } from '../domain/failure.ts';
import { type MailSettings, smtpGaps } from '../domain/mail-settings.ts';
import type { WriteHandle } from '../handles.ts';
import { mailSettingsTable } from '../schema/sending.ts';

/** @throws Failure `invalid` on the fields a server cannot be reached without */
export const saveMailSettings = (tx: WriteHandle, settings: MailSettings): void => {
  const gaps = smtpGaps(settings);
  const [first] = Object.values(gaps);
  if (first !== undefined) throw new Failure('invalid', first, gaps);
  tx.insert(mailSettingsTable)
    .values({ id: 1, ...settings })
    .onConflictDoUpdate({ target: mailSettingsTable.id, set: settings })
    .run();
};
