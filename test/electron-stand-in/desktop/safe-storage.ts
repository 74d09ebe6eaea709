import { played } from '../not-played.ts';

/** Not a secret store: the bytes are only turned around, under a heading that says whose they are. */
const HEADING = Buffer.from('electron stand-in:');
const turn = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0x5a));
const encryptString = (text: string): Buffer => Buffer.concat([HEADING, turn(Buffer.from(text, 'utf8'))]);
const decryptString = (sealed: Buffer): string => {
  if (!sealed.subarray(0, HEADING.length).equals(HEADING)) {
    throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.');
  }
  return turn(sealed.subarray(HEADING.length)).toString('utf8');
};
const isEncryptionAvailable = (): boolean => process.env['STANDIN_NO_KEYRING'] !== '1';
export const safeStorage = played('safeStorage', {
  encryptString,
  decryptString,
  isEncryptionAvailable,
  isAsyncEncryptionAvailable: (): Promise<boolean> => Promise.resolve(isEncryptionAvailable()),
  encryptStringAsync: async (text: string): Promise<Buffer> => encryptString(text),
  decryptStringAsync: async (sealed: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> => ({
    result: decryptString(sealed),
    shouldReEncrypt: false,
  }),
  getSelectedStorageBackend: (): string => 'basic_text',
});
