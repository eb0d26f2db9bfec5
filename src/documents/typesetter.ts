import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { TypesetAnswer, TypesetRequest } from './typst-process.ts'

/** The typesetter gave no page: too slow, its process ended, or the template refused the data. */
export class TypesettingFailed extends Error {
  readonly reason: 'timeout' | 'ended' | 'refused'
  constructor(reason: 'timeout' | 'ended' | 'refused', message: string) {
    super(message)
    this.name = 'TypesettingFailed'
    this.reason = reason
  }
}

export interface TypesetOptions {
  /** Ends the render and rejects with the signal's reason. */
  signal?: AbortSignal
  timeLimitMs?: number
  /** Pictures the template reads by their names, as if they stood beside it. */
  files?: Record<string, Uint8Array>
}

/**
 * Runs Typst beside the server, one render after the other. A process of its own and not a worker thread:
 * a thread inside native code cannot be ended (tried 2026-11: `terminate()` waits until Typst is done), and a
 * crash there would take the server along. Recycled after some renders, because Typst's cache only grows.
 */
export class Typesetter {
  readonly #rendersPerProcess: number
  #process: ChildProcess | null = null
  #renders = 0
  #idle: NodeJS.Timeout | undefined
  #queue: Promise<unknown> = Promise.resolve()

  constructor(rendersPerProcess = 200) {
    this.#rendersPerProcess = rendersPerProcess
  }

  /** The running process, if any. */
  get pid(): number | undefined {
    return this.#process?.pid
  }

  /** PDF bytes of a template (a `.typ` file) with data it reads as JSON from `sys.inputs.data`. */
  async typeset(template: URL, data: unknown, options: TypesetOptions = {}): Promise<Uint8Array> {
    const answer = await this.#inTurn('pdf', template, data, options)
    if (!('pdf' in answer)) throw new TypesettingFailed('refused', 'no PDF')
    return new Uint8Array(answer.pdf)
  }

  /** The same pages as one drawing, one below the other. */
  async draw(
    template: URL,
    data: unknown,
    options: TypesetOptions = {},
  ): Promise<{ svg: string; pages: number }> {
    const answer = await this.#inTurn('svg', template, data, options)
    if (!('svg' in answer)) throw new TypesettingFailed('refused', 'no drawing')
    return answer
  }

  async #inTurn(
    as: TypesetRequest['as'],
    template: URL,
    data: unknown,
    options: TypesetOptions,
  ): Promise<TypesetAnswer> {
    const { files = {} } = options
    const request = { templatePath: fileURLToPath(template), data: JSON.stringify(data), files, as }
    const turn = this.#queue.then(() => this.#render(request, options))
    this.#queue = turn.catch(() => undefined)
    return await untilAborted(turn, options.signal)
  }

  /** Ends the process; the next render starts another. */
  close(): void {
    clearTimeout(this.#idle)
    if (this.#process) this.#drop(this.#process)
  }

  #render(request: TypesetRequest, options: TypesetOptions): Promise<TypesetAnswer> {
    options.signal?.throwIfAborted()
    clearTimeout(this.#idle)
    const child = this.#processForOneMore()
    const { timeLimitMs = 30_000, signal } = options
    return new Promise((resolve, reject) => {
      const settle = (outcome: () => void) => {
        clearTimeout(timer)
        for (const event of ['message', 'error', 'exit']) child.removeAllListeners(event)
        // An 'error' after the end (a closed channel) must not bring the server down.
        child.on('error', () => undefined)
        signal?.removeEventListener('abort', onAbort)
        child.channel?.unref()
        child.unref()
        outcome()
        this.#idle = setTimeout(() => this.close(), idleMs).unref()
      }
      const fail = (error: unknown) =>
        settle(() => {
          this.#drop(child)
          reject(error)
        })
      const onAbort = () => fail(signal?.reason)
      const timer = setTimeout(
        () => fail(new TypesettingFailed('timeout', `Dàn trang quá ${timeLimitMs} ms`)),
        timeLimitMs,
      )
      child.on('message', (answer: TypesetAnswer) =>
        settle(() => {
          if ('failure' in answer) reject(new TypesettingFailed('refused', answer.failure))
          else resolve(answer)
        }),
      )
      child.on('error', (error) => fail(new TypesettingFailed('ended', error.message)))
      child.on('exit', (code, killed) =>
        fail(new TypesettingFailed('ended', `Tiến trình dàn trang đã dừng (${killed ?? code})`)),
      )
      signal?.addEventListener('abort', onAbort)
      child.ref()
      child.channel?.ref()
      child.send(request, (error) => {
        if (error) fail(new TypesettingFailed('ended', error.message))
      })
    })
  }

  #processForOneMore(): ChildProcess {
    if (this.#process && (!this.#process.connected || this.#renders >= this.#rendersPerProcess))
      this.#drop(this.#process)
    this.#process ??= startProcess()
    this.#renders += 1
    return this.#process
  }

  #drop(child: ChildProcess): void {
    child.kill('SIGKILL')
    if (this.#process === child) this.#process = null
    this.#renders = 0
  }
}

/** A process at rest holds some 170 MB and another starts in a tenth of a second. */
const idleMs = 60_000

function startProcess(): ChildProcess {
  const file = import.meta.url.endsWith('.ts') ? './typst-process.ts' : './typst-process.js'
  return fork(new URL(file, import.meta.url), {
    execArgv: [],
    serialization: 'advanced',
    // Nothing of the server's settings: the database's password has no business there.
    env: process.env['SystemRoot'] ? { SystemRoot: process.env['SystemRoot'] } : {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

/** A caller that gives up while waiting for its turn hears so at once. */
function untilAborted<T>(turn: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return turn
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason)
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    turn.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}
