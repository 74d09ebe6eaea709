import { strToU8, zipSync, type Zippable } from 'fflate';
import { letterheadAccentLooks } from '../../db/domain/letterhead.ts';
import type { DocModel, Letterhead } from './model.ts';
import { odtBody } from './odt-blocks.ts';
import { fontFaces, namespaces, stylesXml } from './odt-styles.ts';
import { logoPath } from './odt-tables.ts';
import { xml } from './odt-text.ts';
import { setText } from './set-text.ts';

const mimeType = 'application/vnd.oasis.opendocument.text';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

const contentXml = ({ styles, body }: { styles: string; body: string }): string =>
  `${declaration}<office:document-content ${namespaces} office:version="1.3">${fontFaces}<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;

const metaXml = (title: string): string =>
  `${declaration}<office:document-meta ${namespaces} office:version="1.3"><office:meta><meta:generator>CoDir</meta:generator><dc:title>${xml(setText(title))}</dc:title><dc:language>fr-FR</dc:language></office:meta></office:document-meta>`;

const manifestXml = (files: readonly { path: string; type: string }[]): string =>
  `${declaration}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">` +
  [{ path: '/', type: mimeType }, ...files]
    .map(
      ({ path, type }) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`,
    )
    .join('') +
  '</manifest:manifest>';

/** Zip has no time zone and no year before 1980: one fixed day, so that a document gives the same bytes again. */
const writtenAt = new Date(2026, 0, 1);

/** The document for LibreOffice, an OpenDocument 1.3 text. */
export const documentOdt = (model: DocModel): Uint8Array => {
  const accent = letterheadAccentLooks[model.accent].colour;
  const logo = model.blocks.find((block): block is Letterhead => block.type === 'letterhead')?.logo ?? null;
  const parts: Record<string, string> = {
    'content.xml': contentXml(odtBody(model, accent)),
    'styles.xml': stylesXml(model, accent),
    'meta.xml': metaXml(model.title),
  };
  const files: Zippable = {
    // First and stored as it is, for the kind of the file to be read without opening it.
    mimetype: [strToU8(mimeType), { level: 0 }],
    ...Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
    ...(logo && { [logoPath(logo.mediaType)]: [logo.data, { level: 0 as const }] }),
    'META-INF/manifest.xml': strToU8(
      manifestXml([
        ...Object.keys(parts).map((path) => ({ path, type: 'text/xml' })),
        ...(logo ? [{ path: logoPath(logo.mediaType), type: logo.mediaType }] : []),
      ]),
    ),
  };
  return zipSync(files, { mtime: writtenAt });
};
