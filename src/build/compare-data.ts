/** A place where the data of a PDF and of the project differ. */
export interface DataDifference {
  /** JSON Pointer: into the data of the PDF, or into that of the project where the PDF has nothing there. */
  readonly pointer: string;
  /** Id of the record that the place is in, such as a recommendation. */
  readonly record?: string;
  /** What the PDF holds there, in words; absent where it holds nothing. */
  readonly file?: string;
  /** What the project gives. */
  readonly project?: string;
  /** Other places where the same was changed into the same. */
  readonly repeats: number;
}

/** Finds all differences between two values of JSON. A change that shows in several places is told once. */
export function compareData(file: unknown, project: unknown): readonly DataDifference[] {
  const found = new Map<string, DataDifference>();
  for (const difference of differences({ pointer: '' }, file, project)) {
    const key = JSON.stringify([difference.file, difference.project]);
    const first = found.get(key);
    found.set(key, { ...(first ?? difference), repeats: first ? first.repeats + 1 : 0 });
  }
  return [...found.values()];
}

interface Place {
  readonly pointer: string;
  readonly record?: string;
}

/** Goes as deep as both sides do, which the project's own data bounds. */
function differences(place: Place, file: unknown, project: unknown): readonly DataDifference[] {
  if (Array.isArray(file) && Array.isArray(project)) return listDifferences(place, file, project);
  if (isObject(file) && isObject(project)) return objectDifferences(place, file, project);
  return file === project ? [] : [differenceAt(place, file, project)];
}

function objectDifferences(
  place: Place,
  file: Readonly<Record<string, unknown>>,
  project: Readonly<Record<string, unknown>>,
): readonly DataDifference[] {
  const keys = new Set([...Object.keys(file), ...Object.keys(project)]);
  return [...keys].flatMap((key) =>
    differences(inside(place, key), ownValue(file, key), ownValue(project, key)),
  );
}

/** Records are the same where their ids are; anything else stands for what has the same place in the list. */
function listDifferences(
  place: Place,
  file: readonly unknown[],
  project: readonly unknown[],
): readonly DataDifference[] {
  const [fileIds, projectIds] = [idsOf(file), idsOf(project)];
  if (!fileIds || !projectIds) {
    return Array.from({ length: Math.max(file.length, project.length) }, (_, index) => index).flatMap(
      (index) => differences(inside(place, String(index)), file[index], project[index]),
    );
  }
  const kept = fileIds.filter((id) => projectIds.includes(id));
  const order = projectIds.filter((id) => fileIds.includes(id));
  const moved = kept.some((id, index) => id !== order[index]);
  return [
    ...(moved ? [{ ...place, file: listed(kept), project: listed(order), repeats: 0 }] : []),
    ...[...new Set([...fileIds, ...projectIds])].flatMap((id) => {
      const [index, other] = [fileIds.indexOf(id), projectIds.indexOf(id)];
      const at = { ...inside(place, String(index < 0 ? other : index)), record: id };
      return differences(at, file[index], project[other]);
    }),
  ];
}

/** The ids of a list of records; `undefined` for any other list. */
function idsOf(list: readonly unknown[]): readonly string[] | undefined {
  const ids = list.map((item) => (isObject(item) ? ownValue(item, 'id') : undefined));
  const known = ids.filter((id) => typeof id === 'string');
  return known.length === list.length && new Set(known).size === list.length ? known : undefined;
}

function differenceAt(place: Place, file: unknown, project: unknown): DataDifference {
  return {
    ...place,
    ...(file === undefined ? {} : { file: inWords(file) }),
    ...(project === undefined ? {} : { project: inWords(project) }),
    repeats: 0,
  };
}

/** Texts as they are, records by their titles or ids. */
function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (!isObject(value)) return String(value);
  const name = ['title', 'statement', 'text', 'label', 'id'].map((key) => ownValue(value, key)).find(isText);
  return name ?? 'a record';
}

function listed(ids: readonly string[]): string {
  return ids.join(', ');
}

function inside(place: Place, key: string): Place {
  return { ...place, pointer: `${place.pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}` };
}

function ownValue(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
