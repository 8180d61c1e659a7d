import type { SourceRow } from '@arraigo/shared/imports/source.ts'
import type { SourceFile } from './readers/reader.ts'

/** The layer's rows with x before y: as read, or with the axes exchanged where the file has them the other way round. */
export async function* orientedRows(
  source: SourceFile,
  { layer, swapAxes }: { layer: string; swapAxes: boolean },
): AsyncGenerator<SourceRow[]> {
  if (!swapAxes) return yield* source.rows(layer)
  // Loaded here, because it is rare and takes longer to load than a small file takes to import.
  const { flip } = await import('@turf/turf')
  for await (const batch of source.rows(layer)) {
    yield batch.map((row) => {
      if (row.geometry === null) return row
      const { rowNo, properties, issues } = row
      return { rowNo, properties, issues, geometry: flip(row.geometry) }
    })
  }
}
