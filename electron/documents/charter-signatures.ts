import type { Adhesion } from '../../db/domain/charter-adhesions.ts';
import type { CharterText } from '../../db/queries/charter-text.ts';
import { fromInstant } from '../../db/domain/paris-time.ts';
import { signingTable } from './charter-signing.ts';
import { versionLine, versionName } from './charter-version.ts';
import { collectiveName, letterheadBlock, type CollectiveView, type Heading } from './letterhead.ts';
import type { DocModel } from './model.ts';

/** Feuille de signature: who has signed a version is written on it, so that the sheet passes among the others. */
export const charterSignaturesDocument = (
  { version }: Pick<CharterText, 'version'>,
  adhesions: readonly Adhesion[],
  view: CollectiveView,
  heading: Heading,
  now: string,
): DocModel => {
  const name = collectiveName(view);
  return {
    title: `Feuille de signature – ${version.title} – ${name}`,
    fileName: `${fromInstant(now).date} Feuille de signature de la charte (${versionName(version).replace('\u00a0', ' ')})`,
    foot: `Feuille de signature · ${version.title}, ${versionName(version)} · ${name}`,
    accent: heading.accent,
    layout: 'flow',
    blocks: [
      letterheadBlock(view, heading),
      { type: 'title', text: 'Feuille de signature', subtitle: version.title },
      { type: 'facts', rows: [{ label: 'Texte signé', value: versionLine(version, now) }] },
      {
        type: 'paragraph',
        tone: 'plain',
        text: 'Chaque collectivité compte pour une voix, l’intercommunalité comme les communes. Signer, c’est adhérer à cette version et s’engager à la faire vivre\u202f; ne pas signer reste un choix libre.',
      },
      signingTable(adhesions),
    ],
  };
};
