import { buildProject } from '../../src/build/build-project.ts';
import { manifestBytes, manifestFile } from '../../src/build/manifest.ts';
import { type OpenProject, openProject } from '../../src/build/open-project.ts';
import { memorySink } from '../../src/build/output-sink.ts';
import type { BuildRequest } from '../../src/build/plan-build.ts';
import { type BuiltFiles, findLeaks } from '../../src/leaks/find-leaks.ts';
import type { World } from '../../src/world.ts';

/** A project, and what building it gave. */
export interface BuiltWorld {
  readonly open: OpenProject;
  readonly files: BuiltFiles;
}

export async function builtWorld(world: World, request: Partial<BuildRequest> = {}): Promise<BuiltWorld> {
  const sink = memorySink();
  const asked = { asOf: world.today(), ...request };
  const { value, diagnostics } = await buildProject(world, asked, { openSink: () => sink });
  const { value: open } = openProject(world);
  if (!value || !open) throw new Error(JSON.stringify(diagnostics));
  const { manifest } = value;
  sink.put(manifestFile, manifestBytes(manifest));
  const files = {
    manifests: [{ path: manifestFile, manifest }],
    paths: [...sink.files.keys()].sort(),
    read: (path: string) => sink.files.get(path),
    nameOf: (path: string) => path,
  };
  return { open, files };
}

/** The same files, one of them changed or added. */
export function withFile(
  { files, open }: BuiltWorld,
  path: string,
  content: Uint8Array | string,
): BuiltWorld {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    open,
    files: {
      ...files,
      paths: [...new Set([...files.paths, path])].sort(),
      read: (one) => (one === path ? bytes : files.read(one)),
    },
  };
}

/** What is found, in few words. */
export function search({ open, files }: BuiltWorld) {
  const { value, diagnostics } = findLeaks(open, files);
  const leaks = value?.leaks ?? [];
  return {
    leaks,
    diagnostics,
    codes: [...new Set(diagnostics.map(({ code }) => code))],
    found: leaks.map(
      ({ file, place, type, record, field }) => `${file} ${place}: ${type} ${record.id}${field}`,
    ),
  };
}
