import { Module, type DynamicModule } from '@nestjs/common';
import { AuthModule } from './auth/index.js';
import { PlatformModule, type PortalConfig } from './platform/index.js';
import { RegistryModule } from './registry/index.js';
import { StorageModule } from './storage/index.js';

/** The whole portal. */
@Module({})
export class AppModule {
  static with(config: PortalConfig): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config), AuthModule, StorageModule, RegistryModule] };
  }
}
