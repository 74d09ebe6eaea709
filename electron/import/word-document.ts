import { unzipParts } from './zip-safety.ts';

/** The parts without which Word opens nothing. */
const needed = ['[Content_Types].xml', 'word/document.xml'];
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** Whether bytes are a Word document (.docx), whatever their name says: no macro, no password, nothing cut short. */
export const isWordDocument = (bytes: Uint8Array): boolean => {
  try {
    const parts = unzipParts(bytes, (name) => needed.includes(name));
    const types = parts['[Content_Types].xml'];
    if (!types || !parts['word/document.xml']) return false;
    return new TextDecoder().decode(types).includes(contentType);
  } catch {
    return false;
  }
};
