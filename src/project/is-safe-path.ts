/**
 * Whether a path names something below a folder, on every file system: relative, with forward slashes, and
 * without anything that climbs, ends a string, or means a device, drive or stream on Windows.
 */
export function isSafePath(path: string): boolean {
  return path.split('/').every((name) => isSafeName(name) && !isDevice(name));
}

function isSafeName(name: string): boolean {
  return /^[^\p{Cc}<>:"|?*\\]{1,200}$/u.test(name) && !/[. ]$/.test(name);
}

function isDevice(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
}

/** A folder without `./` before it and `/` after it. */
export function plainFolder(path: string): string {
  return path.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
}
