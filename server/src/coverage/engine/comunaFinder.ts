import { boundsOf } from '@arraigo/shared/coverage/boundsOf.ts'
import { type PlaceShapes, readWkbShapes } from '@arraigo/shared/coverage/placeShapes.ts'
import { placeOfPoints } from '@arraigo/shared/coverage/pointsInShapes.ts'

export interface Comuna {
  code: string | null
  name: string | null
  boundary: Buffer | null
}

/** The comunas that are loaded, by code and by place. */
export interface ComunaFinder {
  /** Code of the comuna at each place; null: outside of every one that is loaded. */
  codesAt(places: Float64Array): (string | null)[]
  /** Whether it lies in the box around a comuna whose boundary is loaded. */
  isBeside(longitude: number, latitude: number): boolean
  nameOf(code: string | null): string | null
  /** Codes of the comunas whose boundary is loaded, and of the regions in which there is one. */
  codes: ReadonlySet<string>
  regions: ReadonlySet<string>
}

export function comunaFinder(comunas: readonly Comuna[]): ComunaFinder {
  const shapes: PlaceShapes = readWkbShapes(comunas.map(({ boundary }) => boundary))
  const names = new Map(comunas.map(({ code, name }) => [code, name]))
  const codes = comunas.flatMap(({ code }, at) =>
    code !== null && shapes.firstPart[at] !== shapes.firstPart[at + 1] ? [code] : [],
  )
  const bounds = boundsOf(shapes)
  return {
    isBeside: (x, y) =>
      comunas.some(
        (_, at) =>
          x >= bounds[4 * at]! && y >= bounds[4 * at + 1]! && x <= bounds[4 * at + 2]! && y <= bounds[4 * at + 3]!,
      ),
    codesAt: (places) => Array.from(placeOfPoints(places, shapes), (comuna) => comunas[comuna]?.code ?? null),
    nameOf: (code) => (code === null ? null : (names.get(code) ?? null)),
    codes: new Set(codes),
    regions: new Set(codes.map((code) => code.slice(0, 2))),
  }
}

export const regionOf = (comunaCode: string | null): string | null => comunaCode?.slice(0, 2) ?? null
