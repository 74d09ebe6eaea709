import type { FailureKind, FieldErrors } from '../../db/domain/failure.ts';

/** What every route answers. No stack, no raw error crosses; `stale` names the queries a command makes old. */
export type Ok<T> = { ok: true; data: T; stale: readonly string[] };
export type Err = { ok: false; kind: FailureKind; message: string; fields: FieldErrors };
export type Result<T> = Ok<T> | Err;
