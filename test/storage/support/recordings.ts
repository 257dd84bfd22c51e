const box = (type: string, ...content: Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
};
const numbers = (...values: number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => buffer.writeUInt32BE(value >>> 0, index * 4));
  return buffer;
};
const flacBlock = (type: number, content: Buffer): Buffer =>
  Buffer.concat([numbers((type << 24) | content.length), content]);
const riffChunk = (type: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content]);
};

/** Silence of so many seconds, 8 kHz, 16 bits, one channel; the artist's name in a `LIST` chunk before and an `id3 ` chunk after. */
export function aWav(seconds: number): Buffer {
  const format = Buffer.from([1, 0, 1, 0, 0x40, 0x1f, 0, 0, 0x80, 0x3e, 0, 0, 2, 0, 16, 0]);
  const chunks = [
    riffChunk('fmt ', format),
    riffChunk('LIST', Buffer.from('INFOIART\x0e\0\0\0PLANTED NAME\0\0', 'latin1')),
    riffChunk('data', Buffer.alloc(seconds * 16_000)),
    riffChunk('id3 ', id3v2()),
  ];
  return riffChunk('RIFF', Buffer.concat([Buffer.from('WAVE'), ...chunks]));
}

/** Silent frames of MPEG 1 layer III (128 kbit/s, 44.1 kHz, 417 bytes) between an ID3v2 tag, an APE tag and an ID3v1 tag. */
export function anMp3(seconds: number): Buffer {
  const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0xc0]), Buffer.alloc(413)]);
  const frames = Array.from({ length: Math.ceil((seconds * 44_100) / 1152) }, () => frame);
  return Buffer.concat([id3v2(), ...frames, ape(), Buffer.from('TAGPLANTED NAME'.padEnd(128, '\0'))]);
}

function id3v2(): Buffer {
  const text = Buffer.from('\x03PLANTED NAME', 'latin1');
  const frame = Buffer.concat([Buffer.from('TPE1'), numbers(text.length), Buffer.alloc(2), text]);
  return Buffer.concat([Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, frame.length]), frame]);
}

function ape(): Buffer {
  const value = Buffer.from('PLANTED NAME');
  const item = Buffer.concat([Buffer.from([value.length, 0, 0, 0, 0, 0, 0, 0]), Buffer.from('Artist\0'), value]);
  const mark = (flags: number): Buffer => {
    const block = Buffer.alloc(32);
    block.write('APETAGEX', 'latin1');
    block.writeUInt32LE(2000, 8);
    block.writeUInt32LE(item.length + 32, 12);
    block.writeUInt32LE(1, 16);
    block.writeUInt32LE(flags >>> 0, 20);
    return block;
  };
  return Buffer.concat([mark(0xa000_0000), item, mark(0x8000_0000)]);
}

/** A stream information block that counts so many seconds at 8 kHz, a comment, a picture, and bytes in the place of frames. */
export function aFlac(seconds: number): Buffer {
  const info = Buffer.alloc(34);
  info.writeUInt16BE(4096, 0);
  info.writeUInt16BE(4096, 2);
  info.writeBigUInt64BE((8000n << 44n) | (15n << 36n) | BigInt(seconds * 8000), 10);
  const vendor = Buffer.from('\x04\0\0\0test\x01\0\0\0\x13\0\0\0ARTIST=PLANTED NAME', 'latin1');
  const frames = Buffer.concat([Buffer.from([0xff, 0xf8, 0x54, 0x08]), Buffer.alloc(4000)]);
  return Buffer.concat([Buffer.from('fLaC'), flacBlock(0, info), flacBlock(0x80 | 4, vendor), frames]);
}

/** One track in an M4A, with the name of the artist in `udta`; `handler` is `vide` for a film. */
export function anM4a(seconds: number, handler: 'soun' | 'vide' = 'soun', brand = 'M4A '): Buffer {
  const entry =
    handler === 'soun'
      ? box(
          'mp4a',
          Buffer.alloc(6),
          Buffer.from([0, 1]),
          Buffer.alloc(8),
          Buffer.from([0, 1, 0, 16]),
          Buffer.alloc(4),
          numbers(8000 << 16),
        )
      : box('avc1', Buffer.alloc(78));
  const table = box(
    'stbl',
    box('stsd', numbers(0, 1), entry),
    box('stts', numbers(0, 1, 1, seconds * 1000)),
    box('stsc', numbers(0, 1, 1, 1, 1)),
    box('stsz', numbers(0, 4000, 1)),
    box('stco', numbers(0, 1, 24)),
  );
  const header = box('mdhd', numbers(0, 0, 0, 1000, seconds * 1000, 0));
  const media = box(
    'mdia',
    header,
    box('hdlr', numbers(0, 0), Buffer.from(handler), Buffer.alloc(13)),
    box('minf', table),
  );
  const track = box('trak', box('tkhd', numbers(7, 0, 0, 1, 0, seconds * 1000), Buffer.alloc(60)), media);
  const movie = box('mvhd', numbers(0, 0, 0, 1000, seconds * 1000), Buffer.alloc(80));
  const told = box('udta', box('\u00a9xyz', Buffer.from('\0\x0c\x15\xc7PLANTED NAME', 'latin1')));
  return Buffer.concat([
    box('ftyp', Buffer.from(`${brand}\0\0\0\0${brand}mp42`, 'latin1')),
    box('mdat', Buffer.alloc(4000, 7)),
    box('moov', movie, track, told),
  ]);
}
