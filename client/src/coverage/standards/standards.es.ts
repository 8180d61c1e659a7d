export const standardsEs = {
  standards: {
    title: 'Estándares',
  },
}
