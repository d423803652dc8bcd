/** A JSON Pointer (RFC 6901) from its segments. */
export function toPointer(segments: readonly PropertyKey[]): string {
  return segments.reduce<string>(pointerBelow, '');
}

/** The pointer to what stands one segment below another. */
export function pointerBelow(pointer: string, segment: PropertyKey): string {
  return `${pointer}/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The segments of a JSON Pointer. */
export function fromPointer(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}
