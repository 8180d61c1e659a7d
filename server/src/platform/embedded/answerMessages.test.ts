import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passMessages } from './answerMessages.ts'

const message = (letter: string, body: Uint8Array): Buffer => {
  const head = Buffer.alloc(5)
  head.write(letter)
  head.writeInt32BE(4 + body.length, 1)
  return Buffer.concat([head, body])
}

describe('answers of the embedded database', () => {
  it('come whole however they are cut, without the messages that are left out and with those put instead', () => {
    // Rows that look like the very messages that are looked for.
    const looksAlike = Buffer.from([...Buffer.from('s'), 0, 0, 0, 4, ...Buffer.from('2024Z'), 0, 0, 0, 5, 73])
    const body = fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.constant(new Uint8Array(looksAlike)))
    const answers = fc.array(fc.record({ letter: fc.constantFrom('D', 'C', 'Z', 's', '2'), body }), { maxLength: 12 })
    fc.assert(
      fc.property(answers, fc.array(fc.integer({ min: 1, max: 17 }), { minLength: 1 }), (sent, sizes) => {
        const error = message('E', Buffer.from('broken off'))
        const heard: Uint8Array[] = []
        const take = passMessages(
          (letter) => (letter === 0x5a ? null : letter === 0x73 ? error : undefined),
          (data) => heard.push(Buffer.from(data)),
        )
        const all = Buffer.concat(sent.map(({ letter, body: inner }) => message(letter, inner)))
        for (let at = 0, turn = 0; at < all.length; turn++) {
          const size = sizes[turn % sizes.length] ?? 1
          take(all.subarray(at, at + size))
          at += size
        }
        const expected = sent.flatMap(({ letter, body: inner }) =>
          letter === 'Z' ? [] : [letter === 's' ? error : message(letter, inner)],
        )
        expect(Buffer.concat(heard).equals(Buffer.concat(expected))).toBe(true)
      }),
    )
  })
})
