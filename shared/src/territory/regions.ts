/** Regions of Chile by code, as people call them, from north to south. The database's table `region` holds the same. */
export const regions: readonly { code: string; name: string }[] = [
  { code: '15', name: 'Arica y Parinacota' },
  { code: '01', name: 'Tarapacá' },
  { code: '02', name: 'Antofagasta' },
  { code: '03', name: 'Atacama' },
  { code: '04', name: 'Coquimbo' },
  { code: '05', name: 'Valparaíso' },
  { code: '13', name: 'Metropolitana' },
  { code: '06', name: 'O’Higgins' },
  { code: '07', name: 'Maule' },
  { code: '16', name: 'Ñuble' },
  { code: '08', name: 'Biobío' },
  { code: '09', name: 'La Araucanía' },
  { code: '14', name: 'Los Ríos' },
  { code: '10', name: 'Los Lagos' },
  { code: '11', name: 'Aysén' },
  { code: '12', name: 'Magallanes' },
]

export const regionName = (code: string): string | null => regions.find((region) => region.code === code)?.name ?? null
