import { Injectable } from '@nestjs/common';
import { Clock, keyFor, PortalConfig, seal, unseal } from '../../platform/index.js';
import type { DerivativeSize } from '../processing/derived.js';

export type FileVariant = DerivativeSize | 'original';

export interface LinkOptions {
  /** Seconds until the link stops to work; at least this, at most a quarter more. */
  lasts?: number;
  /** Saved instead of shown. An original is always saved, never shown. */
  download?: boolean;
}

/** What a link opens. */
export interface LinkedFile {
  fileId: string;
  variant: FileVariant;
  download: boolean;
}

type Sealed = [fileId: string, variant: FileVariant, expires: number, download: 0 | 1];

const anHour = 3600;

/** Addresses of files. Whoever holds a signed link may follow it until it expires; the page that makes it has decided who may. */
@Injectable()
export class FileLinks {
  private readonly key: Buffer;

  constructor(
    config: PortalConfig,
    private readonly clock: Clock,
  ) {
    this.key = keyFor(config.secretKey, 'file-link');
  }

  /** A signed link. The same for some minutes on end, so that a browser may keep what it has seen. */
  url(fileId: string, variant: FileVariant, { lasts = anHour, download = false }: LinkOptions = {}): string {
    const step = Math.max(1, Math.floor(lasts / 4));
    const expires = (Math.ceil(this.seconds() / step) + 4) * step;
    const sealed: Sealed = [fileId, variant, expires, download || variant === 'original' ? 1 : 0];
    return `/files/${seal(sealed, this.key)}/${neutralName(variant)}`;
  }

  /** The address for everyone while the file is published; its name tells nothing. */
  publicUrl(fileId: string, size: DerivativeSize): string {
    return `/files/public/${fileId}/${size}`;
  }

  /** What the token opens; 'expired' for one of ours whose time is over, null for any other text. */
  open(token: string): LinkedFile | 'expired' | null {
    const sealed = unseal(token, this.key) as Sealed | undefined;
    if (!sealed) return null;
    const [fileId, variant, expires, download] = sealed;
    return expires <= this.seconds() ? 'expired' : { fileId, variant, download: download === 1 };
  }

  private seconds(): number {
    return Math.floor(this.clock.now().getTime() / 1000);
  }
}

const neutralNames: Partial<Record<FileVariant, string>> = { audio: 'recording', film: 'film', original: 'original' };

const neutralName = (variant: FileVariant): string => neutralNames[variant] ?? 'picture';
