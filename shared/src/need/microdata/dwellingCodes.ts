import type { DwellingRecord } from './dwellingRecord.ts'

type Classes<Field extends keyof DwellingRecord> = Record<string, NonNullable<DwellingRecord[Field]>>

/**
 * Codes of a census's questions in the words of the method: which answer is which class. A code that is not here is unknown (no
 * answer, not applicable, a mistake of the file), never the best class.
 */
export interface DwellingCodes {
  type: Classes<'type'>
  wall: Classes<'wall'>
  roof: Classes<'roof'>
  floor: Classes<'floor'>
  water: Classes<'water'>
  waterReach: Classes<'waterReach'>
  sewer: Classes<'sewer'>
  area: Classes<'area'>
  occupied: Classes<'occupied'>
}

type Coded<Class extends string> = ReadonlyArray<readonly [Class, ...number[]]>

function codes<Class extends string>(classes: Coded<Class>): Record<string, Class> {
  return Object.fromEntries(classes.flatMap(([name, ...values]) => values.map((value) => [String(value), name])))
}

const area = codes([
  ['urban', 1],
  ['rural', 2],
])
/** P01 and p2: house, flat, traditional indigenous dwelling, room in an old house; makeshift, mobile, other; 8 and up are no homes. */
const private2017 = codes([
  ['ordinary', 1, 2, 3, 4],
  ['irrecoverable', 5, 6, 7],
  ['collective', 8, 9, 10],
])
const private2024 = codes([
  ['ordinary', 1, 2, 3, 5],
  ['irrecoverable', 6, 7, 8],
])
/** Concrete, masonry, lined partition; bare partition, adobe; scrap. */
const wall = codes([
  ['acceptable', 1, 2, 3],
  ['recoverable', 4, 5],
  ['irrecoverable', 6],
])
/** Covered; cement tile, bare slab, cement on earth; earth. */
const floor = codes([
  ['acceptable', 1],
  ['recoverable', 2, 3, 4],
  ['irrecoverable', 5],
])
const water = codes([
  ['network', 1],
  ['well', 2],
  ['truck', 3],
  ['surface', 4],
])

export const dwellingCodes2017: DwellingCodes = {
  type: private2017,
  wall,
  /** Tile, slab, zinc or fibre-cement; felt, thatch; scrap, none. */
  roof: codes([
    ['acceptable', 1, 2, 3],
    ['recoverable', 4, 5],
    ['irrecoverable', 6, 7],
  ]),
  floor,
  water,
  // The census of 2017 asked neither how the water arrives nor about sewerage.
  waterReach: {},
  sewer: {},
  area,
  occupied: codes([
    ['present', 1],
    ['absent', 2, 3, 4],
  ]),
}

export const dwellingCodes2024: DwellingCodes = {
  type: private2024,
  wall,
  /** As in 2017, zinc and fibre-cement apart. */
  roof: codes([
    ['acceptable', 1, 2, 3, 4],
    ['recoverable', 5, 6],
    ['irrecoverable', 7, 8],
  ]),
  floor,
  water,
  waterReach: codes([
    ['inside', 1],
    ['on-site', 2],
    ['carried', 3],
  ]),
  sewer: codes([
    ['network', 1, 2],
    ['septic', 3],
    ['lacking', 4, 5, 6, 7, 8, 9],
  ]),
  area,
  occupied: codes([
    ['present', 1],
    ['absent', 2],
  ]),
}
