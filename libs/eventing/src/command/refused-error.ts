/** A command was refused: an expected outcome with a code of the error catalogue, carried to the door as an exception. */
export class RefusedError extends Error {
  constructor(
    readonly code: string,
    /** Goes into the answer beside the code: the present version, the allowed steps, pointers. */
    readonly extras: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.name = 'RefusedError';
  }
}
