export const coverageCompareEs = {
  coverage: {
    phases: {
      idle: 'En espera',
      streets: 'Leyendo las calles',
      network: 'Uniendo la red de calles',
      distances: 'Midiendo distancias por las calles',
      places: 'Contando personas en cada lugar',
      ready: 'Listo',
      failed: 'Falló',
    },
    failed: 'No se pudo calcular la cobertura',
    beforeFigures: 'Mientras tanto se ven las cifras anteriores al último cambio.',
  },
  coverageCompare: {
    title: 'Comparar coberturas',
  },
}
