import { fork, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { PdfAnswer, PdfRequest, ReadPages } from './pdf-process.ts'
import { Unreadable } from './unreadable.ts'

export interface ReadingOptions {
  /** Ends the reading; the promise rejects with the signal's reason. */
  signal?: AbortSignal
  /** After each page: pages done and pages in all. */
  onProgress?: (done: number, all: number) => void
  /** Longest wait for the next page, in milliseconds; a file that takes longer is given up. */
  pageLimitMs?: number
}

/**
 * Reads in a process of its own: a PDF made to hang or to fill the memory takes nothing else along, and a
 * thread inside native or WebAssembly code cannot be ended while a process can. Two at a time.
 */
export async function readApart(
  request: PdfRequest,
  options: ReadingOptions = {},
): Promise<ReadPages> {
  const leave = await turn(options.signal)
  try {
    return await run(request, options)
  } finally {
    leave()
  }
}

const atOnce = 2
let running = 0
const waiting: (() => void)[] = []

async function turn(signal: AbortSignal | undefined): Promise<() => void> {
  signal?.throwIfAborted()
  if (running >= atOnce) {
    await new Promise<void>((resolve, reject) => {
      const onAbort = () => {
        waiting.splice(waiting.indexOf(go), 1)
        reject(signal?.reason)
      }
      const go = () => {
        signal?.removeEventListener('abort', onAbort)
        resolve()
      }
      waiting.push(go)
      signal?.addEventListener('abort', onAbort, { once: true })
    })
  } else running++
  return () => {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

function run(request: PdfRequest, options: ReadingOptions): Promise<ReadPages> {
  const { signal, onProgress, pageLimitMs = 120_000 } = options
  return new Promise((resolve, reject) => {
    const child = startProcess()
    const settle = (outcome: () => void) => {
      clearTimeout(timer)
      clearInterval(watch)
      signal?.removeEventListener('abort', onAbort)
      child.removeAllListeners()
      child.on('error', () => undefined)
      child.kill('SIGKILL')
      outcome()
    }
    const refuse = (sentence: string) => settle(() => reject(new Unreadable(sentence)))
    const onAbort = () => settle(() => reject(signal?.reason))
    const late = () =>
      refuse('Đọc tệp mất quá nhiều thời gian; tệp có thể bị hỏng hoặc quá phức tạp.')
    let timer = setTimeout(late, pageLimitMs)
    const watch = setInterval(() => {
      if (residentBytes(child.pid) > mostMemory) refuse(tooLarge)
    }, 300)
    child.on('message', (answer: PdfAnswer) => {
      clearTimeout(timer)
      timer = setTimeout(late, pageLimitMs)
      if ('done' in answer) onProgress?.(answer.done, answer.all)
      else if ('unreadable' in answer) refuse(answer.unreadable)
      else settle(() => resolve(answer.read))
    })
    child.on('error', () => refuse(stopped))
    child.on('exit', () => refuse(stopped))
    signal?.addEventListener('abort', onAbort)
    child.send(request, (error) => {
      if (error) refuse(stopped)
    })
    if (signal?.aborted) onAbort()
  })
}

const stopped = 'Không đọc được tệp: tệp bị hỏng hoặc quá phức tạp.'
const tooLarge = 'Tệp cần quá nhiều bộ nhớ để đọc; hãy tách thành các tệp nhỏ hơn.'
const mostMemory = 1_600 * 1024 * 1024

/** What the process holds in memory; 0 where the system does not tell (it then has the heap limit only). */
function residentBytes(pid: number | undefined): number {
  try {
    const pages = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]
    return Number(pages) * 4096
  } catch {
    return 0
  }
}

function startProcess(): ChildProcess {
  const file = import.meta.url.endsWith('.ts') ? './pdf-process.ts' : './pdf-process.js'
  return fork(new URL(file, import.meta.url), {
    execArgv: ['--max-old-space-size=1024'],
    serialization: 'advanced',
    // Nothing of the server's settings: the database's password has no business there.
    env: process.env['SystemRoot'] ? { SystemRoot: process.env['SystemRoot'] } : {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}
