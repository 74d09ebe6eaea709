import path from 'node:path';
import { build } from 'vite';
import { nodeBundle } from '../bundle.ts';
import { root } from '../check/tools.ts';

/** Bundles the main process that writes the example papers, outside `out/`: it does not ship. Returns its entry. */
export const bundlePapers = async (): Promise<string> => {
  const folder = path.join(root, '.cache', 'demo');
  await build(nodeBundle('build/demo/papers.ts', folder));
  return path.join(folder, 'papers.js');
};
