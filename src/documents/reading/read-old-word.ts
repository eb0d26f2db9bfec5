import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Unreadable } from './unreadable.ts'

/** A file of Word 97–2003 (.doc), or anything else of Office in that container. */
export function isOldOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).toString('hex') === 'd0cf11e0'
}

/**
 * The same document as .docx, made by LibreOffice where it is installed. Throws Unreadable with a sentence where
 * it is not, when the file is locked or broken, or when it takes longer than the limit.
 */
export async function docxOfOldWord(
  bytes: Uint8Array,
  options: { signal?: AbortSignal; timeLimitMs?: number } = {},
): Promise<Uint8Array> {
  options.signal?.throwIfAborted()
  if (holds(bytes, 'EncryptedPackage'))
    throw new Unreadable('Tệp Word được đặt mật khẩu; hãy bỏ mật khẩu rồi gửi lại.')
  if (!isOldOffice(bytes) || !holds(bytes, 'WordDocument'))
    throw new Unreadable('Tệp không phải văn bản Word; hãy lưu lại dạng .docx.')
  const program = onPath('soffice')
  if (program === null)
    throw new Unreadable(
      'Tệp Word đời cũ (.doc) chưa đọc được trên máy chủ này; hãy mở bằng Word, chọn Lưu thành dạng .docx rồi gửi lại.',
    )
  if (bytes.length > mostBytes) throw new Unreadable('Tệp Word đời cũ lớn hơn 30 MB.')
  const folder = await mkdtemp(join(tmpdir(), 'doc-'))
  try {
    await writeFile(join(folder, 'in.doc'), bytes)
    await convert(program, folder, options)
    return new Uint8Array(await readFile(join(folder, 'in.docx')))
  } catch (error) {
    options.signal?.throwIfAborted()
    if (error instanceof Unreadable) throw error
    throw new Unreadable('Tệp Word đời cũ bị hỏng, không chuyển được; hãy lưu lại dạng .docx.')
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

const mostBytes = 30 * 1024 * 1024

/** Names inside the container are in UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return buffer.includes(Buffer.from(name, 'utf16le'))
}

function onPath(program: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const file = join(folder, program)
    try {
      accessSync(file, constants.X_OK)
      return file
    } catch {
      continue
    }
  }
  return null
}

function convert(
  program: string,
  folder: string,
  { signal, timeLimitMs = 60_000 }: { signal?: AbortSignal; timeLimitMs?: number },
): Promise<void> {
  const profile = pathToFileURL(join(folder, 'profile')).href
  return new Promise((resolve, reject) => {
    const child = spawn(
      program,
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--norestore',
        '--convert-to',
        'docx',
        '--outdir',
        folder,
        join(folder, 'in.doc'),
      ],
      {
        // A group of its own: the program that is started starts the one that works.
        detached: true,
        stdio: 'ignore',
        env: { PATH: process.env['PATH'] ?? '', HOME: folder, LANG: 'C.UTF-8' },
      },
    )
    const end = (outcome: () => void) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      } catch {
        // It has ended by itself.
      }
      outcome()
    }
    const onAbort = () => end(() => reject(signal?.reason))
    const timer = setTimeout(
      () => end(() => reject(new Unreadable('Chuyển tệp Word đời cũ mất quá nhiều thời gian.'))),
      timeLimitMs,
    )
    signal?.addEventListener('abort', onAbort)
    child.on('error', (error) => end(() => reject(error)))
    child.on('exit', (code) =>
      end(() => (code === 0 ? resolve() : reject(new Error(`soffice: ${code}`)))),
    )
  })
}
