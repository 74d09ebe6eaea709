import { safeFileName } from '../../db/domain/file-label.ts';
import { formatDate } from '../../db/domain/french-dates.ts';
import type { CharterAdhesion } from '../../db/queries/charter-adhesion.ts';
import { versionLine, versionName } from './charter-version.ts';
import { collectiveName, letterheadBlock, type CollectiveView, type Heading } from './letterhead.ts';
import type { DocModel } from './model.ts';

/** « 3f2a 91bc 77d0 12e4 »: enough of the hash to tell two texts apart by eye. */
const shortHash = (hash: string): string => hash.slice(0, 16).match(/.{4}/g)?.join('\u00a0') ?? '';

/** Attestation d’adhésion: one signature, the text it signs named so that no other can be taken for it. */
export const charterCertificateDocument = (
  { adhesion, version }: CharterAdhesion,
  view: CollectiveView,
  heading: Heading,
  now: string,
): DocModel => {
  const name = collectiveName(view);
  const signed = formatDate(adhesion.signedOn, 'long');
  return {
    title: `Attestation d’adhésion – ${adhesion.signatoryName} – ${name}`,
    fileName: safeFileName(
      `${adhesion.signedOn} Attestation d’adhésion (${adhesion.collectivityName.replaceAll(/[\\/]/g, '-')})`,
    ),
    foot: `Attestation d’adhésion · ${version.title}, ${versionName(version)} · ${name}`,
    accent: heading.accent,
    layout: 'flow',
    blocks: [
      letterheadBlock(view, heading),
      { type: 'title', text: 'Attestation d’adhésion', subtitle: version.title },
      {
        type: 'paragraph',
        tone: 'plain',
        text: `Il est attesté que la personne nommée ci-dessous a signé, le ${signed}, la charte du collectif dans la version indiquée.`,
      },
      {
        type: 'facts',
        rows: [
          { label: 'Signataire', value: adhesion.signatoryName },
          { label: 'Fonction', value: adhesion.signatoryFunction },
          { label: 'Collectivité', value: adhesion.collectivityName },
          { label: 'Signée le', value: signed },
          { label: 'Texte signé', value: `${version.title}. ${versionLine(version, now)}` },
          { label: 'Empreinte', value: shortHash(version.textHash ?? '') },
        ].filter(({ value }) => value !== ''),
      },
      {
        type: 'paragraph',
        tone: 'quiet',
        text: 'L’empreinte désigne le texte exact de cette version\u00a0: un seul mot changé en donnerait une autre. L’adhésion est un engagement de confiance entre directions\u202f; elle ne remplace aucune délibération.',
      },
      {
        type: 'table',
        summary: 'Signatures de l’attestation',
        columns: [
          { label: 'Pour', share: 60 },
          { label: 'Lieu et date', share: 50 },
          { label: 'Signature et cachet', share: 60 },
        ],
        rows: [
          [{ text: 'Le ou la signataire', detail: adhesion.collectivityName }, { text: '' }, { text: '' }],
          [{ text: 'Le secrétariat du collectif', detail: name }, { text: '' }, { text: '' }],
        ],
        isForSigning: true,
        isForStamp: true,
      },
    ],
  };
};
