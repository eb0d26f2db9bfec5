import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { docxByHand, paragraph, run, zipByHand } from './docx-by-hand-example.ts'
import { readDocx } from './read-docx.ts'
import { Unreadable } from './unreadable.ts'

const mega = 1024 * 1024

function refusal(bytes: Uint8Array): string {
  const started = performance.now()
  try {
    readDocx(bytes)
    return 'read'
  } catch (error) {
    if (error instanceof Unreadable) return error.message
    throw error
  } finally {
    expect(performance.now() - started).toBeLessThan(1000)
  }
}

/** A zip whose directory says what it likes of the size of its one part. */
function lying(packed: Uint8Array, size: number, flags = 0): Uint8Array {
  const name = Buffer.from('word/document.xml')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(flags, 8)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(size, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(local.length + name.length + packed.length, 16)
  return new Uint8Array(Buffer.concat([local, name, packed, entry, name, end]))
}

describe('a Word file is refused within a second', () => {
  const bomb = deflateRawSync(Buffer.alloc(400 * mega))

  test.each<[string, Uint8Array, RegExp]>([
    ['that inflates to 400 MB', lying(bomb, 400 * mega), /60 MB/],
    ['that inflates to 400 MB and says 1 MB', lying(bomb, mega), /hỏng/],
    ['that says it is longer than it is', lying(deflateRawSync(Buffer.alloc(9)), mega), /hỏng/],
    [
      'with many parts of 10 MB',
      zipByHand(
        Object.fromEntries(
          Array.from({ length: 7 }, (_, at) => [`word/${at}.xml`, new Uint8Array(10 * mega)]),
        ),
      ),
      /60 MB/,
    ],
    [
      'whose text is 21 MB',
      zipByHand({ 'word/document.xml': new Uint8Array(21 * mega) }),
      /60 MB|20 MB/,
    ],
    ['with a password', lying(deflateRawSync(Buffer.alloc(9)), 9, 1), /mật khẩu/],
    ['cut in the middle', docxByHand(paragraph(run('x'.repeat(9000)))).slice(0, 200), /hỏng/],
    ['without a text', zipByHand({ 'word/styles.xml': '<w:styles/>' }), /không có phần văn bản/],
    ['without a word', docxByHand(paragraph('')), /không có chữ/],
    ['nested 100.000 deep', docxByHand('<w:sdt>'.repeat(100_000)), /lồng nhau/],
  ])('%s', (_, bytes, sentence) => {
    expect(refusal(bytes)).toMatch(sentence)
  })

  test('and entities that multiply stay what they are', () => {
    const xml = `<!DOCTYPE d [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "${'&a;'.repeat(50)}">]><w:document><w:body><w:p><w:r><w:t>Kế &amp; hoạch &b;</w:t></w:r></w:p></w:body></w:document>`
    expect(readDocx(zipByHand({ 'word/document.xml': xml })).text).toBe('Kế & hoạch &b;\n')
  })
})
