import { usePainting, usePaintingBeside } from '../../map/stage.ts'
import { useDemandAddress } from '../demandAddress.ts'
import { useHotSpotsPainting } from '../hotspots/useHotSpotsPainting.ts'
import { useCaution } from './useCaution.ts'
import { useCellsOnMap } from './useCellsOnMap.ts'
import { useDemandPainting, usePairPainting } from './useDemandPainting.ts'
import { useDensityOnMap } from './useDensityOnMap.ts'
import { useDrill, useDrillOnPick, useEscapeUp } from './useDrill.ts'

/** Colours the map by what the address says about demand, on every page of its workspace. Draws nothing itself. */
export function DemandOnMap() {
  const { measure, beside, hot } = useDemandAddress()
  const onMap = useCellsOnMap()
  const one = useDemandPainting(onMap, measure)
  const pair = usePairPainting(onMap)
  const density = useDensityOnMap()
  const hotSpots = useHotSpotsPainting(hot !== null)
  usePainting(useCaution(useDrillOnPick(hotSpots ?? density ?? pair ?? one)))
  usePaintingBeside(useDemandPainting(onMap, beside))
  useEscapeUp(useDrill().up)
  return null
}
