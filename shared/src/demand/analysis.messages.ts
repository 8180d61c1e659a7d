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
    es: 'En {partly} de los {cells} lugares comparados el déficit censal no tiene dato: su cifra es solo la de los campamentos, un mínimo. Para comparar lo mismo con lo mismo, elija «Familias en campamentos» o «Déficit censal fuera de campamentos».',
    en: 'In {partly} of the {cells} places compared the census deficit is unknown: their figure is that of settlements alone, a minimum. To compare like with like, choose “Families in settlements” or “Census deficit outside settlements”.',
  },
  'hotspots-few-cells': {
    es: 'Son solo {cells} lugares, y se recomiendan {least} o más: tome el resultado como una pista.',
    en: 'There are only {cells} places, and {least} or more are recommended: take the result as a hint.',
  },
  'hotspots-few-neighbours': {
    es: 'Cada lugar tiene {around} vecinos con dato en promedio, y se recomiendan {least} o más: un solo vecino pesa mucho.',
    en: 'Each place has {around} neighbours with a figure on average, and {least} or more are recommended: a single one weighs much.',
  },
  'hotspots-small-counts': {
    es: 'Números pequeños: en cada lugar y sus vecinos se esperan {expected} familias en promedio, menos de {least}. Unas pocas familias cambian el resultado.',
    en: 'Small numbers: in each place and its neighbours {expected} families are expected on average, fewer than {least}. A few families change the result.',
  },
  'hotspots-skewed': {
    es: 'Los valores son muy desiguales: para la curva normal harían falta sumas de {needed} lugares (25 veces el cuadrado de la asimetría) y son de {around}.',
    en: 'Values are very uneven: the normal curve would need sums of {needed} places (25 times the squared skewness), and they are of {around}.',
  },
  'hotspots-permuted': {
    es: 'Por eso las probabilidades no vienen de la curva normal, sino de repartir los mismos valores al azar {permutations} veces.',
    en: 'That is why probabilities are not those of the normal curve but come from laying out the same values at random {permutations} times.',
  },
  'density-of-share': {
    es: 'De una proporción no hay densidad: elija familias, un componente o habitantes.',
    en: 'A share has no density: choose families, a component or people.',
  },
  'density-nothing': {
    es: 'No hay familias con ubicación que mostrar en este territorio.',
    en: 'There are no families with a place to show in this territory.',
  },
}
