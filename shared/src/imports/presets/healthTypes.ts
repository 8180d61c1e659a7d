/**
 * What each type of health establishment is, by the names that MINSAL's list and the DEIS register use.
 *
 * Primary: the public first level that serves the people of an area, and its emergency services. Hospital: public or not,
 * what the registers call so. A private clinic, a private surgery or a laboratory is no substitute for either, nor is a
 * dental emergency service: other-health, as is any type not listed here.
 */
export const healthKinds: Record<string, string> = {
  'Centro de Salud Familiar (CESFAM)': 'primary-health',
  'Centro Comunitario de Salud Familiar (CECOSF)': 'primary-health',
  'Posta de Salud Rural (PSR)': 'primary-health',
  'Consultorio General Rural (CGR)': 'primary-health',
  'Consultorio General Urbano (CGU)': 'primary-health',
  'Centro de Salud': 'primary-health',
  'Servicio de Atención Primaria de Urgencia (SAPU)': 'primary-health',
  'Servicio de Atención Primaria de Urgencia de Alta Resolutividad (SAR)': 'primary-health',
  'Servicio de Urgencia Rural (SUR)': 'primary-health',
  Hospital: 'hospital',
  // Private: Clínica, Centro de Salud Privado, Laboratorio Clínico, Clínica Dental, Centro Diagnóstico y Tratamiento Privado.
  // Public, of another level or for one illness: COSAM, CDT, CRS, CEAP, UAPO, Hospital de Día, CONIN, Diálisis, Rehabilitación.
  '*': 'other-health',
}

/** No place where a resident is attended: offices, programmes, mobile and remote units, services for an institution's staff. */
export const notFacilities = [
  'Otro',
  'Dirección Servicio de Salud',
  'Programa de Reparación y Atención Integral de Salud (PRAIS)',
  'Unidad de Salud Funcionarios',
  'Policlínico Funcionarios (Minería)',
  'Oficina Sanitaria',
  'Hogar Protegido',
  'Unidad de Procedimientos Móvil',
  'Clínica Dental Móvil',
  'Atención Remota',
  'Centro de Regulación Médica de las Urgencias (SAMU)',
  'Centro de Salud de Atención Cerrada para Personas Privadas de Libertad',
]

export const healthStatus: Record<string, string> = {
  'Vigente en operación habitual': 'open',
  'Operación transitoria': 'open',
  Cerrado: 'closed',
  '*': 'unknown',
}
