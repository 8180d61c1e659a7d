export const prioritiesEs = {
  priorities: {
    lead: 'En qué orden atender los campamentos, y con qué datos se puede decir.',
    toPlans: 'Ir a Planes',
    gone: 'Alguien eliminó esta priorización. En la lista están las demás.',
    phases: {
      coverage: 'Calculando la cobertura de servicios…',
      demand: 'Calculando la necesidad del entorno…',
      failed: 'No se pudo calcular',
    },
    failed: 'No se pudieron reunir los datos de los criterios',
    before: 'Mientras tanto ve el orden con los datos de cuando se guardó.',
  },
}
