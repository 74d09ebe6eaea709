/**
 * What can go wrong for a reason the secretary can act upon. The list is closed: every kind has its own way
 * of being shown. `invalid` carries sentences by field; the others a sentence for the whole.
 */
export type FailureKind = 'invalid' | 'not-found' | 'conflict' | 'refused' | 'unavailable' | 'unexpected';

export type FieldErrors = Record<string, string>;

/** Thrown by commands and queries; the router turns it into an envelope. Messages are French sentences. */
export class Failure extends Error {
  readonly kind: FailureKind;
  readonly fields: FieldErrors;

  constructor(kind: FailureKind, message: string, fields: FieldErrors = {}) {
    super(message);
    this.name = 'Failure';
    this.kind = kind;
    this.fields = fields;
  }
}

export const invalidField = (field: string, message: string): Failure =>
  new Failure('invalid', message, { [field]: message });

export const assertNever = (value: never): never => {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
};
