import { setSourceMapsSupport } from 'node:module';

// Traces name lines of our sources; the maps of packages would take 15 MB of memory for lines that nobody reads.
setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });
