import type { Messages } from '../messages/messages.ts'

export const demandAnalysisMessages: Messages = {
  'hotspots-of-regions': {
    es: 'Las regiones son demasiado pocas para buscar concentraciones. Pida of=hex8, comunas, zones o blocks.',
    en: 'Regions are too few to look for concentrations. Ask for of=hex8, comunas, zones or blocks.',
  },
  'hotspots-blocks-everywhere': {
    es: 'De manzanas se buscan concentraciones dentro de una región o comuna: agregue in=05 o in=05109.',
    en: 'Concentrations of blocks are looked for within a region or comuna: add in=05 or in=05109.',
  },
  'hotspots-nothing-known': {
    es: 'No hay ningún lugar con dato de esta medida: nada que comparar.',
    en: 'No place has a figure of this measure: there is nothing to compare.',
  },
  'hotspots-too-few': {
    es: 'Solo {cells} lugares tienen dato: no alcanzan para saber qué es lo habitual. Elija un territorio mayor o lugares más pequeños.',
    en: 'Only {cells} places have a figure: too few to know what is usual. Choose a larger territory or smaller places.',
  },
  'hotspots-one-value': {
    es: 'Los {cells} lugares con dato tienen todos el mismo valor ({value}): no hay concentraciones que buscar.',
    en: 'All {cells} places with a figure have the same value ({value}): there are no concentrations to look for.',
  },
  'hotspots-no-neighbours': {
    es: 'Ningún lugar con dato tiene vecinos con dato distintos del total: no se puede comparar. Elija hexágonos mayores u otro territorio.',
    en: 'No place with a figure has neighbours with one that are not the whole: nothing can be compared. Choose larger hexagons or another territory.',
  },
  'hotspots-partly-known': {
    es: 'En {partly} de los {cells} lugares solo se conocen los campamentos, no el déficit censal: su cifra es un mínimo. Para comparar parejo, elija «Familias en campamentos» o «Déficit censal fuera de campamentos».',
    en: 'In {partly} of the {cells} places only settlements are known, not the census deficit: their figure is a minimum. To compare like with like, choose “Families in settlements” or “Census deficit outside settlements”.',
  },
  'hotspots-few-cells': {
    es: 'Son solo {cells} lugares, y se recomiendan {least}: tome el resultado como una pista.',
    en: 'There are only {cells} places, and {least} are recommended: take the result as a hint.',
  },
  'hotspots-few-neighbours': {
    es: 'Cada lugar tiene {around} vecinos con dato en promedio, y se recomiendan {least}: uno solo pesa mucho.',
    en: 'Each place has {around} neighbours with a figure on average, and {least} are recommended: a single one weighs much.',
  },
  'hotspots-small-counts': {
    es: 'Números pequeños: en cada lugar y sus vecinos se esperan {expected} familias, menos de {least}; unas pocas cambian el resultado.',
    en: 'Small numbers: in each place and its neighbours {expected} families are expected, fewer than {least}; a few change the result.',
  },
  'hotspots-skewed': {
    es: 'Valores muy desiguales: la curva normal exigiría sumas de {needed} lugares (25 por la asimetría al cuadrado) y son de {around}.',
    en: 'Very uneven values: the normal curve would need sums of {needed} places (25 times the squared skewness), and they are of {around}.',
  },
  'hotspots-permuted': {
    es: 'Las probabilidades vienen de repartir los mismos valores al azar {permutations} veces, no de la curva normal.',
    en: 'Probabilities come of laying out the same values at random {permutations} times, not of the normal curve.',
  },
  'density-of-share': {
    es: 'De una proporción no hay densidad: elija familias, un componente o habitantes.',
    en: 'A share has no density: choose families, a component or people.',
  },
}
