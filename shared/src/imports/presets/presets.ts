import { censusBlocks2024 } from './censusBlocks2024.ts'
import { ineComunas } from './ineComunas.ts'
import { minvuCampamentos } from './minvuCampamentos.ts'
import type { Preset } from './preset.ts'

/** Every kind of file that is known; adding one is a file here and a line below. */
export const presets: readonly Preset[] = [minvuCampamentos, ineComunas, censusBlocks2024]

export const findPreset = (id: string): Preset | undefined => presets.find((preset) => preset.id === id)
