import type { SearchEntry } from './searchEntry.ts'

/** What people call such things, so that "escuela playa ancha" or "campamento bellavista" finds them. */
const collectionWords: Partial<Record<SearchEntry['collection'], string>> = {
  regions: 'region',
  comunas: 'comuna municipio',
  settlements: 'campamento asentamiento toma settlement folio',
  sites: 'terreno site',
  facilities: 'equipamiento',
  streets: 'calle avenida pasaje street',
}

const facilityWords: Record<string, string> = {
  'early-education': 'jardin infantil sala cuna parvularia',
  school: 'escuela colegio liceo school rbd',
  'primary-health': 'consultorio cesfam posta salud health',
  hospital: 'hospital clinica',
  'other-health': 'salud health',
  'transit-stop': 'paradero parada stop',
  police: 'carabineros comisaria reten police',
  fire: 'bomberos compania fire',
  market: 'feria mercado market',
  plaza: 'plaza',
  park: 'parque park',
}

export const kindWords = (collection: SearchEntry['collection'], kind: string | null): string =>
  `${collectionWords[collection] ?? ''} ${facilityWords[kind ?? ''] ?? ''}`
