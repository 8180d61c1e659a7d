import type { Calls } from '../testing/sqlCalls.ts'
import type { NewElevations } from './elevation.queries.ts'

const grid: NewElevations = {
  ...{ srid: 32719, west: 260_000, north: 6_346_000, cellWidth: 30, cellHeight: 30, width: 2, height: 1 },
  ...{ lowestM: 1, highestM: 2, unknownCells: 0, pieces: [] },
}
const from = {
  ...{ source: 'relieve', name: 'Relieve', publisher: null, licence: null, referenceYear: 2019, url: null },
  ...{ fileName: 'relieve.tif', fileHash: 'abc', fileBytes: 8, actor: 'prueba' },
}

export const calls: Calls<typeof import('./elevation.queries.ts')> = {
  listGrids: [{}],
  piecesMeeting: [{ args: [[-71.7, -33.1, -71.5, -33]] }],
  findSameElevations: [{ args: ['relieve', 'abc'] }],
  lockElevations: [{}],
  removeElevationsOf: [{ args: ['relieve'] }],
  insertElevationDataset: [{ args: [from, grid], rows: [{ id: 1 }] }],
  insertGrid: [{ args: [1, grid], rows: [{ id: 2 }] }],
  insertPieces: [
    {
      args: [
        2,
        [
          {
            ...{ firstColumn: 0, firstRow: 0, width: 2, height: 1, valueType: 'int16', cells: Buffer.from('') },
            box: [-71.6, -33, -71.5, -32.9],
          },
        ],
      ],
    },
  ],
}
