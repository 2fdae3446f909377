/** Lines over a logarithmic scale in both directions, as a plain SVG: what grows like its corpus rises as steeply as the corner to corner line. */

export interface PlottedLine {
  readonly label: string;
  /** Positive values, one for each place on the horizontal axis. */
  readonly values: readonly number[];
}

const [WIDTH, HEIGHT, LEFT, RIGHT, EDGE] = [760, 440, 60, 220, 40];
const COLOURS = ['#0b6e99', '#c2410c', '#15803d', '#7e22ce', '#a16207', '#be123c'];

/** Every line is drawn relative to its first value. `places` are ascending and positive. */
export function plotGrowth(title: string, places: readonly number[], lines: readonly PlottedLine[]): string {
  const grown = lines.map(({ label, values }) => ({ label, values: values.map((value) => value / (values[0] ?? 1)) }));
  const [least, most] = [places[0] ?? 1, places.at(-1) ?? 1];
  const highest = Math.max(most / least, ...grown.flatMap(({ values }) => values));
  const lowest = Math.min(1, ...grown.flatMap(({ values }) => values));
  const x = (place: number) => LEFT + (Math.log(place / least) / Math.log(most / least)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) => HEIGHT - EDGE - (Math.log(value / lowest) / Math.log(highest / lowest)) * (HEIGHT - 2 * EDGE);
  const drawn = grown.flatMap(({ label, values }, at) => {
    const points = values.map((value, index) => `${x(places[index] ?? 1).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
    const colour = COLOURS[at % COLOURS.length];
    const end = `${(WIDTH - RIGHT + 8).toFixed(1)}" y="${(y(values.at(-1) ?? 1) + 4).toFixed(1)}`;
    return [
      `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      `<text x="${end}" fill="${colour}">${label} ${(values.at(-1) ?? 1).toFixed(1)}x</text>`,
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/><text x="${LEFT}" y="20" font-size="14">${title}</text>`,
    `<path d="M${x(least)},${y(1)} L${x(most)},${y(most / least)}" stroke="#999" stroke-dasharray="4 4"/>`,
    `<path d="M${x(least)},${y(1)} L${x(most)},${y(1)}" stroke="#999"/>`,
    ...places.map((place) => `<text x="${x(place)}" y="${HEIGHT - 12}" text-anchor="middle">${place.toLocaleString('en-US')} lines</text>`),
    ...[1, most / least].map((value) => `<text x="${LEFT - 8}" y="${y(value) + 4}" text-anchor="end">${value.toFixed(0)}x</text>`),
    ...drawn,
    '</svg>\n',
  ].join('\n');
}
