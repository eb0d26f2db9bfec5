import type { FastifyInstance } from 'fastify'
import type { Problem } from './contract.ts'
import { platformRefusals } from './en-refusals.ts'

/** Sentences and their English. A key with `{names}` stands for every sentence of its shape. */
export type Sentences = Readonly<Record<string, string>>

/** Whoever asks with `Accept-Language: en` is refused in English; a sentence nobody knows stays Vietnamese. */
export function sayInEnglish(app: FastifyInstance, dictionaries: readonly Sentences[]): void {
  const translate = createEnglish([platformRefusals, ...dictionaries])
  app.addHook('onSend', async (request, reply, payload) => {
    const type = reply.getHeader('content-type')
    const refused = String(type).startsWith('application/problem+json')
    const readsEnglish = /^en\b/i.test(request.headers['accept-language'] ?? '')
    if (typeof payload !== 'string' || !refused || !readsEnglish) return payload
    reply.header('content-language', 'en').removeHeader('content-length')
    return JSON.stringify(inEnglish(JSON.parse(payload) as Problem, translate))
  })
}

function inEnglish(problem: Problem, translate: (sentence: string) => string): Problem {
  const title = translate(problem.title)
  if (problem.fields === undefined) return { ...problem, title, detail: translate(problem.detail) }
  const fields = Object.fromEntries(
    Object.entries(problem.fields).map(([name, sentence]) => [name, translate(sentence)]),
  )
  return { ...problem, title, detail: Object.values(fields).join(' '), fields }
}

export function createEnglish(dictionaries: readonly Sentences[]): (sentence: string) => string {
  const known = new Map(dictionaries.flatMap((one) => Object.entries(one)))
  // Of two shapes that fit, the one with more words of its own says more.
  const shapes = [...known.keys()]
    .filter((key) => NAME.test(key))
    .toSorted((a, b) => wordsOf(b).length - wordsOf(a).length)
    .map((key) => ({ fits: shapeOf(key), english: known.get(key) ?? key }))
  return (sentence) => {
    const exact = known.get(sentence)
    if (exact !== undefined) return exact
    for (const { fits, english } of shapes) {
      const values = fits.exec(sentence)?.groups
      if (values) return english.replaceAll(NAMES, (_, name: string) => values[name] ?? '')
    }
    return sentence
  }
}

const NAME = /\{\w+\}/
const NAMES = /\{(\w+)\}/g

function wordsOf(key: string): string {
  return key.replaceAll(NAMES, '')
}

function shapeOf(key: string): RegExp {
  const pieces = key.split(NAMES).map((piece, at) => {
    return at % 2 === 1 ? `(?<${piece}>.+?)` : piece.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  })
  return new RegExp(`^${pieces.join('')}$`, 's')
}
