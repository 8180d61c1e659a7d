export const coverageCompareEs = {
  coverageCompare: {
    title: 'Comparar coberturas',
  },
}
