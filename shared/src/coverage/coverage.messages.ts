import type { Messages } from '../messages/messages.ts'

export const coverageMessages: Messages = {
  'coverage-service-not-loaded': {
    es: 'Sin dato: no hay equipamientos de {servicesEs} cargados en la región.',
    en: 'Unknown: no facilities for {servicesEn} are loaded in the region.',
  },
  'coverage-no-boundary': {
    es: 'Sin dato: el campamento no tiene polígono; dibújelo para medir sus distancias.',
    en: 'Unknown: the settlement has no boundary; draw it to measure its distances.',
  },
  'coverage-estimate': {
    es: 'Las distancias son estimaciones: línea recta multiplicada por {detour}, no un recorrido por calles.',
    en: 'Distances are estimates: straight line times {detour}, not a walk along streets.',
  },
  'coverage-not-counted': {
    es: 'Equipamientos que no se contaron: {closed} cerrados y {withoutPlace} sin ubicación.',
    en: 'Facilities not counted: {closed} closed and {withoutPlace} without a location.',
  },
}
