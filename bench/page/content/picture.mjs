import zlib from 'node:zlib';
import { drawn } from './text.mjs';

const chunk = (type, data) => {
  const named = Buffer.concat([Buffer.from(type), data]);
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(zlib.crc32(named), data.length + 8);
  return out;
};

/** The picture above the fold as a PNG: a gradient with some noise, so that it weighs something. */
export function picture(width = 1200, height = 500) {
  const next = drawn(7);
  const pixels = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const noise = ((x >> 1) ^ (y >> 1)) % 29 === 0 ? next() * 2 : 0;
      pixels[y * (width + 1) + 1 + x] =
        (60 + 40 * Math.sin(x / 90) + 50 * (y / height) + noise) & 255;
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // Eight bits a pixel, by palette.
  const palette = Buffer.from(
    Array.from({ length: 256 }, (_, i) => [i * 0.5, Math.min(255, 40 + i * 0.8), i * 0.6]).flat(),
  );
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', zlib.deflateSync(pixels, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
