import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { safeStorage } from 'electron';
import { Failure } from '../db/domain/failure.ts';
import type { SafePort } from './ipc/handlers/services.ts';

const isAvailable = (): Promise<boolean> => safeStorage.isAsyncEncryptionAvailable().catch(() => false);

/** The system's safe (DPAPI on Windows): sealed bytes beside the data, which only this account of this machine opens. */
export const createSafePort = (folder: string): SafePort => {
  const file = path.join(folder, 'courriel.secret');
  return {
    isAvailable,
    async keep(secret) {
      if (secret === '') {
        await rm(file, { force: true });
        return;
      }
      if (!(await isAvailable()))
        throw new Failure(
          'unavailable',
          'Le coffre de cet ordinateur n’est pas disponible\u00a0: le mot de passe n’est pas gardé. Envoyez par votre messagerie.',
        );
      const draft = `${file}.${process.pid}.tmp`;
      await writeFile(draft, await safeStorage.encryptStringAsync(secret), { mode: 0o600 });
      await rename(draft, file);
    },
    async read() {
      try {
        return (await safeStorage.decryptStringAsync(await readFile(file))).result;
      } catch {
        return null;
      }
    },
  };
};
