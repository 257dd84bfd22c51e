/** The floors of docs/architecture.md, from the ground up. An import goes down, never up, never sideways. */
const floors = [
  ['platform', 'numbers'],
  ['auth', 'storage'],
  ['registry', 'webhooks', 'law'],
  ['duties'],
  ['consent', 'vetting', 'applications', 'messages', 'incidents'],
  ['judging', 'host-families'],
  ['yaas', 'exchange', 'yls'],
  ['home'],
];

const modules = floors.flat();
const inside = (names) => `^src/(${names.join('|')})/`;

/** What stands on top of all modules: wiring, start, command line, demo. */
const top = '^src/([^/]+\\.ts$|cli/|demo/)';

/** What the module may not import: its neighbours and everybody above. */
const othersFrom = (name, height) =>
  floors
    .slice(height)
    .flat()
    .filter((other) => other !== name);

const ofFloor = (names, height) =>
  names.map((name) => ({
    name: `floor-${height}-${name}`,
    comment: `${name} stands on floor ${height}: it imports from the floors below only.`,
    severity: 'error',
    from: { path: inside([name]) },
    to: { path: [inside(othersFrom(name, height)), top] },
  }));

const doors = modules.map((name) => ({
  name: `door-of-${name}`,
  comment: `${name} is imported through its index.ts only; by code of browsers, through that of its shared code.`,
  severity: 'error',
  from: { path: '^src/', pathNot: inside([name]) },
  to: { path: inside([name]), pathNot: `^src/${name}/(index|ui/client/shared/index)\\.ts$` },
}));

module.exports = {
  forbidden: [
    ...floors.flatMap(ofFloor),
    ...doors,
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one idea, or lack a third.',
      severity: 'error',
      from: { path: '^src/' },
      // Types alone are gone when the code runs: an entity and its lifecycle name each other's.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'every-file-on-a-floor',
      comment: 'A new module gets its floor here and in docs/architecture.md.',
      severity: 'error',
      from: {},
      to: { path: '^src/[^/]+/', pathNot: [inside(modules), top] },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|tools)/' },
    },
    {
      name: 'client-alone',
      comment: 'What runs in browsers imports nothing that runs on the server, and the other way round.',
      severity: 'error',
      from: { path: '^src/', pathNot: '/client/' },
      to: { path: '^src/.*/client/' },
    },
    {
      name: 'server-alone',
      severity: 'error',
      from: { path: '^src/.*/client/' },
      // One for the rule and the page: pure, and bundled into the element.
      to: {
        path: '^src/',
        pathNot:
          '/client/|^src/platform/text/counting[.]ts$|^src/yls/day/(tickets/ticket-code|check-in/act-words|counts/count-words)[.]ts$',
      },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      // Packages of types alone have nothing to resolve.
      to: { couldNotResolve: true, pathNot: '^(topojson-specification|geojson)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
