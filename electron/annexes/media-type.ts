const startsWith = (head: Uint8Array, bytes: readonly number[], at = 0): boolean =>
  bytes.every((byte, index) => head[at + index] === byte);

const ascii = (head: Uint8Array): string => Buffer.from(head).toString('latin1');

const signatures: readonly { bytes: readonly number[]; type: string }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], type: 'image/png' },
  { bytes: [0xff, 0xd8, 0xff], type: 'image/jpeg' },
  { bytes: [0x47, 0x49, 0x46, 0x38], type: 'image/gif' },
  { bytes: [0x4d, 0x5a], type: 'application/x-msdownload' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], type: 'application/x-msdownload' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], type: 'application/x-ole-storage' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], type: 'application/rtf' },
];

const officeParts: readonly [part: string, type: string][] = [
  ['mimetypeapplication/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.text'],
  [
    'mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
    'application/vnd.oasis.opendocument.spreadsheet',
  ],
  [
    'mimetypeapplication/vnd.oasis.opendocument.presentation',
    'application/vnd.oasis.opendocument.presentation',
  ],
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
];

/** How many first bytes `mediaTypeOf` wants. */
export const headLength = 4096;

/** What a file is by its first bytes, whatever its name says. `application/octet-stream` when nothing tells. */
export const mediaTypeOf = (head: Uint8Array): string => {
  // Readers accept a PDF whose header stands anywhere in the first kilobyte.
  if (ascii(head.subarray(0, 1024)).includes('%PDF-')) return 'application/pdf';
  const known = signatures.find(({ bytes }) => startsWith(head, bytes));
  if (known) return known.type;
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) {
    const text = ascii(head);
    return officeParts.find(([part]) => text.includes(part))?.[1] ?? 'application/zip';
  }
  if (startsWith(head, [0x52, 0x49, 0x46, 0x46]) && startsWith(head, [0x57, 0x45, 0x42, 0x50], 8))
    return 'image/webp';
  return head.length > 0 && !head.includes(0) ? 'text/plain' : 'application/octet-stream';
};
