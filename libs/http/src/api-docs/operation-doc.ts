/** What the API description says of a route beyond what its code tells. */
export interface OperationDoc {
  /** Name of the call in generated clients; unique. */
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  /** Name of a shape, or a file. */
  readonly answer: string | FileAnswer;
  /** `again`: only when the thing exists already. */
  readonly ifMatch?: 'required' | 'again';
  /** The answer carries the ETag of one thing, and the mark of what it was built on. */
  readonly oneThing?: true;
  /**
   * Codes of the error catalogue, or families of them (`INTAKE.`), beside those that any route may answer; with a status
   * (`CODE 403`) where it is not the catalogue's.
   */
  readonly refusals?: readonly string[];
  /** Schema of a body that no DTO describes, by media type. */
  readonly body?: Readonly<Record<string, object>>;
}

export interface FileAnswer {
  readonly mediaType: string;
}

/** By `<METHOD> <path>`, path parameters as OpenAPI writes them. */
export type OperationDocs = Readonly<Record<string, OperationDoc>>;
