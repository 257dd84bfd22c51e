export { YlsModule } from './yls.module.js';
