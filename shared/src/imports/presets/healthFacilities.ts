import { healthKinds, healthStatus, notFacilities } from './healthTypes.ts'
import { type Preset, recognisedBy } from './preset.ts'

/**
 * Two publications of one register: 5,233 of the 5,237 codes of the DEIS file are in MINSAL's list, with the same
 * establishments behind them. They are one series, so that the file that comes later updates the other's rows and no
 * establishment counts twice. MINSAL's list also keeps 484 codes that DEIS has dropped, most of them closed.
 */
const source = 'minsal-health'
const publisher = 'Ministerio de Salud (MINSAL)'

export const minsalHealth: Preset = {
  id: 'minsal-health',
  name: { es: 'Establecimientos de salud (MINSAL)', en: 'Health facilities (MINSAL)' },
  mapping: {
    collection: 'facilities',
    source,
    sourceId: ['codigo_establecimiento'],
    fields: {
      kind: { from: 'tipo_establecimiento', values: healthKinds },
      name: { from: 'nombre_establecimiento' },
      comuna_code: { from: 'codigo_comuna' },
      comuna_name: { from: 'nombre_comuna', isOptional: true },
      status: { from: 'estado_funcionamiento', values: healthStatus, constant: 'unknown' },
      administration: { from: 'dependencia_administrativa', isOptional: true },
    },
    leaveOut: { tipo_establecimiento: notFacilities },
    dataset: { name: 'Establecimientos de salud', publisher, licence: 'CC0' },
  },
  fits: recognisedBy({
    columns: [
      'codigo_establecimiento',
      'nombre_establecimiento',
      'tipo_establecimiento',
      'codigo_comuna',
      'estado_funcionamiento',
    ],
    usual: ['nivel_atencion', 'tiene_servicio_urgencia', 'tipo_urgencia', 'dependencia_administrativa'],
    shapes: ['point'],
  }),
}

export const deisHealth: Preset = {
  id: 'deis-health',
  name: { es: 'Registro de establecimientos de salud (DEIS)', en: 'Register of health facilities (DEIS)' },
  mapping: {
    collection: 'facilities',
    source,
    sourceId: ['EstablecimientoCodigo'],
    fields: {
      kind: { from: 'TipoEstablecimientoGlosa', values: healthKinds },
      name: { from: 'EstablecimientoGlosa' },
      comuna_code: { from: 'ComunaCodigo' },
      comuna_name: { from: 'ComunaGlosa', isOptional: true },
      status: { from: 'EstadoFuncionamiento', values: healthStatus, constant: 'unknown' },
      administration: { from: 'DependenciaAdministrativa', isOptional: true },
    },
    leaveOut: { TipoEstablecimientoGlosa: notFacilities },
    dataset: { name: 'Registro de establecimientos de salud, DEIS', publisher },
  },
  fits: recognisedBy({
    columns: [
      'EstablecimientoCodigo',
      'EstablecimientoGlosa',
      'TipoEstablecimientoGlosa',
      'ComunaCodigo',
      'EstadoFuncionamiento',
    ],
    usual: ['EstablecimientoCodigoAntiguo', 'NivelAtencionEstabglosa', 'TieneServicioUrgencia', 'ComunaGlosa'],
    shapes: ['point'],
  }),
}
