import type { CoverageTable, PlaceCoverage } from '@arraigo/shared/coverage/coverage.schema.ts'
import type { DemandCells } from '@arraigo/shared/demand/demand.schema.ts'
import { parameterCodes } from '@arraigo/shared/parameters/parameterRanges.ts'
import type { DemandContext } from '../app.ts'
import { type Attributes, readAttributes } from './columns/attributeColumn.ts'
import type { Figure } from './columns/column.ts'
import type { KnownCoverage } from './columns/coverageColumns.ts'
import { aroundResolution, type PublicDemand, publicDemand } from './columns/needAroundColumn.ts'
import type { Known } from './columns/recordColumns.ts'
import { comunasOfHazards, type Hazards } from './columns/territoryColumns.ts'
import { HazardExposures } from './hazardExposures.ts'
import * as queries from './rankingInputs.queries.ts'

export type RankingContext = Pick<DemandContext, 'database' | 'changes' | 'coverage' | 'demand'>
/** By collection. */
export type Versions = Readonly<Record<string, number>>

/** What each source is made of: while these versions hold it holds. */
export const restsOn = {
  record: ['settlements', 'priorities'],
  attributes: ['settlements'],
  poverty: ['indicators'],
  hazards: ['settlements', 'hazards', 'comunas', 'priorities'],
  hazardComunas: ['hazards', 'comunas'],
  exposures: ['hazards', 'priorities'],
  costs: ['priorities'],
  coverage: [
    'settlements',
    'facilities',
    'streets',
    'elevation',
    'comunas',
    'blocks',
    'buildings',
    'standards',
    'priorities',
  ],
  demand: ['settlements', 'blocks', 'zones', 'comunas', 'indicators', 'demand'],
} as const satisfies Record<string, readonly string[]>
export type SourceKind = keyof typeof restsOn

const followedCollections = [...new Set(Object.values(restsOn).flat())].sort()

/** Of one place; settlements with what all columns need. */
export interface Place extends Known {
  left: { closed: number; repeated: number }
}

const mostKept = 60

/** What columns are made of, read once while the versions of what it rests on hold; who asks meanwhile waits for the same. */
export class RankingSources {
  readonly #context: RankingContext
  readonly #kept = new Map<string, { stamp: string; made: Promise<unknown> }>()

  constructor(context: RankingContext) {
    this.#context = context
  }

