import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import {
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  FilePathTarget,
  MovOutputFormat,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from 'mediabunny';
import { newId } from '../../../src/platform/index.js';

const formats = { mp4: Mp4OutputFormat, mov: MovOutputFormat, webm: WebMOutputFormat };

interface FilmWishes {
  format?: keyof typeof formats;
  video?: 'avc' | 'hevc' | 'vp9';
  audio?: 'aac' | 'opus' | 'pcm-s16' | 'none';
  seconds?: number;
  /** Degrees by which players turn it. */
  rotation?: 0 | 90;
}

/** H.264, profile baseline, level 3.0 (ISO 14496-15, 5.3.3.1). */
const avc = Buffer.from('0142001effe1000a6742001eab40501ed08001000468ce3c80', 'hex');
/** HEVC, profile main, level 3.1, without parameter sets (ISO 14496-15, 8.3.3.1). */
const hevc = Buffer.from('01016000000090000000000 05df000fcfdf8f800000f00'.replace(' ', ''), 'hex');
const opusHead = Buffer.from('OpusHead\x01\x02\0\0\x80\xbb\0\0\0\0\0', 'latin1');

const videoConfig = {
  avc: { codec: 'avc1.42001e', description: avc },
  hevc: { codec: 'hvc1.1.6.L93.B0', description: hevc },
  vp9: { codec: 'vp09.00.10.08' },
};
const audioConfig = {
  aac: { codec: 'mp4a.40.2', description: Buffer.from([17, 144]) },
  opus: { codec: 'opus', description: opusHead },
  'pcm-s16': { codec: 'pcm-s16' },
};

/** A film of 640 x 360 whose packets hold no picture, and whose file tells who made it and where. */
export async function aFilm(wishes: FilmWishes = {}): Promise<Buffer> {
  const { format = 'mp4', video = 'avc', audio = 'aac', seconds = 2, rotation = 0 } = wishes;
  const path = join(tmpdir(), `film-${newId()}`);
  const output = new Output({ format: new formats[format](), target: new FilePathTarget(path) });
  const picture = new EncodedVideoPacketSource(video);
  const sound = audio === 'none' ? null : new EncodedAudioPacketSource(audio);
  output.addVideoTrack(picture, { rotation });
  if (sound) output.addAudioTrack(sound);
  output.setMetadataTags({ title: 'PLANTED TITLE', artist: 'PLANTED NAME' });
  await output.start();
  await addPicture(picture, { seconds, video });
  if (sound && audio !== 'none') await addSound(sound, { seconds, audio });
  await output.finalize();
  const film = await readFile(path);
  await rm(path);
  return format === 'webm' ? film : withPlace(film);
}

async function addPicture(
  track: EncodedVideoPacketSource,
  { seconds, video }: { seconds: number; video: keyof typeof videoConfig },
): Promise<void> {
  const decoderConfig = { codedWidth: 640, codedHeight: 360, ...videoConfig[video] };
  for (let frame = 0; frame < seconds * 10; frame += 1) {
    const type = frame % 10 === 0 ? 'key' : 'delta';
    const packet = new EncodedPacket(new Uint8Array([0, 0, 0, 4, 0x65, 1, 2, frame]), type, frame / 10, 0.1);
    await track.add(packet, { decoderConfig });
  }
}

async function addSound(
  track: EncodedAudioPacketSource,
  { seconds, audio }: { seconds: number; audio: keyof typeof audioConfig },
): Promise<void> {
  const decoderConfig = { sampleRate: 48_000, numberOfChannels: 2, ...audioConfig[audio] };
  for (let beat = 0; beat < seconds * 20; beat += 1) {
    const packet = new EncodedPacket(new Uint8Array(9600).fill(beat), 'key', beat / 20, 0.05);
    await track.add(packet, { decoderConfig });
  }
}

/** As telephones write it: the place in `udta`, and in Apple's `meta` with keys, at the end of `moov`, which is the last box. */
function withPlace(film: Buffer): Buffer {
  const at = film.lastIndexOf('moov') - 4;
  const place = box('udta', box('\u00a9xyz', Buffer.from('\0\x12\x15\xc7PLANTED+35.6+139.7/', 'latin1')));
  const keys = appleKeys('com.apple.quicktime.location.ISO6709', 'PLANTED+35.6+139.7/');
  const size = Buffer.alloc(4);
  size.writeUInt32BE(film.readUInt32BE(at) + place.length + keys.length);
  return Buffer.concat([film.subarray(0, at), size, film.subarray(at + 4), place, keys]);
}

/** QuickTime File Format, "Metadata": a list of keys, and values that name them by number. */
function appleKeys(key: string, value: string): Buffer {
  const handler = box('hdlr', Buffer.from(`\0\0\0\0\0\0\0\0mdta${'\0'.repeat(14)}`, 'latin1'));
  const named = box('mdta', Buffer.from(key, 'latin1'));
  const keys = box('keys', Buffer.concat([Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]), named]));
  const data = box('data', Buffer.concat([Buffer.from([0, 0, 0, 1, 0, 0, 0, 0]), Buffer.from(value, 'latin1')]));
  return box('meta', Buffer.concat([handler, keys, box('ilst', box('\0\0\0\x01', data))]));
}

function box(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
}
