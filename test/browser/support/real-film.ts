import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EncodedPacket, EncodedVideoPacketSource, FilePathTarget, Output, WebMOutputFormat } from 'mediabunny';
import type { Page } from 'playwright-core';
import { newId } from '../../../src/platform/index.js';

const CODEC = 'vp09.00.21.08';
const WIDTH = 640;
const HEIGHT = 360;
const FRAMES = 30;
const A_SECOND = 10;

interface Frame {
  type: 'key' | 'delta';
  bytes: string;
}

/** A film of three seconds that a browser has drawn and encoded, and plays: a light that wanders over blue. */
export async function aRealFilm(page: Page): Promise<Buffer> {
  const frames = await page.evaluate<Frame[]>(drawing);
  const path = join(tmpdir(), `film-${newId()}`);
  const output = new Output({ format: new WebMOutputFormat(), target: new FilePathTarget(path) });
  const picture = new EncodedVideoPacketSource('vp9');
  output.addVideoTrack(picture, { frameRate: A_SECOND });
  await output.start();
  const decoderConfig = { codec: CODEC, codedWidth: WIDTH, codedHeight: HEIGHT };
  for (const [index, { type, bytes }] of frames.entries()) {
    const packet = new EncodedPacket(Buffer.from(bytes, 'base64'), type, index / A_SECOND, 1 / A_SECOND);
    await picture.add(packet, { decoderConfig });
  }
  await output.finalize();
  const film = await readFile(path);
  await rm(path);
  return film;
}

/** Runs in the page. */
const drawing = `(async () => {
  const frames = [];
  const encoder = new VideoEncoder({
    output: (chunk) => {
      const bytes = new Uint8Array(chunk.byteLength);
      chunk.copyTo(bytes);
      frames.push({ type: chunk.type, bytes: btoa(String.fromCharCode(...bytes)) });
    },
    error: (error) => { throw error; },
  });
  encoder.configure({ codec: '${CODEC}', width: ${WIDTH}, height: ${HEIGHT}, bitrate: 300000, framerate: ${A_SECOND} });
  const canvas = new OffscreenCanvas(${WIDTH}, ${HEIGHT});
  const pen = canvas.getContext('2d');
  for (let index = 0; index < ${FRAMES}; index += 1) {
    pen.fillStyle = 'navy';
    pen.fillRect(0, 0, ${WIDTH}, ${HEIGHT});
    pen.fillStyle = 'gold';
    pen.fillRect(index * 18, 140, 80, 80);
    const frame = new VideoFrame(canvas, { timestamp: index * 1e6 / ${A_SECOND}, duration: 1e6 / ${A_SECOND} });
    encoder.encode(frame, { keyFrame: index === 0 });
    frame.close();
  }
  await encoder.flush();
  return frames;
})()`;

/** Plays the film on the page for a moment. @returns whether a picture came and time went on */
export async function plays(page: Page): Promise<boolean> {
  return page
    .locator('video')
    .first()
    .evaluate(async (video: HTMLVideoElement) => {
      video.muted = true;
      await video.play();
      await new Promise((resolve) => setTimeout(resolve, 700));
      return video.currentTime > 0 && video.videoWidth > 0;
    });
}
