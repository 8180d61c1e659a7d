import type { FieldRule } from '../mapping.schema.ts'
import type { SourceLayer } from '../source.ts'
import { type Preset, recognisedBy } from './preset.ts'

/**
 * Layers of the planning instruments of a region, all of one shape; `grupo` tells them apart: AR risk areas (hazards),
 * LU urban limits, PRI intercommunal zones, ZNE no-build strips (zoning). Zone codes repeat, nothing numbers the areas.
 */
const usual = ['comuna', 'localidad', 'usos_permitidos', 'usos_prohibidos', 'm_d']
const isRisk = (group: string) => group.toUpperCase() === 'AR'
const isZone = (group: string) => /^[A-Z]{2,5}$/i.test(group) && !isRisk(group)

/** A file with both is offered to both, the more likely first; each leaves out the other's rows. */
const fitsByGroup = (belongs: (group: string) => boolean): Preset['fits'] => {
  const isInstrument = recognisedBy({
    columns: ['grupo', 'zona', 'nombre'],
    usual,
    values: (read) => read('grupo').some(belongs),
  })
  return (layer, format) => isInstrument(layer, format) * shareOfGroups(layer, belongs)
}

function shareOfGroups(layer: SourceLayer, belongs: (group: string) => boolean): number {
  const groups = layer.sample.map((row) => String(row.properties.grupo ?? row.properties.GRUPO ?? '').trim())
  return groups.length === 0 ? 0 : groups.filter(belongs).length / groups.length
}

const written = (from: string): FieldRule => ({ from, values: { nan: null }, isOptional: true })

/** Words of article 2.1.17 of the building code (OGUC) and of its ordinances; water before earth, since mudflows follow floods. */
export const hazardWords = [
  { text: 'tsunami', value: 'tsunami' },
  { text: 'maremoto', value: 'tsunami' },
  { text: 'incendio', value: 'fire' },
  { text: 'volcan', value: 'volcanic' },
  { text: 'lahar', value: 'volcanic' },
  { text: 'remocion', value: 'landslide' },
  { text: 'avalancha', value: 'landslide' },
  { text: 'rodado', value: 'landslide' },
  { text: 'desliz', value: 'landslide' },
  { text: 'derrumbe', value: 'landslide' },
  { text: 'desprend', value: 'landslide' },
  { text: 'inunda', value: 'flood' },
  { text: 'desborde', value: 'flood' },
  { text: 'anega', value: 'flood' },
  { text: 'aluvi', value: 'landslide' },
  { text: 'detrito', value: 'landslide' },
  { text: 'quebrada', value: 'ravine' },
  { text: 'marejada', value: 'coastal' },
  { text: 'costero', value: 'coastal' },
  { text: 'costera', value: 'coastal' },
]

export const riskAreas: Preset = {
  id: 'risk-areas',
  name: { es: 'Áreas de riesgo de planes reguladores', en: 'Risk areas of planning instruments' },
  mapping: {
    collection: 'hazards',
    source: 'risk-areas',
    sourceId: [],
    fields: {
      kind: { from: ['nombre', 'zona'], contains: hazardWords, values: { '*': 'other' } },
      name: written('nombre'),
      description: written('usos_permitidos'),
      comuna_name: { from: 'comuna', isOptional: true },
    },
    leaveOut: { grupo: ['LU', 'PRI', 'ZNE'] },
    dataset: { name: 'Áreas de riesgo de los instrumentos de planificación territorial' },
  },
  fits: fitsByGroup(isRisk),
}

export const planningZoning: Preset = {
  id: 'planning-zoning',
  name: { es: 'Zonificación de planes reguladores', en: 'Zoning of planning instruments' },
  mapping: {
    collection: 'zoning',
    source: 'planning-zoning',
    sourceId: [],
    fields: {
      kind: { from: 'grupo', values: { LU: 'urban-limit', PRI: 'intercommunal-zone', ZNE: 'no-build', '*': 'other' } },
      code: { from: 'zona' },
      name: written('nombre'),
      permitted_uses: written('usos_permitidos'),
      prohibited_uses: written('usos_prohibidos'),
      comuna_name: { from: 'comuna', isOptional: true },
    },
    leaveOut: { grupo: ['AR'] },
    dataset: { name: 'Zonificación de los instrumentos de planificación territorial' },
  },
  fits: fitsByGroup(isZone),
}
