import { expect, it } from 'vitest';
import { openProject } from '../../src/build/open-project.ts';
import type { World } from '../../src/world.ts';
import { starterWorld } from './starter-world.ts';

/** As a disk shows a link that leads out of the project: it is listed, and cannot be read. */
function withLink(world: World, link: string): World {
  const { list, read } = world.project;
  return {
    ...world,
    project: {
      list: (folder) =>
        list(folder).map((entry) => (entry.path === link ? { ...entry, isOutside: true } : entry)),
      read: (path) => (path === link ? undefined : read(path)),
    },
  };
}

it.each([
  'templates/policy-brief.hbs',
  'templates/languages/en.yaml',
  'themes/ministry.yaml',
  'fonts/Own.ttf',
])('says that it does not follow a link out of the project: %s', (link) => {
  const { diagnostics } = openProject(withLink(starterWorld({ [link]: '' }), link));
  expect(diagnostics).toMatchObject([{ code: 'project/unsafe-path', span: { file: link } }]);
});
