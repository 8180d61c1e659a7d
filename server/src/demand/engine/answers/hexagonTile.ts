import { hexagonsOfAtoms } from '@arraigo/shared/demand/atomHexagons.ts'
import type { DemandAtoms } from '@arraigo/shared/demand/demandAtoms.ts'
import type { HexagonResolution } from '@arraigo/shared/demand/demandMeasures.ts'
import { resolutionAt } from '@arraigo/shared/demand/hexagonId.ts'
import { encodeFeatures } from '../../../tiles/encodeTile.ts'
import type { TileCoord } from '../../../tiles/tileFrame.ts'
import { hexagonFeatures, hexagonsMeeting, type PlacedHexagons, placeHexagons } from '../../hexagons/hexagonTile.ts'
import type { AskHandler } from '../asks.ts'

export interface HexagonTile {
  /** Mapbox Vector Tile; empty where nothing is in it. */
  bytes: Uint8Array
  /** It holds as long as the atoms are where they are: at these versions. */
  versions: Record<string, number>
}

/** Hexagons that hold atoms, of the size of the tile's zoom. */
export const answerHexagonTile: AskHandler<TileCoord> = ({ atoms, basis }, tile): HexagonTile => {
  const hexagons = placed(atoms, resolutionAt(tile.z))
  const features = hexagonsMeeting(hexagons, tile).flatMap((at) => hexagonFeatures(hexagons.ids[at]!, tile))
  return { bytes: encodeFeatures(features), versions: basis.versions }
}

const known = new WeakMap<Float64Array, PlacedHexagons>()

function placed(atoms: DemandAtoms, resolution: HexagonResolution): PlacedHexagons {
  const { ids } = hexagonsOfAtoms(atoms, resolution)
  const there = known.get(ids) ?? placeHexagons(ids)
  known.set(ids, there)
  return there
}
