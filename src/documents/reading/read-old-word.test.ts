import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { docxOfOldWord } from './read-old-word.ts'
import { Unreadable } from './unreadable.ts'

const office = 'soffice'
const path = process.env['PATH'] ?? ''
afterEach(() => {
  process.env['PATH'] = path
})

/** As much of the container as is looked at before the converter starts. */
function container(...names: string[]): Uint8Array {
  const head = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  return new Uint8Array(
    Buffer.concat([head, ...names.map((name) => Buffer.from(name, 'utf16le')), Buffer.alloc(600)]),
  )
}

test.each<[string, Uint8Array, RegExp]>([
  ['a locked file', container('EncryptedPackage'), /mật khẩu/u],
  ['a spreadsheet', container('Workbook'), /không phải văn bản Word/u],
  ['another file', new Uint8Array(600), /không phải văn bản Word/u],
])('refuses %s', async (_, bytes, sentence) => {
  const reading = docxOfOldWord(bytes)
  await expect(reading).rejects.toThrow(sentence)
  await expect(reading).rejects.toBeInstanceOf(Unreadable)
})

test('says how to save the file where LibreOffice is missing', async () => {
  process.env['PATH'] = ''
  await expect(docxOfOldWord(container('WordDocument'))).rejects.toThrow(/Lưu thành dạng \.docx/u)
})

// Where there is no LibreOffice there is nothing to convert with, and nothing to test.
test.each(hasLibreOffice() ? [office] : [])(
  '%s makes a new file of an old one',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'old-word-'))
    try {
      const page = join(folder, 'page.html')
      writeFileSync(page, '<meta charset="utf-8"><p>Kế hoạch truyền thông năm 2026</p>')
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
      execFileSync(
        office,
        [profile, '--headless', '--convert-to', 'doc:MS Word 97', '--outdir', folder, page],
        { stdio: 'ignore', env: { PATH: path, HOME: folder } },
      )
      const docx = await docxOfOldWord(readFileSync(join(folder, 'page.doc')))
      expect(Buffer.from(docx.subarray(0, 2)).toString()).toBe('PK')
      const limited = docxOfOldWord(readFileSync(join(folder, 'page.doc')), { timeLimitMs: 20 })
      await expect(limited).rejects.toThrow(/quá nhiều thời gian/u)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  120_000,
)

function hasLibreOffice(): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${office}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
