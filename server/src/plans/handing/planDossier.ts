import type { DossierData } from './dossier/dossierData.ts'
import type { HandedPlan } from './handedPlan.ts'
import { comunaShapes, type GroundBox, newestUf, settlementShapes, siteShapes } from './handing.queries.ts'
import { dossierBytes } from './handingThread.ts'
import type { WrittenPlan } from './planFormats.ts'
import { sealPlan } from './sealPlan.ts'

/** The dossier as PDF. */
export async function planDossier(handed: HandedPlan, signal?: AbortSignal): Promise<WrittenPlan> {
  const { sha256, publicKey, value } = await sealPlan(handed, signal)
  const content = await dossierBytes(await dossierData(handed, { sha256, publicKey, value }), signal)
  return { content, sha256 }
}

async function dossierData(handed: HandedPlan, seal: DossierData['seal']): Promise<DossierData> {
  const { db, plan, run, spec, inputs, result, locale, link, programVersion } = handed
  const withWorks = result.settlements.filter(({ works }) => works.length > 0).map(({ settlementId }) => settlementId)
  const used = [...new Set(result.projects.map(({ siteId }) => siteId))]
  const box = boxOf(handed)
  return {
    ...{ locale, link, programVersion, plan: aboutPlan(plan), run, spec, inputs, result, seal },
    uf: await newestUf(db),
    shapes: {
      comunas: box === null ? [] : await comunaShapes(db, box, toleranceOf(box)),
      settlements: await settlementShapes(db, withWorks),
      sites: await siteShapes(db, used),
    },
  }
}

function aboutPlan(plan: HandedPlan['plan']): DossierData['plan'] {
  const { id, version, name, note, changedBy, validFrom, outdated, isDemonstration, baseName } = plan
  return { id, version, name, note, changedBy, validFrom, outdated, isDemonstration, baseName }
}

const aroundDegrees = 0.4

/** Of all that can be on a map, with what surrounds it; null where nothing has a place. */
function boxOf({ inputs: { settlements, sites } }: HandedPlan): GroundBox | null {
  const known = (values: readonly (number | null)[]) => values.filter((value) => value !== null)
  const longitudes = known([...settlements.longitudes, ...sites.map(({ longitude }) => longitude)])
  const latitudes = known([...settlements.latitudes, ...sites.map(({ latitude }) => latitude)])
  if (longitudes.length === 0 || latitudes.length === 0) return null
  return {
    west: Math.min(...longitudes) - aroundDegrees,
    south: Math.min(...latitudes) - aroundDegrees,
    east: Math.max(...longitudes) + aroundDegrees,
    north: Math.max(...latitudes) + aroundDegrees,
  }
}

/** About 30 m on the ground of a region; of the whole country as fine as its page can show. */
const toleranceOf = ({ south, north }: GroundBox) => Math.max(0.0003, (north - south) / 12_000)
