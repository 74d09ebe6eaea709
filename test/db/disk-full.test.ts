import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCouncilItems, createCouncilSession, removeCouncilSession } from '../../db/commands/council.ts';
import type { OpenData } from '../../db/open.ts';
import { redo, undo, write } from '../../db/write.ts';
import { temporaryFolder } from '../support/app.ts';
import { dump, openIn } from '../support/data-file.ts';

let data: OpenData;
let sessionId: number;
const points = Array.from({ length: 150 }, (_, n) => `Point ${n} `.repeat(30));
const full = {
  name: 'Failure',
  kind: 'unavailable',
  message: expect.stringMatching(/^Le disque est plein.*\.$/),
};

/** The file may grow by no page any more: SQLite then answers as it does on a full disk. */
const fillDisk = () => {
  const pages = Number(data.sqlite.pragma('page_count', { simple: true }));
  data.sqlite.pragma(`max_page_count = ${pages}`);
};
const freeDisk = () => data.sqlite.pragma('max_page_count = 1000000');

beforeEach(() => {
  data = openIn(temporaryFolder());
  sessionId = write(data, { label: 'conseil' }, (tx) =>
    createCouncilSession(tx, { date: '2026-12-16', time: '18:30', place: '' }),
  );
});
afterEach(() => data.close());

describe('a disk that is full', () => {
  it('says so in a sentence, writes nothing by halves, and writes again once there is room', () => {
    const before = dump(data.sqlite);
    const state = data.journal.state();
    fillDisk();
    const add = () => write(data, { label: 'points' }, (tx) => addCouncilItems(tx, sessionId, points));
    expect(add).toThrow(expect.objectContaining(full));
    expect(dump(data.sqlite)).toEqual(before);
    expect(data.journal.state()).toEqual(state);
    freeDisk();
    add();
    expect(dump(data.sqlite)['council_item']).toHaveLength(150);
    expect(data.journal.state().undo).toBe('points');
    data.journal.undo();
    expect(dump(data.sqlite)).toEqual(before);
  });

  it('keeps the step when an undo or a redo finds no room, so that it can be tried again', () => {
    write(data, { label: 'points' }, (tx) => addCouncilItems(tx, sessionId, points));
    const whole = dump(data.sqlite);
    write(data, { label: 'suppression' }, (tx) => removeCouncilSession(tx, sessionId));
    const without = dump(data.sqlite);
    data.sqlite.exec('VACUUM');
    fillDisk();
    expect(() => undo(data)).toThrow(expect.objectContaining(full));
    expect(dump(data.sqlite)).toEqual(without);
    expect(data.journal.state().undo).toBe('suppression');
    freeDisk();
    expect(undo(data)).toBe('suppression');
    expect(dump(data.sqlite)).toEqual(whole);
    expect(redo(data)).toBe('suppression');
    expect(dump(data.sqlite)).toEqual(without);
  });
});

describe('a file that cannot be written', () => {
  it('says so in a sentence and writes nothing', () => {
    const before = dump(data.sqlite);
    data.sqlite.pragma('query_only = ON');
    const add = () => write(data, { label: 'points' }, (tx) => addCouncilItems(tx, sessionId, points));
    expect(add).toThrow(
      expect.objectContaining({
        kind: 'unavailable',
        message: expect.stringMatching(/^Le fichier de données ne peut pas être écrit.*\.$/),
      }),
    );
    data.sqlite.pragma('query_only = OFF');
    expect(dump(data.sqlite)).toEqual(before);
  });
});
