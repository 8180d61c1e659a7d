import type { LayerState } from '../../layers/layersAddress.ts'
import { classColour, isMeasured } from '../symbology/expressions.ts'
import { hatchImage } from '../symbology/images.ts'
import { type Classed, measureOf } from '../symbology/measures.ts'
import {
  type Draw,
  isArea,
  isHovered,
  isPicked,
  isPoint,
  narrowed,
  opacityIn,
  type StyleContext,
  shapesOf,
} from './drawing.ts'

/** Farther out they are a grain that hides what they stand on. */
export const buildingsFromZoom = 13

/** Footprints, and dots where the source has points: without names, which nobody could read. */
export const drawBuildings: Draw = (layer, context) => {
  const measure = measureOf('buildings', layer.measure)
  const classed = measure.kind === 'sequential' ? measure : null
  return { shapes: [...areas(layer, context, classed), dots(layer, context, classed)], labels: [] }
}

const own = { ...shapesOf('buildings'), minzoom: buildingsFromZoom }

function areas(layer: LayerState, context: StyleContext, measure: Classed | null): unknown[] {
  const { colours } = context
  const opacity = opacityIn(layer, context)
  const known = measure === null ? [] : [isMeasured(measure)]
  const edge = {
    id: 'buildings-edge',
    type: 'line',
    ...own,
    ...narrowed(layer.filter, isArea),
    paint: {
      'line-color': ['case', isPicked, colours.accent, isHovered, colours.label, colours.building],
      'line-width': ['case', isPicked, 3, isHovered, 1.75, 0.75],
      'line-opacity': opacity(1),
    },
  }
  const fill = {
    id: 'buildings-fill',
    type: 'fill',
    ...own,
    ...narrowed(layer.filter, isArea, ...known),
    paint: {
      'fill-color': measure === null ? colours.building : classColour(measure, colours),
      'fill-opacity': opacity(measure === null ? 0.5 : 0.85),
    },
  }
  if (measure === null) return [fill, edge]
  const unknown = {
    id: 'buildings-unknown',
    type: 'fill',
    ...own,
    ...narrowed(layer.filter, isArea, ['!', isMeasured(measure)]),
    paint: { 'fill-pattern': hatchImage, 'fill-opacity': opacity(0.7) },
  }
  return [fill, unknown, edge]
}

function dots(layer: LayerState, context: StyleContext, measure: Classed | null): unknown {
  const { colours } = context
  const opacity = opacityIn(layer, context)
  const classed =
    measure === null ? colours.building : ['case', isMeasured(measure), classColour(measure, colours), colours.unknown]
  return {
    id: 'buildings-dot',
    type: 'circle',
    ...own,
    ...narrowed(layer.filter, isPoint),
    paint: {
      'circle-color': classed,
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 13, 1.2, 17, 4.5],
      'circle-opacity': opacity(0.9),
      'circle-stroke-color': ['case', isPicked, colours.accent, colours.label],
      'circle-stroke-width': ['case', isPicked, 3, isHovered, 1.5, 0],
    },
  }
}
