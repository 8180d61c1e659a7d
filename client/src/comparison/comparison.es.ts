export const comparisonEs = {
  comparison: { title: 'Comparar dos fuentes' },
}
