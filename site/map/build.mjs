// Makes world.svg from Natural Earth's countries: see README.md beside this file. Run: npm install && npm run build

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoArea, geoCentroid, geoEqualEarth, geoPath } from "d3-geo";
import countries from "i18n-iso-countries";
import { feature } from "topojson-client";
import { presimplify, simplify, sphericalTriangleArea } from "topojson-simplify";

const { alpha2ToNumeric, numericToAlpha2 } = countries;

const WIDTH = 1000;
const SOUTH = -59; // Without Antarctica, which would take a fifth of the picture, the rest can be larger. It gets a dot.
const EAST = 11; // The meridian in the middle: so the edges cut Bering Strait and no country of some size.
const DETAIL = 1.2e-5; // Steradians: a bend whose triangle is smaller is straightened.
const SEEN = 6; // Square units of the picture: what covers less is a dot.
const ISLAND = 0.4; // Square units: islands of a country that are smaller are left out.
const RADIUS = 3.2;

/**
 * Parts that have a code of their own while the data have them with the country that they belong to, or with no code at all.
 * They are told apart by where they are: degrees west, south, east, north.
 */
const PARTS = [
  { code: "GF", of: "FR", within: [-55, 2, -51, 6] },
  { code: "GP", of: "FR", within: [-62, 15.8, -61, 16.6] },
  { code: "MQ", of: "FR", within: [-61.3, 14.3, -60.7, 15] },
  { code: "RE", of: "FR", within: [55, -22, 56, -20] },
  { code: "YT", of: "FR", within: [45, -13.1, 45.4, -12.5] },
  { code: "BV", of: "NO", within: [3, -55, 4, -54] },
  { code: "SJ", of: "NO", within: [-10, 70, -7, 72] },
  { code: "SJ", of: "NO", within: [10, 74, 35, 81] },
  { code: "BQ", of: "NL", within: [-69, 12, -62.9, 18] },
  { code: "TK", of: "NZ", within: [-173, -10, -171, -8] },
  { code: "CX", of: "Indian Ocean Ter.", within: [105, -11, 106, -10] },
  { code: "CC", of: "Indian Ocean Ter.", within: [96, -13, 97, -11] },
];

/** What the data draw apart and ISO 3166-1 gives no code: who lives there chooses this one. Others (a glacier) are nobody's here. */
const WITHOUT_CODE = { Kosovo: "XK", "N. Cyprus": "CY", Somaliland: "SO" };

const projection = geoEqualEarth().rotate([-EAST, 0]).precision(0.5);
const path = geoPath(projection).digits(1);
const read = (name) => JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`world-atlas/${name}`)));

const simplified = simplify(presimplify(read("countries-50m.json"), sphericalTriangleArea), DETAIL);
const height = fit();
const shapes = byCode(simplified);
// The places of dots come from the finest data: some islands stand in no other.
const places = byCode(read("countries-10m.json"));

const dots = [];
const paths = [];
for (const code of [...places.keys()].sort()) {
  const drawn = shapes.has(code) && code !== "AQ" ? large(shapes.get(code)) : [];
  if (area(drawn) < SEEN) dots.push({ code, at: centre(code) });
  else paths.push(`<path ${names(code)} d="${path(multi(drawn))}"/>`);
}
moveApart();
writeFileSync(new URL("world.svg", import.meta.url), svg());
console.log(`${paths.length} shapes and ${dots.length} dots`);

/** Scales the picture to its width, down to its southern end, and tells its height. */
function fit() {
  projection.fitWidth(WIDTH, { type: "Sphere" });
  const south = projection([EAST, SOUTH])[1];
  const north = projection([EAST, 84])[1];
  const [x, y] = projection.translate();
  projection.translate([x, y - north]).clipExtent([[0, 0], [WIDTH, south - north]]);
  return Math.ceil(south - north);
}

/** The polygons of every code. */
function byCode(topology) {
  const found = new Map();
  for (const { id, properties, geometry } of feature(topology, topology.objects.countries).features) {
    for (const polygon of polygons(geometry)) {
      const code = codeOf(polygon, numericToAlpha2(id) ?? properties.name);
      if (code) found.set(code, [...(found.get(code) ?? []), polygon]);
    }
  }
  return found;
}

function polygons(geometry) {
  return geometry?.type === "Polygon" ? [geometry.coordinates] : (geometry?.coordinates ?? []);
}

function codeOf(polygon, owner) {
  const at = geoCentroid({ type: "Polygon", coordinates: polygon });
  const part = PARTS.find(({ of, within }) => of === owner && inside(at, within));
  return part?.code ?? WITHOUT_CODE[owner] ?? (owner.length === 2 ? owner : undefined);
}

function inside([x, y], [west, south, east, north]) {
  return x > west && x < east && y > south && y < north;
}

function multi(coordinates) {
  return { type: "MultiPolygon", coordinates };
}

function area(several) {
  return path.area(multi(several));
}

function large(several) {
  return several.filter((polygon) => area([polygon]) >= ISLAND);
}

/** The middle of a country's largest part: that of all its islands may be open sea. */
function centre(code) {
  if (code === "AQ") return [WIDTH / 2, height - RADIUS - 1];
  const areas = places.get(code).map((coordinates) => ({ type: "Polygon", coordinates }));
  return projection(geoCentroid(areas.reduce((one, other) => (geoArea(other) > geoArea(one) ? other : one))));
}

/** Moves dots that would hide one another apart, by as little as shows them all. */
function moveApart() {
  const least = 2 * RADIUS;
  for (let round = 0; round < 200; round++) {
    for (const [index, { at }] of dots.entries()) {
      for (const { at: other } of dots.slice(index + 1)) push(at, other, least);
    }
  }
}

function push(one, other, least) {
  const [dx, dy] = [other[0] - one[0], other[1] - one[1]];
  const distance = Math.hypot(dx, dy);
  if (distance >= least) return;
  const [ux, uy] = distance > 0.01 ? [dx / distance, dy / distance] : [1, 0];
  const step = (least - distance) / 2;
  one[0] -= ux * step;
  one[1] -= uy * step;
  other[0] += ux * step;
  other[1] += uy * step;
}

function names(code) {
  const alpha2 = `data-alpha2="${code}"`;
  return code === "XK" ? alpha2 : `${alpha2} data-numeric="${alpha2ToNumeric(code)}"`; // A user-assigned code has no number.
}

function svg() {
  const circles = dots.map(({ code, at: [x, y] }) => `<circle ${names(code)} cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${RADIUS}"/>`);
  return `${[`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}">`, ...paths, ...circles].join("\n")}\n</svg>\n`;
}
