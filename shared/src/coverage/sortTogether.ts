/** Sorts the first `count` keys in ascending order and moves the values with them: a quicksort, without allocating. */
export function sortTogether(keys: Float64Array, values: Float64Array, count: number): void {
  sortRange(keys, values, 0, count - 1)
}

const fewEnoughToInsert = 24

function sortRange(keys: Float64Array, values: Float64Array, from: number, to: number): void {
  let [left, right] = [from, to]
  while (right - left > fewEnoughToInsert) {
    const pivot = middleOfThree(keys[left]!, keys[(left + right) >> 1]!, keys[right]!)
    let [i, j] = [left, right]
    while (i <= j) {
      while (keys[i]! < pivot) i += 1
      while (keys[j]! > pivot) j -= 1
      if (i <= j) {
        swap(keys, i, j)
        swap(values, i, j)
        i += 1
        j -= 1
      }
    }
    // The shorter side by recursion keeps the stack small.
    if (j - left < right - i) {
      sortRange(keys, values, left, j)
      left = i
    } else {
      sortRange(keys, values, i, right)
      right = j
    }
  }
  insertionSort(keys, values, left, right)
}

const middleOfThree = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))

function swap(array: Float64Array, i: number, j: number): void {
  const moved = array[i]!
  array[i] = array[j]!
  array[j] = moved
}

function insertionSort(keys: Float64Array, values: Float64Array, left: number, right: number): void {
  for (let i = left + 1; i <= right; i += 1) {
    const key = keys[i]!
    const value = values[i]!
    let j = i - 1
    for (; j >= left && keys[j]! > key; j -= 1) {
      keys[j + 1] = keys[j]!
      values[j + 1] = values[j]!
    }
    keys[j + 1] = key
    values[j + 1] = value
  }
}
