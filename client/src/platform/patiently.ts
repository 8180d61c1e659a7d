/** Waits between attempts: a server that is busy or restarting is back after some of them. */
const waitsMs = [500, 2000, 5000]

/** What `load` brings, tried again where it cannot be fetched; rejects like the last attempt. */
export async function patiently<T>(load: () => Promise<T>): Promise<T> {
  for (const waitMs of waitsMs) {
    try {
      return await load()
    } catch {
      await new Promise((done) => setTimeout(done, waitMs))
    }
  }
  return load()
}
