import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** Folders of the packages whose code went into a bundle. */
export type Bundled = Set<string>;

const packageFolder = (moduleId: string): string | null => {
  const file = moduleId.replace(/^\0/, '').replace(/\?.*$/, '');
  const at = file.lastIndexOf('node_modules/');
  if (at < 0) return null;
  const [scope = '', name = ''] = file.slice(at + 'node_modules/'.length).split('/');
  return (
    file.slice(0, at) + path.posix.join('node_modules', scope.startsWith('@') ? `${scope}/${name}` : scope)
  );
};

/** Notes, while bundling, the packages that are taken in. */
export const noteBundled = (bundled: Bundled): Plugin => ({
  name: 'codir-note-bundled',
  generateBundle() {
    for (const id of this.getModuleIds()) {
      const folder = packageFolder(id.split(path.sep).join('/'));
      if (folder !== null) bundled.add(folder);
    }
  },
});

const noticeOf = (folder: string): string => {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
  const text = file
    ? readFileSync(path.join(folder, file), 'utf8').trim()
    : `Licence: ${license ?? 'see the package'}`;
  return `${name} ${version}\n\n${text}\n`;
};

/** The notices of every package that ships, as their licences ask; `also` names those that no bundle shows. */
export const licenceNotices = (root: string, bundled: Bundled, also: readonly string[]): string => {
  const folders = new Set([...bundled, ...also.map((name) => path.posix.join(root, 'node_modules', name))]);
  const rule = `\n${'-'.repeat(78)}\n\n`;
  return [...folders]
    .filter((folder) => existsSync(path.join(folder, 'package.json')))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map(noticeOf)
    .join(rule);
};
