import type { PlanSite } from '../site.schema.ts'

/** A site that passes, drawn by hand, with recorded capacity and land cost and 20 UF of works for each family. */
export const sampleSite = (
  id: number,
  name: string,
  [comunaCode, comunaName]: [string, string],
  [longitude, latitude]: [number, number],
  capacityFamilies: number,
  landCostUf: number,
): PlanSite => ({
  id,
  version: 1,
  name,
  comunaCode,
  comunaName,
  longitude,
  latitude,
  areaM2: capacityFamilies * 125,
  capacityFamilies,
  isCapacityEstimated: false,
  landCostUf,
  isLandCostEstimated: false,
  worksUfPerFamily: 20,
  owner: 'Serviu',
  origin: 'drawn',
  checks: [],
  score: 1,
  isUsable: true,
})
