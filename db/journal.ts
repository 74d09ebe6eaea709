import type Database from 'better-sqlite3';

/**
 * Undo journal of one session: temporary triggers write, for every row touched, the statement that puts it back.
 * Commands need not know of it, cascades are caught too, and nothing of it stays in the file.
 */
export type Journal = {
  /** Takes what the command just wrote as one undoable step; consecutive steps of one `mergeKey` are one. */
  record(label: string, mergeKey: string | null): void;
  /** Lets the write just made stand for good: it is no step, and nothing undone can be redone over it. */
  settle(): void;
  state(): JournalState;
  undo(): string | null;
  redo(): string | null;
};

export type JournalState = { undo: string | null; redo: string | null };

type Step = { label: string; mergeKey: string | null; inverse: string[] };

const kept = 200;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const watchTable = (db: Database.Database, table: string): void => {
  const columns = (db.pragma(`table_info(${quoted(table)})`) as { name: string }[]).map(
    (column) => column.name,
  );
  const names = columns.map(quoted);
  const olds = names.map((name) => `quote(old.${name})`).join(` || ',' || `);
  const sets = names.map((name) => `'${name}=' || quote(old.${name})`).join(` || ',' || `);
  const target = quoted(table);
  const trigger = (event: string, when: string, statement: string) =>
    db.exec(
      `CREATE TEMP TRIGGER ${quoted(`undo_${table}_${event}`)} ${when} ${event} ON main.${target}
       BEGIN INSERT INTO undo_sql (statement) VALUES (${statement}); END`,
    );
  trigger('INSERT', 'AFTER', `'DELETE FROM main.${target} WHERE rowid=' || new.rowid`);
  trigger('UPDATE', 'AFTER', `'UPDATE main.${target} SET ' || ${sets} || ' WHERE rowid=' || new.rowid`);
  trigger('DELETE', 'BEFORE', `'INSERT INTO main.${target} (${names.join(',')}) VALUES (' || ${olds} || ')'`);
};

export const openJournal = (db: Database.Database): Journal => {
  db.pragma('temp_store = MEMORY');
  db.exec('CREATE TEMP TABLE undo_sql (seq INTEGER PRIMARY KEY, statement TEXT NOT NULL)');
  const tables = db
    .prepare<[], { name: string }>(
      "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'",
    )
    .all();
  for (const { name } of tables) watchTable(db, name);

  const readStatements = db.prepare<[], { statement: string }>(
    'SELECT statement FROM undo_sql ORDER BY seq DESC',
  );
  const clear = db.prepare('DELETE FROM undo_sql');
  const done: Step[] = [];
  const undone: Step[] = [];

  const take = (): string[] => {
    const inverse = readStatements.all().map((row) => row.statement);
    clear.run();
    return inverse;
  };

  const play = (from: Step[], to: Step[]): string | null => {
    const step = from.at(-1);
    if (!step) return null;
    db.transaction(() => {
      // Children may be put back before their parent: the check waits for the commit.
      db.pragma('defer_foreign_keys = ON');
      for (const statement of step.inverse) db.exec(statement);
    }).immediate();
    from.pop();
    to.push({ label: step.label, mergeKey: null, inverse: take() });
    // What is typed from here on is a step of its own, even in the form last typed in.
    const last = done.at(-1);
    if (last) last.mergeKey = null;
    return step.label;
  };

  return {
    record(label, mergeKey) {
      const inverse = take();
      if (inverse.length === 0) return;
      undone.length = 0;
      const last = done.at(-1);
      if (last && mergeKey !== null && last.mergeKey === mergeKey) last.inverse.unshift(...inverse);
      else done.push({ label, mergeKey, inverse });
      if (done.length > kept) done.shift();
    },
    settle() {
      clear.run();
      undone.length = 0;
    },
    state: () => ({ undo: done.at(-1)?.label ?? null, redo: undone.at(-1)?.label ?? null }),
    undo: () => play(done, undone),
    redo: () => play(undone, done),
  };
};
