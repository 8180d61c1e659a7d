export const scenariosEs = {
  scenarios: {
    name: 'Escenarios',
  },
}
