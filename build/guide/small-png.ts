import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

type Pixels = { width: number; height: number; rgb: Uint8Array };

const chunksOf = (png: Buffer): { type: string; data: Buffer }[] => {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
};

/** PNG specification, §9.4: the predictor nearest to left + above − above left. */
const paeth = (left: number, above: number, corner: number): number => {
  const p = left + above - corner;
  const [a, b, c] = [Math.abs(p - left), Math.abs(p - above), Math.abs(p - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
};

/** Undoes the line filters, in place. `size` is the number of bytes of a pixel. */
const unfilter = (raw: Buffer, width: number, height: number, size: number): Buffer => {
  const stride = width * size;
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < size ? 0 : (out[at - size] ?? 0);
      const above = y === 0 ? 0 : (out[at - stride] ?? 0);
      const corner = x < size || y === 0 ? 0 : (out[at - stride - size] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      out[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
};

const decode = (png: Buffer): Pixels => {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (!header) throw new Error('not a PNG');
  const [width, height, depth, kind] = [
    header.readUInt32BE(0),
    header.readUInt32BE(4),
    header[8],
    header[9] ?? -1,
  ];
  const size = { 0: 1, 2: 3, 6: 4 }[kind];
  if (depth !== 8 || size === undefined || header[12] !== 0) throw new Error('only plain 8-bit PNG are read');
  const data = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data));
  const pixels = unfilter(inflateSync(data), width, height, size);
  const rgb = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i += 1)
    for (let c = 0; c < 3; c += 1) rgb[i * 3 + c] = pixels[i * size + (size === 1 ? 0 : c)] ?? 0;
  return { width, height, rgb };
};

const distance = (a: number, b: number): number =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;

/**
 * At most 256 colours and, for each colour of the picture, its place among them: the commonest first, then those
 * furthest from what is already there, so that a small coloured mark is not lost in the greys of the text.
 */
const paletteOf = (counts: Map<number, number>): { palette: number[]; place: Map<number, number> } => {
  const colours = [...counts].toSorted(([a, n], [b, m]) => m - n || a - b).map(([colour]) => colour);
  const palette = colours.slice(0, 128);
  const nearest = new Map(
    colours.map((colour) => [colour, Math.min(...palette.map((each) => distance(colour, each)))]),
  );
  while (palette.length < Math.min(256, colours.length)) {
    let furthest = colours[0] ?? 0;
    for (const colour of colours)
      if ((nearest.get(colour) ?? 0) > (nearest.get(furthest) ?? 0)) furthest = colour;
    palette.push(furthest);
    for (const [colour, least] of nearest) nearest.set(colour, Math.min(least, distance(colour, furthest)));
  }
  const place = new Map<number, number>();
  for (const colour of colours) {
    let best = 0;
    for (const [index, each] of palette.entries())
      if (distance(colour, each) < distance(colour, palette[best] ?? 0)) best = index;
    place.set(colour, best);
  }
  return { palette, place };
};

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** The same picture in at most 256 colours, which is a third of the bytes for a screen of text. */
export const smallPng = (png: Buffer): Buffer => {
  const { width, height, rgb } = decode(png);
  const colours = new Uint32Array(width * height);
  const counts = new Map<number, number>();
  for (let i = 0; i < colours.length; i += 1) {
    const colour = ((rgb[i * 3] ?? 0) << 16) | ((rgb[i * 3 + 1] ?? 0) << 8) | (rgb[i * 3 + 2] ?? 0);
    colours[i] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const { palette, place } = paletteOf(counts);
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      lines[y * (width + 1) + 1 + x] = place.get(colours[y * width + x] ?? 0) ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk(
      'PLTE',
      Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
