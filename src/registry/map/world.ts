import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoNaturalEarth1, geoPath } from 'd3-geo';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

const require = createRequire(import.meta.url);

/** The map's box, in its own units: Natural Earth projection, without Antarctica. */
export const MAP_WIDTH = 1000;
export const MAP_HEIGHT = 430;

const OFFSET_TOP = 8;
const projection = geoNaturalEarth1().fitWidth(MAP_WIDTH, { type: 'Sphere' });
projection.translate([projection.translate()[0], projection.translate()[1] - OFFSET_TOP]);

export interface Point {
  x: number;
  y: number;
}

/** Where a place stands on the map, in whole units; degrees, WGS84. */
export function pointAt({ latitude, longitude }: { latitude: number; longitude: number }): Point {
  const [x, y] = projection([longitude, latitude])!;
  return { x: Math.round(x), y: Math.round(y) };
}

let drawn: string | undefined;

/** The land as one SVG path; drawn once, the coasts do not move, and not before somebody looks at a map: that takes 0.1 s. */
export const landPath = (): string => (drawn ??= drawLand());

function drawLand(): string {
  const file = require.resolve('world-atlas/land-110m.json');
  const world = JSON.parse(readFileSync(file, 'utf8')) as Topology<{ land: GeometryCollection }>;
  const land = feature(world, world.objects.land);
  return geoPath(projection).digits(0)(withoutAntarctica(land)) ?? '';
}

/** Nobody there has a sister city, and it would take a fifth of the map. */
function withoutAntarctica(land: FeatureCollection): MultiPolygon {
  const polygons = land.features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? geometry.coordinates : [],
  );
  const kept = polygons.filter(([outline]) => outline!.some(([, latitude]) => latitude! > -60));
  return { type: 'MultiPolygon', coordinates: kept };
}
