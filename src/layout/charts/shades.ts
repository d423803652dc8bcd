/** Colours of one hue that can be told apart in greyscale. */

/** The relative luminance of the darkest and the lightest shade. */
const darkest = 0.04;
const lightest = 0.8;

/**
 * In which order the shades follow each other, counted from dark to light: neighbours lie at least two steps apart where
 * there are more than three.
 */
const orders: readonly (readonly number[])[] = [[0], [0, 1], [0, 1, 2], [1, 3, 0, 2], [1, 3, 0, 2, 4]];

/** How many series a chart can show: with more, neighbours would look alike in greyscale. */
export const mostShades = orders.length;

/** Shades of a colour (`#rrggbb`) for up to five series; neighbours have a contrast of at least 3 : 1. */
export function shadesOf(colour: string, count: number): readonly string[] {
  const order = orders[Math.min(count, mostShades) - 1] ?? [];
  const steps = Math.max(order.length - 1, 1);
  return order.map((step) => {
    const ratio = (lightest + veil) / (darkest + veil);
    return withLuminance(colour, (darkest + veil) * ratio ** (step / steps) - veil);
  });
}

/** Whichever of black and white reads better on a colour. */
export function inkOn(colour: string): '#000000' | '#ffffff' {
  return contrast(colour, '#000000') >= contrast(colour, '#ffffff') ? '#000000' : '#ffffff';
}

/** Light that the surface of a screen or paper throws back, in WCAG's formula. */
const veil = 0.05;

/** The contrast of two colours (WCAG 2.2): from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminanceOf(a), luminanceOf(b)].toSorted((one, other) => one - other);
  return (light + veil) / (dark + veil);
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function channelsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

/** The colour mixed with black or white until it has a luminance, found by halving. */
function withLuminance(colour: string, luminance: number): string {
  const end = luminanceOf(colour) < luminance ? 255 : 0;
  let [low, high] = [0, 1];
  for (let round = 0; round < 20; round += 1) {
    const middle = (low + high) / 2;
    const isBeyond = luminanceOf(mix(colour, end, middle)) > luminance;
    if (isBeyond === (end === 255)) high = middle;
    else low = middle;
  }
  return mix(colour, end, high);
}

function mix(colour: string, end: number, share: number): string {
  const channels = channelsOf(colour).map((channel) => Math.round(channel + (end - channel) * share));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
