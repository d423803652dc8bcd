/** A unit of measure: of what, and how many of the unit that lengths, weights and their like are compared in. */
export interface Measure {
  readonly dimension: string;
  readonly factor: number;
}

/** Units as they are written, most of them the same in many languages. */
export const measures: ReadonlyMap<string, Measure> = new Map([
  ...scaled('mass', [
    [1e-9, 'µg microgram micrograms'],
    [1e-6, 'mg milligram milligrams'],
    [1e-3, 'g gram grams grammes'],
    [1, 'kg kilogram kilograms kilogrammes'],
    [1e3, 't tonne tonnes ton tons'],
  ]),
  ...scaled('length', [
    [1e-3, 'mm millimetre millimetres'],
    [1e-2, 'cm centimetre centimetres'],
    [1, 'metre metres meter meters mètre mètres'],
    [1e3, 'km kilometre kilometres kilometer kilometers kilomètre kilomètres'],
    [1609.344, 'mile miles'],
  ]),
  ...scaled('area', [
    [1, 'm²'],
    [1e4, 'ha hectare hectares'],
    [1e6, 'km²'],
    [4046.86, 'acre acres'],
  ]),
  ...scaled('volume', [[1, 'litre litres liter liters']]),
  ...scaled('power', [
    [1e3, 'kW kilowatt kilowatts'],
    [1e6, 'MW megawatt megawatts'],
    [1e9, 'GW gigawatt gigawatts'],
  ]),
  ...scaled('energy', [
    [1e3, 'kWh'],
    [1e6, 'MWh'],
    [1e9, 'GWh'],
    [1e12, 'TWh'],
  ]),
  ...scaled('data', [
    [1e3, 'kB KB kilobyte kilobytes'],
    [1e6, 'MB megabyte megabytes'],
    [1e9, 'GB gigabyte gigabytes'],
    [1e12, 'TB terabyte terabytes'],
    [1e15, 'PB petabyte petabytes'],
  ]),
]);

function scaled(
  dimension: string,
  units: readonly (readonly [number, string])[],
): readonly (readonly [string, Measure])[] {
  return units.flatMap(([factor, words]) =>
    words.split(' ').map((word): [string, Measure] => [word, { dimension, factor }]),
  );
}
