export const sitesEs = {
  sites: {
    name: 'Terrenos',
  },
}
