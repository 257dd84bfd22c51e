export { demoCommands } from './demo.commands.js';
export { DemoModule } from './demo.module.js';
export { clearHalfADemo } from './half-a-demo.js';
export { demoTable, loadDemo } from './load-demo.js';
