import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOdt } from '../../electron/documents/odt.ts';
import { openExample, type Example } from './example-papers.ts';
import { partOf } from './read-formats.ts';

let example: Example;
beforeAll(async () => {
  example = await openExample();
}, 60_000);
afterAll(() => example.remove());

const agenda = () => documentOdt(example.paper({ kind: 'agenda', id: example.meetingId }));

describe('a document for LibreOffice', () => {
  it('begins with its kind, stored as it is, and lists its parts', () => {
    const bytes = agenda();
    const head = Buffer.from(bytes.subarray(0, 90)).toString('latin1');
    expect(head.slice(30)).toMatch(/^mimetypeapplication\/vnd\.oasis\.opendocument\.text/);
    // Method 0: stored.
    expect(bytes[8]).toBe(0);
    const parts = Object.keys(unzipSync(bytes));
    const manifest = partOf(bytes, 'META-INF/manifest.xml');
    for (const part of parts.filter((each) => !/^(mimetype|META-INF)/.test(each)))
      expect(manifest).toContain(`manifest:full-path="${part}"`);
  });

  it('is in French, with outline, page numbers and repeated table heads', () => {
    const bytes = agenda();
    expect(partOf(bytes, 'meta.xml')).toContain('<dc:language>fr-FR</dc:language>');
    const styles = partOf(bytes, 'styles.xml');
    expect(styles).toContain('fo:language="fr" fo:country="FR"');
    expect(styles).toMatch(/<text:page-number[^>]*\/>\/<text:page-count\/>/);
    const levels = [...partOf(bytes, 'content.xml').matchAll(/text:outline-level="(\d)"/g)].map((m) => m[1]);
    expect(new Set(levels)).toEqual(new Set(['1', '2', '3', '4']));
    const signIn = documentOdt(example.paper({ kind: 'signIn', id: example.meetingId }));
    expect(partOf(signIn, 'content.xml')).toContain('<table:table-header-rows>');
  });

  it('gives the same bytes for the same document', () => {
    expect(Buffer.from(agenda()).equals(Buffer.from(agenda()))).toBe(true);
  });
});
