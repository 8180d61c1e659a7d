import highsModule from 'highs'

// The package's types describe its CommonJS build, where the loader is a property; Node loads its ES module build.
const loadHighs = highsModule as unknown as typeof highsModule.default
const highs = await loadHighs()

export interface LpSolution {
  status: 'optimal' | 'infeasible'
  objective: number
  values: Map<string, number>
}

/** HiGHS in this thread, to the very end. */
export function solveLp(lp: string): LpSolution {
  return highs.withModel({ format: 'lp', data: lp }, (model): LpSolution => {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-9 })
    model.run()
    const outcome = model.getModelStatus()
    const { modelStatus } = highs.constants
    const isOptimal = outcome === modelStatus.optimal
    if (!isOptimal && outcome !== modelStatus.infeasible) throw new Error(`HiGHS says ${outcome}`)
    const values = isOptimal ? [...model.getSolution().colValue] : []
    return {
      status: isOptimal ? 'optimal' : 'infeasible',
      objective: Number(model.info.get('objective_function_value')),
      values: new Map(values.map((value, column) => [model.getColName(column), value])),
    }
  })
}
