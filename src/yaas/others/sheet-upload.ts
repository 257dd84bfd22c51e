import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callbackify } from 'node:util';
import type { NestInterceptor, Type } from '@nestjs/common';
import { FileFieldsInterceptor } from '@nestjs/platform-express';
import { diskStorage } from 'multer';
import type { Sent } from './batches.service.js';
import { uploadLimits } from './sheet-limits.js';

/** The fields of the form, as multer hands them over. */
export interface SheetForm {
  sheet?: Express.Multer.File[];
  files?: Express.Multer.File[];
}

/** This process's own: portals of two users of one machine pass nothing through one folder. */
const folder = join(tmpdir(), `portal-sheets-${randomUUID()}`);

const storage = diskStorage({
  destination: (_request, _file, done) =>
    callbackify(async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return folder;
    })(done),
});

/** Takes a sheet and many files to the machine's own folder for passing things; `sentOf` tells what came, `forget` clears it. */
export function sheetUpload(): Type<NestInterceptor> {
  const fields = [
    { name: 'sheet', maxCount: 1 },
    { name: 'files', maxCount: uploadLimits.files },
  ];
  return FileFieldsInterceptor(fields, { storage, limits: uploadLimits, defParamCharset: 'utf8' });
}

/** Browsers send an empty part for an input that was left empty. */
export function sentOf({ sheet = [], files = [] }: SheetForm = {}): Sent {
  const first = sheet.find(isSomething);
  return { sheet: first ? loose(first) : null, files: files.filter(isSomething).map(loose) };
}

/** Removes what lies there still, whatever became of the request. */
export async function forget({ sheet = [], files = [] }: SheetForm = {}): Promise<void> {
  for (const { path } of [...sheet, ...files]) await rm(path, { force: true });
}

const loose = ({ originalname, path }: Express.Multer.File) => ({ name: originalname, path });

const isSomething = ({ size, originalname }: Express.Multer.File): boolean => size > 0 && originalname !== '';