  get #db() {
    return this.#context.database.db
  }

  place(versions: Versions, place: string | null): Promise<Place> {
    return this.#keep('record', versions, [place], async () => {
      // One after the other: the embedded database has one process, which others wait for too.
      const rows = await queries.rankedSettlements(this.#db, place)
      const left = await queries.leftOutCounts(this.#db, place)
      const datasets = await queries.datasetNames(this.#db)
      const figures = await queries.criterionFigures(this.#db, parameterCodes('priorities'))
      return {
        rows,
        left,
        datasets: new Map(datasets.map(({ id, ...dataset }) => [id, dataset])),
        figures: new Map(figures.map((figure) => [figure.code, figure])),
      }
    })
  }

  attributes(versions: Versions, place: string | null): Promise<Attributes> {
    return this.#keep('attributes', versions, [place], async () => {
      const mappings = await queries.settlementMappings(this.#db)
      return readAttributes(await queries.settlementAttributes(this.#db, place), mappings)
    })
  }

  poverty(versions: Versions): Promise<queries.PovertyRow[]> {
    return this.#keep('poverty', versions, [], () => queries.incomePoverty(this.#db))
  }

  costs(versions: Versions): Promise<queries.UnitCostRow[]> {
    return this.#keep('costs', versions, [], () => queries.unitCosts(this.#db))
  }

  hazards(versions: Versions, place: string | null): Promise<Hazards> {
    return this.#keep('hazards', versions, [place], async () => {
      const { rows, figures } = await this.place(versions, place)
      const comunas = await this.#keep('hazardComunas', versions, [], async () =>
        comunasOfHazards(await queries.hazardsByComuna(this.#db)),
      )
      const exposures = await this.#keep('exposures', versions, [], async () => new HazardExposures(this.#context))
      const drawn = rows.filter(
        ({ comunaCode, areaM2 }) => comunaCode !== null && areaM2 !== null && comunas.has(comunaCode),
      )
      return { comunas, ...(await exposures.of(drawn, figures.get('hazard-point-distance-m')?.value ?? 0)) }
    })
  }

  coverage(versions: Versions, place: string | null, set: string): Promise<KnownCoverage> {
    return this.#keep('coverage', versions, [place, set], async () => {
      const { rows } = await this.place(versions, place)
      const standards = await queries.setServices(this.#db)
      const weights = await queries.newestWeights(this.#db)
      const facilityFiles = await queries.facilityDatasets(this.#db)
      const figures = await queries.criterionFigures(this.#db, parameterCodes('coverage'))
      return {
        set,
        places: await this.#measured(rows, place, set),
        standards: standards.filter(({ setName }) => setName === set),
        weights,
        facilityFiles,
        figures,
      }
    })
  }

  /** By region, whose medians stand for what is unknown where the weights say so. */
  async #measured(
    rows: readonly queries.RankedRow[],
    place: string | null,
    set: string,
  ): Promise<Map<number, PlaceCoverage>> {
    const chosen =
      place === null
        ? [...new Set(rows.map(({ comunaCode }) => comunaCode?.slice(0, 2)))].map((region) =>
            region === undefined
              ? { ids: rows.filter(({ comunaCode }) => comunaCode === null).map(({ id }) => id) }
              : { region },
          )
        : [place.length === 2 ? { region: place } : { comuna: place }]
    const tables = await Promise.all(
      chosen.map((some) =>
        this.#context.coverage.ask<CoverageTable>('table', {
          collection: 'settlements',
          set,
          mostPlaces: Number.MAX_SAFE_INTEGER,
          ...some,
        }),
      ),
    )
    return new Map(tables.flatMap((table) => table.places.map((measured) => [measured.id, measured])))
  }

  demand(versions: Versions): Promise<{ demand: PublicDemand; figures: Figure[] }> {
    return this.#keep('demand', versions, [], async () => {
      const cells = await this.#context.demand.ask<DemandCells>('cells', {
        of: `hex${aroundResolution}`,
        measures: 'families',
        audience: 'public',
      })
      const figures = await queries.criterionFigures(this.#db, parameterCodes('demand'))
      return { demand: publicDemand(cells), figures }
    })
  }

  #keep<Made>(kind: SourceKind, versions: Versions, parts: unknown[], make: () => Promise<Made>): Promise<Made> {
    const key = JSON.stringify([kind, ...parts])
    const stamp = restsOn[kind].map((collection) => versions[collection] ?? 0).join()
    const known = this.#kept.get(key)
    // What was used last is kept longest.
    this.#kept.delete(key)
    const kept = known?.stamp === stamp ? known : { stamp, made: make() }
    this.#kept.set(key, kept)
    if (this.#kept.size > mostKept) this.#kept.delete(this.#kept.keys().next().value!)
    kept.made.catch(() => {
      if (this.#kept.get(key) === kept) this.#kept.delete(key)
    })
    return kept.made as Promise<Made>
  }
}

const sourcesOf = new WeakMap<RankingContext['changes'], RankingSources>()

/** Those of the application. */
export function rankingSources(context: RankingContext): RankingSources {
  const known = sourcesOf.get(context.changes) ?? new RankingSources(context)
  sourcesOf.set(context.changes, known)
  return known
}

/** Of all that rankings rest on, as they are now. */
export async function versionsNow({ changes }: Pick<RankingContext, 'changes'>): Promise<Versions> {
  const now = await changes.now()
  return Object.fromEntries(followedCollections.map((collection) => [collection, now.version(collection)]))
}
