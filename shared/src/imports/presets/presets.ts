import { censusBlocks2024 } from './censusBlocks2024.ts'
import { censusZones2017, ismtZones } from './censusZones2017.ts'
import { comunaDwellings, comunaPopulation } from './comunaCensus.ts'
import { comunaPoverty, sieduIndicators } from './comunaIndicators.ts'
import { earlyEducation } from './earlyEducation.ts'
import { deisHealth, minsalHealth } from './healthFacilities.ts'
import { ineComunas } from './ineComunas.ts'
import { mineducSchools } from './mineducSchools.ts'
import { minvuCampamentos } from './minvuCampamentos.ts'
import { criticalPoints, tsunamiEvacuation } from './observedHazards.ts'
import { ownExports } from './ownExports.ts'
import { planningZoning, riskAreas } from './planningInstruments.ts'
import type { Preset } from './preset.ts'
import { fireCompanies, policePosts } from './securityPosts.ts'
import { streetCentreLines } from './streetCentreLines.ts'
import { streetMarkets } from './streetMarkets.ts'
import { gtfsStops, stopsByRoute } from './transitStops.ts'

/** Every kind of file that is known; adding one is a file here and a line below. */
export const presets: readonly Preset[] = [
  minvuCampamentos,
  ineComunas,
  censusBlocks2024,
  censusZones2017,
  ismtZones,
  mineducSchools,
  minsalHealth,
  deisHealth,
  earlyEducation,
  fireCompanies,
  policePosts,
  streetMarkets,
  gtfsStops,
  stopsByRoute,
  streetCentreLines,
  riskAreas,
  planningZoning,
  tsunamiEvacuation,
  criticalPoints,
  sieduIndicators,
  comunaPoverty,
  comunaPopulation,
  comunaDwellings,
  ...ownExports,
]

export const findPreset = (id: string): Preset | undefined => presets.find((preset) => preset.id === id)
