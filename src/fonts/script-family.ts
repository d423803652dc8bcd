/** A family that serves a script: the name of a face for each weight, the same one where there is no bold face. */
export interface ScriptFamily {
  /** As the files have it, without spaces. */
  readonly name: string;
  readonly regular: string;
  readonly bold: string;
}
