/** The logarithm of Γ(x) for x > 0, by Stirling's series from 10 on; about 13 digits. */
export function logGamma(x: number): number {
  let [z, shift] = [x, 0];
  for (; z < 10; z += 1) shift += Math.log(z);
  const r = 1 / (z * z);
  const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r / 1188)))) / z;
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - shift;
}
