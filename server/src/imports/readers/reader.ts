import type { SourceDescription, SourceRow } from '@arraigo/shared/imports/source.ts'

/** An opened file: described once, then read as often as needed. */
export interface SourceFile extends SourceDescription {
  /**
   * The layer's rows in batches (about 1,000), in file order, without holding the file in memory.
   * Throws IssuesError where the file turns out broken, with the row or byte where it did.
   */
  rows(layer: string): AsyncIterable<SourceRow[]>
  /** Share of the file read so far, 0 to 1, for progress. */
  progress(): number
  close(): Promise<void>
}
