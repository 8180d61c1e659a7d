import { stat } from 'node:fs/promises'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import { fromFile, type GeoTIFF, type GeoTIFFImage } from 'geotiff'
import type { GridPlace } from './elevationGrid.ts'
import { pieceSide } from './gridPieces.ts'
import { judgeGeotiff, type TiffTags } from './judgeGeotiff.ts'

/** A raster of elevations, opened and judged, of which nothing was read yet but its head. */
export interface GeotiffGrid extends GridPlace {
  /** What is to be said of it, though it can be read. */
  notes: Issue[]
  /** Bands of whole rows from the north on: metres, NaN where the file says that nothing is known. */
  bands(): AsyncGenerator<{ firstRow: number; values: Float32Array }>
  close(): Promise<void>
}

/** Opens a GeoTIFF. `statedEpsg` is used where the file does not say its coordinate system. Throws IssuesError. */
export async function readGeotiff(path: string, statedEpsg: number | null = null): Promise<GeotiffGrid> {
  const { size } = await stat(path)
  const tiff = await fromFile(path).catch(asBroken)
  try {
    const image = await tiff.getImage(0).catch(asBroken)
    const tags = await readTags(image).catch(asBroken)
    const judged = judgeGeotiff(tags, statedEpsg, size)
    if (judged.issues.length > 0 || judged.place === null) throw new IssuesError(judged.issues)
    const { place, notes } = judged
    return { ...place, notes, bands: () => bandsOf(image, tags), close: async () => void (await tiff.close()) }
  } catch (error) {
    await closeQuietly(tiff)
    throw error
  }
}

/** Whatever a strange file makes the reader throw, its bytes are not what a TIFF has there. */
const asBroken = (): never => {
  throw new IssuesError([{ code: 'tiff-broken' }])
}

async function closeQuietly(tiff: GeoTIFF): Promise<void> {
  await Promise.resolve(tiff.close()).catch(() => {})
}

async function readTags(image: GeoTIFFImage): Promise<TiffTags> {
  const directory = image.getFileDirectory()
  const numbers = async (tag: string): Promise<number[]> =>
    directory.hasTag(tag as never) ? Array.from((await directory.loadValue(tag as never)) as number[], Number) : []
  const text = async (tag: string): Promise<string | null> =>
    directory.hasTag(tag as never) ? String(await directory.loadValue(tag as never)).replaceAll('\0', '') : null
  const [transformation, tiePoint, pixelScale] = await Promise.all([
    numbers('ModelTransformation'),
    numbers('ModelTiepoint'),
    numbers('ModelPixelScale'),
  ])
  const isTiled = directory.hasTag('TileOffsets')
  return {
    width: image.getWidth(),
    height: image.getHeight(),
    bands: image.getSamplesPerPixel(),
    bits: image.getBitsPerSample(0),
    isFloat: image.getSampleFormat(0) === 3,
    photometric: Number((await directory.loadValue('PhotometricInterpretation')) ?? 1),
    compression: Number((await directory.loadValue('Compression')) ?? 1),
    blockWidth: image.getTileWidth(),
    blockHeight: image.getTileHeight(),
    offsets: await numbers(isTiled ? 'TileOffsets' : 'StripOffsets'),
    byteCounts: await numbers(isTiled ? 'TileByteCounts' : 'StripByteCounts'),
    transformation,
    tiePoint,
    pixelScale,
    keys: (image.getGeoKeys() ?? {}) as Record<string, unknown>,
    noData: await text('GDAL_NODATA'),
  }
}

async function* bandsOf(image: GeoTIFFImage, { width, height, blockHeight, noData, bits, isFloat }: TiffTags) {
  const unknown = unknownValue(noData, isFloat && bits === 32)
  // Whole strips and tiles: none is opened twice where their height divides that of a piece, or the other way round.
  const bandRows = Math.ceil(Math.min(blockHeight, height) / pieceSide) * pieceSide
  for (let firstRow = 0; firstRow < height; firstRow += bandRows) {
    const window = [0, firstRow, width, Math.min(height, firstRow + bandRows)]
    const read = await image.readRasters({ window, samples: [0], interleave: true }).catch(asBroken)
    const values = Float32Array.from(read as ArrayLike<number>)
    if (values.length !== width * (window[3]! - firstRow)) asBroken()
    for (let at = 0; at < values.length; at++) {
      const value = values[at]!
      if (value === unknown || !Number.isFinite(value)) values[at] = Number.NaN
    }
    yield { firstRow, values }
  }
}

/** As a cell of the file holds it after reading: text has more digits than a float. */
function unknownValue(noData: string | null, isSingle: boolean): number | null {
  const value = noData === null || noData.trim() === '' ? Number.NaN : Number(noData)
  if (Number.isNaN(value)) return null
  return isSingle || !Number.isInteger(value) ? Math.fround(value) : value
}
