import type { CharterText } from '../../db/queries/charter-text.ts';
import { versionLine, versionName } from './charter-version.ts';
import { collectiveName, letterheadBlock, type CollectiveView, type Heading } from './letterhead.ts';
import type { DocModel } from './model.ts';

/** Two versions of the charter, clause by clause. */
export const charterComparisonDocument = (
  from: CharterText,
  to: CharterText,
  view: CollectiveView,
  heading: Heading,
  now: string,
): DocModel => {
  const name = collectiveName(view);
  const sides = `${versionName(from.version)} et ${versionName(to.version)}`;
  return {
    title: `Comparaison de la charte – ${name} – ${sides}`,
    fileName: `Comparaison de la charte (${sides.replaceAll('\u00a0', ' ')})`,
    foot: `Comparaison de la charte, ${sides} · ${name}`,
    accent: heading.accent,
    layout: 'flow',
    blocks: [
      letterheadBlock(view, heading),
      { type: 'title', text: 'Comparaison de deux versions', subtitle: to.version.title },
      {
        type: 'facts',
        rows: [
          { label: 'De', value: versionLine(from.version, now) },
          { label: 'À', value: versionLine(to.version, now) },
        ],
      },
    ],
  };
};
