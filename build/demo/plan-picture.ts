import { crc32, deflateSync } from 'node:zlib';

const width = 900;
const height = 620;

type Disc = { x: number; y: number; radius: number; grey: number };

/** Eleven communes round their river, each as large as it is peopled. */
const discs: readonly Disc[] = Array.from({ length: 11 }, (_, index) => ({
  x: 90 + ((index * 271) % 740),
  y: 80 + ((index * 163) % 470),
  radius: 18 + ((index * 7) % 34),
  grey: 90 + ((index * 13) % 80),
}));

const isRiver = (x: number, y: number): boolean => Math.abs(y - 310 - 120 * Math.sin(x / 140)) < 6;

const greyAt = (x: number, y: number): number => {
  const disc = discs.find((each) => Math.hypot(x - each.x, y - each.y) <= each.radius);
  if (disc) return disc.grey;
  if (isRiver(x, y)) return 190;
  return x < 6 || y < 6 || x >= width - 6 || y >= height - 6 ? 60 : 246;
};

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

/** A map in grey, drawn by rule: a PNG that belongs to nobody. */
export const drawPlan = (): Uint8Array => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits of grey.
  head[8] = 8;
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) lines[y * (width + 1) + 1 + x] = greyAt(x, y);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
