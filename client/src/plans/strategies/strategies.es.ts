export const strategiesEs = {
  strategies: {
    name: 'Dónde quedarse',
  },
}
