/** Whole numbers in as few bytes as they need: seven bits to a byte, the least first; signed ones zigzag. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 16)
  #view = new DataView(this.#bytes.buffer)
  #size: number

  /** Leaves room for a header. */
  constructor(headerBytes: number) {
    this.#size = headerBytes
  }

  /** 0 to 2^53. */
  unsigned(value: number): void {
    this.#makeRoom(8)
    let rest = value
    while (rest > 127) {
      this.#bytes[this.#size++] = (rest % 128) + 128
      rest = Math.floor(rest / 128)
    }
    this.#bytes[this.#size++] = rest
  }

  signed(value: number): void {
    this.unsigned(value < 0 ? -2 * value - 1 : 2 * value)
  }

  float32(value: number): void {
    this.#makeRoom(4)
    this.#view.setFloat32(this.#size, value)
    this.#size += 4
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#size)
  }

  #makeRoom(bytes: number): void {
    if (this.#size + bytes <= this.#bytes.length) return
    const larger = new Uint8Array(2 * this.#bytes.length)
    larger.set(this.#bytes)
    this.#bytes = larger
    this.#view = new DataView(larger.buffer)
  }
}

/** Reads what a `ByteWriter` wrote. */
export class ByteReader {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  #at: number

  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#at = start
  }

  unsigned(): number {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = this.#bytes[this.#at++] as number
      if (byte < 128) return value + byte * scale
      value += (byte - 128) * scale
    }
  }

  signed(): number {
    const value = this.unsigned()
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2
  }

  float32(): number {
    const value = this.#view.getFloat32(this.#at)
    this.#at += 4
    return value
  }
}
