/** Of an image as it is shown: pixels once its orientation is applied. `orientation` is EXIF's, 1 to 8. */
export type ImageFrame = { width: number; height: number; orientation: number };

/** Pixels. A picture above this is no document, and would take the memory of the merge. */
const largest = 120_000_000;

const pngFrame = (bytes: DataView): ImageFrame | null => {
  const isHeader = bytes.byteLength >= 24 && bytes.getUint32(12) === 0x49484452;
  return isHeader ? { width: bytes.getUint32(16), height: bytes.getUint32(20), orientation: 1 } : null;
};

/** EXIF orientation of an APP1 segment that starts at `at` (after its length). */
const orientationIn = (bytes: DataView, at: number, end: number): number => {
  if (end - at < 14 || bytes.getUint32(at) !== 0x45786966) return 1;
  const tiff = at + 6;
  const little = bytes.getUint16(tiff) === 0x4949;
  const directory = tiff + bytes.getUint32(tiff + 4, little);
  if (directory + 2 > end) return 1;
  const entries = bytes.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry += 1) {
    const place = directory + 2 + entry * 12;
    if (place + 12 > end) return 1;
    if (bytes.getUint16(place, little) !== 0x0112) continue;
    const value = bytes.getUint16(place + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
};

// Start-of-frame markers hold the size; C4, C8 and CC are other things.
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const jpegFrame = (bytes: DataView): ImageFrame | null => {
  let orientation = 1;
  let at = 2;
  while (at + 9 < bytes.byteLength) {
    if (bytes.getUint8(at) !== 0xff) return null;
    const marker = bytes.getUint8(at + 1);
    const length = bytes.getUint16(at + 2);
    if (isFrame(marker)) {
      const [height, width] = [bytes.getUint16(at + 5), bytes.getUint16(at + 7)];
      return orientation > 4 ? { width: height, height: width, orientation } : { width, height, orientation };
    }
    if (marker === 0xe1)
      orientation = orientationIn(bytes, at + 4, Math.min(at + 2 + length, bytes.byteLength));
    at += 2 + Math.max(length, 2);
  }
  return null;
};

/** The frame of a PNG or JPEG; null when it has none that can be printed. */
export const imageFrame = (bytes: Uint8Array, mediaType: string): ImageFrame | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const frame = mediaType === 'image/png' ? pngFrame(view) : jpegFrame(view);
  if (!frame || frame.width === 0 || frame.height === 0) return null;
  return frame.width * frame.height <= largest ? frame : null;
};
