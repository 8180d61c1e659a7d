import { pick, type Random } from './random.ts'

const settlementKinds = [
  'Toma',
  'Campamento',
  'Villa',
  'Población',
  'Asentamiento',
  'Comité',
  'Mirador',
  'Quebrada',
  'Parcela',
  'Nueva',
]
const settlementNames = [
  'Los Aromos',
  'Alto',
  'Esperanza',
  'Vista al Mar',
  'El Litre',
  'Las Totoras',
  'Los Boldos',
  'El Peumo',
  'Manantial',
  'Bellavista Alto',
  'Los Maquis',
  'La Greda',
  'El Quillay',
  'Las Retamas',
  'Amanecer',
  'Ojo de Agua',
  'Los Canelos',
  'El Faro',
  'Las Camelias',
  'Nuevo Horizonte',
  'El Espino',
  'Luz Divina',
  'Los Coihues',
  'La Loma',
  'El Mirlo',
  'Las Dunas',
  'Los Chañares',
  'Tierra Nuestra',
  'El Molle',
  'Las Vertientes',
  'Los Pimientos',
  'Cumbre Azul',
  'El Chercán',
  'Las Rosas',
  'Los Queltehues',
  'La Cantera',
  'El Romero',
  'Sol Naciente',
  'Las Palmas Chicas',
  'Los Ulmos',
  'La Vega',
  'El Remanso',
  'Dos Hermanas',
  'Las Araucarias',
]
const streetNames = [
  'Los Aromos',
  'Las Heras',
  'El Boldo',
  'Los Peumos',
  'Las Golondrinas',
  'Esmeralda',
  'El Roble',
  'Los Lirios',
  'Almirante Riveros',
  'La Marina',
  'Los Copihues',
  'Independencia',
  'El Canelo',
  'Las Violetas',
  'Los Alerces',
  'Chacabuco',
  'San Martín',
  'El Litre',
  'Las Torcazas',
  'Los Tilos',
  'Arauco',
  'El Mirador',
  'Las Acacias',
  'Los Pescadores',
  'Yungay',
  'El Progreso',
  'La Unión',
  'Los Mineros',
  'Las Camelias',
  'El Sauce',
  'Los Notros',
  'Maipú',
  'La Estrella',
  'Los Zorzales',
  'El Carmen',
  'Las Lilas',
  'Colo Colo',
  'Los Nogales',
  'San Luis',
  'Las Encinas',
  'El Manzano',
  'Los Cerezos',
  'Santa Julia',
  'La Cantera',
  'Tres Puentes',
  'El Faro',
  'Las Gaviotas',
  'Los Robles',
]
const saints = [
  'San José',
  'Santa Rosa',
  'San Pedro',
  'Santa Inés',
  'San Alberto',
  'Santa Teresa',
  'San Andrés',
  'Santa Marta',
]

/** Invented names that sound like a place's own; each once in a district. */
export function settlementNamer(random: Random): (isHigh: boolean, isRavine: boolean) => string {
  const used = new Set<string>()
  return (isHigh, isRavine) => {
    for (let attempt = 0; ; attempt++) {
      const kind =
        isRavine && random() < 0.5 ? 'Quebrada' : isHigh && random() < 0.4 ? 'Mirador' : pick(random, settlementKinds)
      const name = `${kind} ${pick(random, settlementNames)}${attempt > 30 ? ' Norte' : ''}${attempt > 60 ? ` ${attempt}` : ''}`
      if (used.has(name)) continue
      used.add(name)
      return name
    }
  }
}

export function streetName(random: Random, lengthM: number, isHilly: boolean, isAcross: boolean): string {
  const name = pick(random, streetNames)
  if (lengthM > 1800) return `Avenida ${name}`
  if (isHilly && isAcross) return `Subida ${name}`
  if (lengthM < 350) return `Pasaje ${name}`
  return isHilly && lengthM > 1000 ? `Camino ${name}` : name
}

const hillNames = [
  'La Loma',
  'Vista al Mar',
  'El Faro',
  'La Cantera',
  'Los Maquis',
  'El Peumo',
  'La Greda',
  'Los Canelos',
  'El Espino',
  'El Mirador',
  'La Virgen',
  'La Cruz',
  'El Vergel',
  'Los Lúcumos',
  'La Merced',
  'El Castillo',
  'Las Lomas',
  'Los Boldos',
  'El Litre',
  'La Campana',
]
const townNames = [
  'Las Torres',
  'El Bosque',
  'Los Pinos',
  'Las Américas',
  'Los Lirios',
  'Arturo Prat',
  'Gabriela Mistral',
  'Pablo Neruda',
  'Violeta Parra',
  'Los Jardines',
  'La Estación',
  'Los Castaños',
  'Las Parcelas',
  'Nueva Esperanza',
  'La Victoria',
  'Los Conquistadores',
  'Santo Tomás',
  'El Molino',
  'Las Acacias',
  'O’Higgins',
  'Manuel Rodríguez',
  'San Martín',
  'Las Palmeras',
  'El Estadio',
]

/** Names of a comuna's neighbourhoods, each once; with a number where none is left. */
export function neighbourhoodNamer(random: Random): (kind: string) => string {
  const used = new Set<string>()
  return (kind) => {
    const names = kind === 'Cerro' ? hillNames : townNames
    for (let attempt = 0; ; attempt++) {
      const name = `${kind} ${pick(random, names)}${attempt > 40 ? ` ${attempt - 39}` : ''}`
      if (used.has(name)) continue
      used.add(name)
      return name
    }
  }
}

const facilityTitles: Record<string, string[]> = {
  school: ['Escuela Básica', 'Escuela', 'Liceo', 'Colegio'],
  'early-education': ['Jardín Infantil', 'Sala Cuna'],
  'primary-health': ['CESFAM', 'Posta', 'CECOSF', 'Consultorio'],
  hospital: ['Hospital'],
  police: ['Comisaría', 'Tenencia', 'Retén'],
  fire: ['Compañía de Bomberos'],
  market: ['Feria Libre'],
  plaza: ['Plaza'],
  park: ['Parque'],
  'transit-stop': ['Paradero'],
}

export function facilityName(random: Random, kind: string): string {
  const title = pick(random, facilityTitles[kind] ?? ['Sede'])
  return `${title} ${kind === 'school' && random() < 0.4 ? pick(random, saints) : pick(random, streetNames)}`
}
